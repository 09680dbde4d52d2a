import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import { useExamination, useProgress } from '../../shared/client/index.ts';
import { Divider, ThrownWords, unlessUnsaved, usePanelSize } from '../../shared/ui/index.ts';
import { useViewerCommands } from '../../shared/viewer/index.ts';
import { CaptureList, ChooseFiles, LightChoice, type Selection, useImportTarget } from '../capture/index.ts';
import { TypeZone } from '../entry/index.ts';
import { EnteredZones } from '../mrz/index.ts';
import classes from './examination-screen.module.css';
import { ExaminationHeader } from './header.tsx';
import { JudgementPanel } from './judgement-panel.tsx';
import { PicturePane } from './picture-pane.tsx';
import { firstChoice, resolve } from './selection.ts';

function Bench({ examination }: { examination: Examination }) {
  const { t } = useTranslation();
  const [picked, setPicked] = useState<Selection | null>(null);
  const left = usePanelSize('captures', 168, 120, 320);
  const right = usePanelSize('checks', 348, 280, 720);
  const progress = useProgress(examination.id);
  const selection = picked ?? firstChoice(examination.captures);
  const chosen = resolve(examination.captures, selection);
  const select = (next: Selection) => {
    const isShown = next.captureId === selection?.captureId && next.frame === selection.frame;
    if (!isShown) unlessUnsaved(() => setPicked(next));
  };
  useImportTarget(examination.id);
  useViewerCommands();

  return (
    <div className={classes.screen}>
      <ExaminationHeader examination={examination} progress={progress} />
      <div
        className={classes.bench}
        style={{ gridTemplateColumns: `${left.size}px 1px minmax(0, 1fr) 1px ${right.size}px` }}
      >
        <aside className={classes.side} aria-label={t('capture.list')}>
          <CaptureList
            examinationId={examination.id}
            captures={examination.captures}
            progress={progress}
            selection={selection}
            onSelect={select}
          />
          <div className={classes.add}>
            <LightChoice />
            <ChooseFiles variant="default" fullWidth>
              {t('import.add')}
            </ChooseFiles>
            <TypeZone examinationId={examination.id} fullWidth />
          </div>
        </aside>
        <Divider label={t('panel.captures')} panel={left} side="left" />
        {chosen ? (
          <PicturePane chosen={chosen} examinationId={examination.id} entered={examination.entered} />
        ) : (
          <section className={classes.entered} aria-label={t('zone.title')}>
            <EnteredZones examinationId={examination.id} entered={examination.entered} hasKey />
          </section>
        )}
        <Divider label={t('panel.checks')} panel={right} side="right" />
        <aside className={classes.side} aria-label={t('checks.title')}>
          <JudgementPanel examination={examination} select={select} />
        </aside>
      </div>
    </div>
  );
}

/** One examination: its captures, the picture, the zone, the checks and the outcome. */
export function ExaminationScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error } = useExamination(id);
  if (data) return <Bench key={id} examination={data} />;
  return (
    <div className={classes.waiting}>
      <h1>{id}</h1>
      {error ? <ThrownWords thrown={error} /> : <p role="status">{t('examination.opening')}</p>}
    </div>
  );
}
