import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LightbenchError } from '../../../src/contract/errors.ts';
import { type AreaMm, draftFaults } from '../../../src/reference/index.ts';
import { useDraftCheck } from '../../shared/client/index.ts';
import { announceError, Divider, usePanelSize } from '../../shared/ui/index.ts';
import { useViewerCommands } from '../../shared/viewer/index.ts';
import { useDropTaker } from '../capture/index.ts';
import { ChoosePictures } from './choose-pictures.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import classes from './draft-bench.module.css';
import { DraftHeader } from './draft-header.tsx';
import { DraftPanel } from './draft-panel.tsx';
import { DraftPreview } from './draft-preview.tsx';
import { areaDrawn, areaMoved } from './drawn-areas.ts';
import { FaultsProvider, useDocument, useEditing, useEditingState } from './editing-context.ts';
import { placedFaults } from './fault-places.ts';
import { areasOn } from './look.ts';
import { LookContext, useLook } from './look-context.ts';
import { NoPicture } from './no-picture.tsx';
import { PageList } from './page-list.tsx';
import { AddPictures, DraftPicture } from './pictures/index.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { NotSaved } from './saving-words.tsx';
import { useDraftCommands } from './use-draft-commands.ts';
import { useLooking } from './use-looking.ts';

/** What was found wrong with the draft as it stands now; what only the core can know comes with its last check. */
function useDraftFaults() {
  const document = useDocument();
  const { id, revision } = useEditingState(({ draft }) => draft);
  const { data } = useDraftCheck(id, revision);
  const [faults, setFaults] = useState(() => placedFaults(document, draftFaults(document)));
  useEffect(() => {
    const own = draftFaults(document);
    const others = (data?.faults ?? []).filter(({ path }) => path === '');
    const known = new Set(own.map(({ message }) => message));
    setFaults(placedFaults(document, [...own, ...others.filter(({ message }) => !known.has(message))]));
  }, [document, data]);
  return faults;
}

function Picture() {
  const { edit } = useEditing();
  const draft = useEditingState((state) => state.draft);
  const document = useDocument();
  const { look, shown, change, choose, goTo } = useLook();
  const { page, picture } = shown;
  if (!page?.id || !picture) return <NoPicture />;
  const { id } = page;
  function drawn(area: AreaMm) {
    const next = areaDrawn(document, look, { page: id, light: picture?.light ?? 'VI' }, area);
    edit(() => next.document);
    change({ drawing: false });
    goTo(next.place === 'mrz' ? 'mrz.format' : `${next.place}.${look.tab === 'fields' ? 'label' : 'term'}`);
  }
  return (
    <DraftPicture
      draft={{ ...draft, document }}
      page={id}
      picture={picture}
      areas={areasOn(document, look, shown)}
      chosen={look.chosen}
      drawing={look.drawing}
      onChoose={choose}
      onDrawn={drawn}
      onArea={(place, area) => edit((before) => areaMoved(before, place, area))}
    />
  );
}

interface DraftBenchProps {
  /** The draft is gone: published or discarded. */
  onGone(): void;
}

type Dialogue = 'publish' | 'discard' | null;

/** The draft with its pages and lights, the picture that is drawn on, and everything that is written of it. */
export function DraftBench({ onGone }: DraftBenchProps) {
  const { t } = useTranslation();
  const { adopt, flush } = useEditing();
  const draft = useEditingState((state) => state.draft);
  const looking = useLooking();
  const [dialogue, setDialogue] = useState<Dialogue>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const faults = useDraftFaults();
  const left = usePanelSize('draft pages', 176, 140, 320);
  const right = usePanelSize('draft', 440, 360, 720);
  // Whoever adds pictures builds upon what the core has.
  const takeFiles = (taken: readonly File[]) => void flush().then((isSaved) => isSaved && setFiles(taken));
  useDropTaker({
    words: t('curate.dropHere'),
    take(taken, folders) {
      for (const name of folders) announceError(new LightbenchError('input.folder', { name }));
      takeFiles(taken);
    },
  });
  useViewerCommands('A');
  useDraftCommands({ looking, onPublish: () => setDialogue('publish') });

  return (
    <FaultsProvider value={faults}>
      <LookContext value={looking}>
        <div className={classes.screen}>
          <DraftHeader onDiscard={() => setDialogue('discard')} onPublish={() => setDialogue('publish')} />
          <NotSaved />
          {looking.look.isPreview ? (
            <DraftPreview />
          ) : (
            <div
              className={classes.bench}
              style={{ gridTemplateColumns: `${left.size}px 1px minmax(0, 1fr) 1px ${right.size}px` }}
            >
              <aside className={classes.side} aria-label={t('curate.pages')}>
                <PageList>
                  <ChoosePictures disabled={!looking.shown.page} onChosen={takeFiles} />
                </PageList>
              </aside>
              <Divider label={t('curate.pagesPanel')} panel={left} side="left" />
              <section className={classes.picture} aria-label={t('curate.picture')}>
                <Picture />
              </section>
              <Divider label={t('curate.panel')} panel={right} side="right" />
              <aside className={classes.panel} aria-label={t('curate.sections')}>
                <DraftPanel />
              </aside>
            </div>
          )}
        </div>
        {files.length > 0 && (
          <AddPictures
            draft={draft}
            page={looking.shown.page?.id ?? null}
            files={files}
            onClose={() => setFiles([])}
            onAdded={adopt}
          />
        )}
        {dialogue === 'publish' && <PublishDialog onClose={() => setDialogue(null)} onPublished={onGone} />}
        {dialogue === 'discard' && <DiscardQuestion onStay={() => setDialogue(null)} onDiscarded={onGone} />}
      </LookContext>
    </FaultsProvider>
  );
}
