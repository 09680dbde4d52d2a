import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../src/contract/index.ts';
import type { AreaMm } from '../../../src/reference/index.ts';
import { Divider, ThrownWords, usePanelSize } from '../../shared/ui/index.ts';
import { createSightLock, type Flight, useViewerCommands } from '../../shared/viewer/index.ts';
import { ModelBar } from './model-bar.tsx';
import { ModelHeader, OlderVersion } from './model-header.tsx';
import { ModelPanel } from './model-panel.tsx';
import { ModelPicture } from './model-picture.tsx';
import classes from './model-screen.module.css';
import { changed, type ModelView, type NumberedFeature, shownOf, surroundings, wayTo } from './model-view.ts';
import { OtherPicture } from './other-picture.tsx';
import { useModelCommands } from './use-model-commands.ts';

export type OpenedModel = CallOutput<'library.model'>;

export interface PlaceOnPage {
  id: string;
  page: string;
  area: AreaMm;
}

interface ModelBenchProps {
  opened: OpenedModel;
  beside: { data: OpenedModel | undefined; error: Error | null };
  view: ModelView;
  onView(view: ModelView): void;
  /** What else can be done with the model, in its header. */
  children?: ReactNode;
}

export function ModelBench({ opened, beside, view, onView, children }: ModelBenchProps) {
  const { t } = useTranslation();
  const { model } = opened;
  const [pointed, setPointed] = useState<string | null>(null);
  const [place, setPlace] = useState<PlaceOnPage | null>(null);
  const [flownTo, setFlownTo] = useState<string | null>(null);
  const [hasMarks, setMarks] = useState(true);
  const [lock] = useState(createSightLock);
  const right = usePanelSize('model', 400, 300, 640);
  const shown = shownOf(model, view);
  const go = (part: Parameters<typeof changed>[1]) => onView(changed(view, part));

  function choose(feature: NumberedFeature | null) {
    setFlownTo(null);
    if (!shown) return;
    const isOpen = feature === null || feature.id === shown.chosen?.id;
    onView(changed(view, isOpen ? { feature: undefined } : wayTo(model, feature, shown)));
  }

  function goToPlace(to: PlaceOnPage) {
    setFlownTo(`place ${to.id}`);
    go({ page: to.page });
  }

  useViewerCommands('A');
  useModelCommands({ shown, go, choose, toggleMarks: () => setMarks((before) => !before) });
  if (!shown) return null;

  const { page, picture, chosen } = shown;
  const feature = chosen?.page === page.id ? chosen : null;
  const flight: Flight | null =
    flownTo && place?.page === page.id
      ? { key: flownTo, box: surroundings(place.area, picture) }
      : feature && { key: feature.id, box: surroundings(feature.area, picture) };
  const isPair = view.beside !== undefined;

  return (
    <div className={classes.screen}>
      <ModelHeader opened={opened} view={view} onView={onView}>
        {children}
      </ModelHeader>
      <OlderVersion opened={opened} onCurrent={() => onView(changed(view, { version: undefined }))} />
      <div className={classes.bench} style={{ gridTemplateColumns: `minmax(0, 1fr) 1px ${right.size}px` }}>
        <section className={classes.pictures} aria-label={t('library.pictures')}>
          <ModelBar model={model} shown={shown} hasMarks={hasMarks} onMarks={setMarks} go={go} />
          <div className={classes.pair} data-pair={isPair}>
            <ModelPicture
              model={model}
              shown={shown}
              caption={isPair}
              pointed={pointed}
              place={place?.page === page.id ? place : null}
              flight={flight}
              lock={lock}
              hasMarks={hasMarks}
              onChoose={choose}
              onPoint={setPointed}
            />
            {beside.error && (
              <div className={classes.refused}>
                <ThrownWords thrown={beside.error} />
              </div>
            )}
            {isPair && beside.data && (
              <OtherPicture
                of={model}
                shown={shown}
                other={beside.data.model}
                lock={lock}
                hasMarks={hasMarks}
                onClose={() => go({ beside: undefined })}
              />
            )}
          </div>
        </section>
        <Divider label={t('library.modelPanel')} panel={right} side="right" />
        <aside className={classes.side} aria-label={t('library.about', { code: model.key.code })}>
          <ModelPanel
            opened={opened}
            beside={isPair ? beside.data?.model : undefined}
            view={view}
            shown={shown}
            pointed={pointed}
            onPoint={setPointed}
            onChoose={choose}
            onPlace={setPlace}
            onGoToPlace={goToPlace}
            onVersion={(version) => go({ version })}
          />
        </aside>
      </div>
    </div>
  );
}
