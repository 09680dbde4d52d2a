import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { LOOKS_LIKE } from '../../../src/comparison/ranking.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import { useComparison, useComparisonCall } from '../../shared/client/index.ts';
import { announceError, ErrorWords, Fold, ThrownWords } from '../../shared/ui/index.ts';
import type { Selection } from '../capture/index.ts';
import { openRule } from '../help/index.ts';
import { ByHand } from './by-hand.tsx';
import { CheckRows } from './check-rows.tsx';
import { type ComparedCheck, checksOf, inOrder, neighbourOf, rankModels } from './checks.ts';
import classes from './compare-panel.module.css';
import { Models } from './model-part.tsx';
import { Pictures } from './picture-part.tsx';
import { Questions } from './questions-part.tsx';
import { SourcesPart } from './sources-part.tsx';
import { focusModel, Start } from './start-part.tsx';
import { Against, Sum } from './sum-part.tsx';
import { TableLink } from './table-link.tsx';
import { useChosenCheck } from './use-chosen-check.ts';
import { useCompareCommands } from './use-compare-commands.ts';

interface ComparePanelProps {
  examination: Examination;
  /** Brings a picture onto the stage. */
  select(selection: Selection): void;
  /** Brings this panel into sight. */
  onShow(): void;
}

/** Why the captures cannot be compared, as the name of its words. */
function obstacleTo(captures: Examination['captures']): 'noPictures' | 'pending' | null {
  if (captures.length === 0) return 'noPictures';
  return captures.some(({ state }) => state === 'queued' || state === 'working') ? 'pending' : null;
}

const NO_CHECKS: readonly ComparedCheck[] = [];

/** The comparison of an examination with the library: begun here, shown here, walked from here. */
export function ComparePanel(props: ComparePanelProps) {
  const { t } = useTranslation();
  const { examination, select, onShow } = props;
  const { id: examinationId, captures } = examination;
  const { data, error } = useComparison(examinationId);
  const start = useComparisonCall('comparison.start', examinationId);
  const stop = useComparisonCall('comparison.stop', examinationId);
  const [picked, setPicked] = useState<string | null>(null);
  const [arePicturesOpen, setPicturesOpen] = useState(true);
  const [isModelOpen, setModelOpen] = useState<boolean | null>(null);
  const comparison = data?.comparison ?? null;
  const checks = useMemo(() => (comparison ? inOrder(checksOf(comparison)) : NO_CHECKS), [comparison]);
  const [chosen, choose] = useChosenCheck(checks, select, onShow);

  const byHand = comparison?.chosenBy === 'person' ? comparison.model?.code : undefined;
  const wanted = picked === null ? byHand : picked || undefined;
  const isRunning = data?.state === 'running';
  const obstacle = obstacleTo(captures);
  const compare = (model: string | null) =>
    start.mutate({ examinationId, model }, { onError: announceError });
  const compareWanted = () => compare(wanted ?? null);
  const end = () => stop.mutate({ examinationId }, { onError: announceError });

  useCompareCommands({
    isRunning,
    hasChecks: checks.length > 0,
    hasChosen: chosen !== null,
    start() {
      onShow();
      const holds = data?.state === 'done' && !data.stale;
      if (!isRunning && !holds && !obstacle) compareWanted();
    },
    stop: end,
    walk: (step) => choose(neighbourOf(checks, chosen?.id ?? null, step)),
    close: () => choose(null),
    explain: () => chosen && openRule(chosen.routine),
  });

  if (!data) return error ? <ThrownWords thrown={error} /> : <p role="status">{t('examination.opening')}</p>;
  const present = comparison?.model?.code;
  const isFresh = present !== undefined && data.state === 'done' && !data.stale;
  const models = rankModels(comparison?.candidates ?? data.candidates, comparison?.fits ?? [], present);
  function changeModel() {
    flushSync(() => setModelOpen(true));
    focusModel();
  }
  const begin = (
    <Start
      obstacle={obstacle && t(`compare.${obstacle}`)}
      picked={wanted}
      proposed={data.candidates.find(({ score }) => score >= LOOKS_LIKE)?.code}
      isAgain={isFresh}
      isStarting={start.isPending}
      onPick={(code) => setPicked(code ?? '')}
      onStart={compareWanted}
    />
  );
  return (
    <section className={classes.panel} aria-label={t('compare.title')}>
      <ByHand examination={examination} state={data} />
      <Sum data={data} checks={checks} />
      {comparison && <Against comparison={comparison} onChange={isRunning ? null : changeModel} />}
      {isRunning && (
        <div className={classes.running}>
          <span role="status">{t('compare.steps')}</span>
          <Button size="compact-xs" variant="default" loading={stop.isPending} onClick={end}>
            {t('import.stop')}
          </Button>
        </div>
      )}
      {!isRunning && !isFresh && (
        <div className={classes.begin}>
          {data.state === 'failed' && data.error && <ErrorWords error={data.error} />}
          {comparison && data.stale && <p className={classes.stale}>{t('compare.stale')}</p>}
          {begin}
        </div>
      )}
      <Questions checks={checks} onChoose={choose} />
      {present && <TableLink examinationId={examinationId} />}
      <CheckRows checks={checks} captures={captures} chosen={chosen} onChoose={choose} />
      {comparison && <SourcesPart comparison={comparison} examination={examination} select={select} />}
      <Fold title={t('compare.models')} isOpen={isModelOpen ?? !present} onOpen={setModelOpen}>
        {isFresh && <div className={classes.begin}>{begin}</div>}
        <Models
          models={models}
          present={present}
          canCompare={!isRunning && obstacle === null}
          onCompare={(code) => {
            setPicked(code);
            compare(code);
          }}
        />
      </Fold>
      {comparison && (
        <Fold title={t('compare.pictures')} isOpen={arePicturesOpen} onOpen={setPicturesOpen}>
          <Pictures comparison={comparison} captures={captures} onShow={select} />
        </Fold>
      )}
    </section>
  );
}
