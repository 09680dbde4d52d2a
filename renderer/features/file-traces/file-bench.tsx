import { Button, SegmentedControl, Slider } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capture, Frame } from '../../../src/contract/examination.ts';
import type { CopiedPairs } from '../../../src/contract/file-facts.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import { TRACE_MAX_PX, TRACE_SETTINGS } from '../../../src/contract/trace.ts';
import { wholeOf } from '../../../src/examination/table-pages.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { Divider, ThrownWords, usePanelSize } from '../../shared/ui/index.ts';
import { useViewerCommands, Viewer } from '../../shared/viewer/index.ts';
import { CopiedPartList } from './copied-part-list.tsx';
import { FactsPart } from './facts-part.tsx';
import classes from './file-screen.module.css';
import { FILE_VIEWS, type FileView, type FileViewName, settingOf, traceOf } from './file-view.ts';
import { useCopiedParts, useFileFacts } from './queries.ts';
import { type Fetched, useFetched } from './use-fetched.ts';
import { useFileSaving } from './use-file-saving.ts';

interface BenchProps {
  examinationId: string;
  capture: Capture;
  frame: Frame;
  view: FileView;
  onView(view: FileView): void;
}

/** A setting of what is looked at: the picture is made anew when it is let go of. */
function Setting({ name, view, onView }: { name: 'quality' | 'gain' } & Pick<BenchProps, 'view' | 'onView'>) {
  const { t } = useTranslation();
  const [value, setValue] = useState(settingOf(view, name));
  const label = t(`file.setting.${name}`);
  const { least, most } = TRACE_SETTINGS[name];
  return (
    <div className={classes.setting}>
      <span>{label}</span>
      <Slider
        className={classes.slider ?? ''}
        size="sm"
        min={least}
        max={most}
        step={1}
        value={value}
        label={null}
        thumbLabel={label}
        onChange={setValue}
        onChangeEnd={(next) => onView({ ...view, [name]: next })}
      />
      <span className={classes.value}>{value}</span>
    </div>
  );
}

/** What the view is, whether it is what is seen, how it is read, and what it does not prove. */
function HowToRead({
  name,
  state,
  view,
  frame,
}: { name: FileViewName; state: Fetched['state'] } & Pick<BenchProps, 'view' | 'frame'>) {
  const { t } = useTranslation();
  const by = Math.sqrt((frame.widthPx * frame.heightPx) / TRACE_MAX_PX);
  const settings = { quality: settingOf(view, 'quality'), gain: settingOf(view, 'gain') };
  const before =
    state === 'waiting' ? `${t('tools.working')} ` : state === 'failed' ? `${t('tools.failed')} ` : '';
  return (
    <div className={classes.reading}>
      <p role="status" aria-busy={state === 'waiting'} data-caption>
        {before}
        {t(`file.done.${name}`, settings)}
        {name !== 'received' && by > 1 && ` ${t('file.reduced', { by: by.toFixed(2) })}`}
      </p>
      <p>{t(`file.read.${name}`)}</p>
    </div>
  );
}

/** The picture of a file, traces of it to look at, and beside it what the file says of itself. */
export function FileBench({ examinationId, capture, frame, view, onView }: BenchProps) {
  const { t } = useTranslation();
  const right = usePanelSize('file', 348, 280, 720);
  const facts = useFileFacts(capture.id);
  const name = view.view ?? 'received';
  const copied = useCopiedParts(capture.id, frame.index, name === 'copied');
  const [chosen, setChosen] = useState<CopiedPairs['pairs'][number] | null>(null);
  const itself = mediaUrl(capture.sha256, { operation: 'display', frame: frame.index });
  const trace = traceOf(view);
  const { shown, state } = useFetched(trace ? mediaUrl(capture.sha256, trace) : itself);
  const saving = useFileSaving(examinationId, capture.id, view, state);
  const choose = (next: FileViewName) => onView({ ...view, view: next });
  useViewerCommands('A');
  const group = t('file.title');
  useCommands([
    ...FILE_VIEWS.map((each, n) => ({
      ...{ id: `file.${each}`, label: t(`file.view.${each}`), group, keys: [String(n + 1)] },
      run: () => choose(each),
    })),
    { id: 'file.save', label: t('file.save'), group, keys: ['Ctrl+S'], run: saving.save },
  ]);
  const framed = name === 'copied' && chosen ? [chosen.one, chosen.other] : [];
  return (
    <div className={classes.bench} style={{ gridTemplateColumns: `minmax(0, 1fr) 1px ${right.size}px` }}>
      <div className={classes.pane}>
        <div className={classes.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t('file.views')}
            value={name}
            data={FILE_VIEWS.map((each) => ({ value: each, label: t(`file.view.${each}`) }))}
            onChange={(next) => choose(next as FileViewName)}
          />
          {name === 'error_level' && <Setting name="quality" view={view} onView={onView} />}
          {(name === 'error_level' || name === 'noise') && (
            <Setting name="gain" view={view} onView={onView} />
          )}
          <Button size="compact-xs" variant="default" loading={saving.isBusy} onClick={saving.save}>
            {t('file.save')}
          </Button>
        </div>
        <HowToRead name={name} state={state} view={view} frame={frame} />
        <Viewer
          url={shown ?? itself}
          subject={`${capture.id}/${frame.index}`}
          label={capture.name}
          widthPx={frame.widthPx}
          heightPx={frame.heightPx}
          dpi={frame.dpi}
          shapes={framed.map((box, n) => ({ id: String(n), quad: wholeOf(box), kind: 'feature' }))}
        />
      </div>
      <Divider label={t('panel.file')} panel={right} side="right" />
      <aside className={classes.side} aria-label={t('file.facts')}>
        {name === 'copied' && (
          <section aria-label={t('file.view.copied')}>
            <h2>{t('file.view.copied')}</h2>
            <CopiedPartList found={copied.data} error={copied.error} chosen={chosen} onChoose={setChosen} />
          </section>
        )}
        {facts.error && <ThrownWords thrown={facts.error} />}
        {facts.data && <FactsPart facts={facts.data} widthPx={frame.widthPx} heightPx={frame.heightPx} />}
      </aside>
    </div>
  );
}
