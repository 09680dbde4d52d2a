import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryStep } from '../../../src/contract/library.ts';
import { useSteps, useTakeBack } from '../../shared/client/index.ts';
import { formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import classes from './manage.module.css';
import { Question } from './question.tsx';

/** Longest reason, in characters. */
const REASON_MAX = 500;

function UndoQuestion({ step, onEnd }: { step: LibraryStep; onEnd(): void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const undo = useTakeBack('library.undo');
  function yes() {
    const said = reason.trim();
    setMissing(said === '');
    if (said !== '') undo.mutate({ step: step.id, reason: said }, { onSuccess: onEnd });
  }
  return (
    <Question
      title={t('manage.step.undoOf', { step: step.id })}
      deed={t('manage.step.undo')}
      isPending={undo.isPending}
      error={undo.error}
      onYes={yes}
      onNo={onEnd}
    >
      <p>{t('manage.step.undoWords', { name: step.name, count: step.models })}</p>
      <Textarea
        label={t('manage.step.reason')}
        description={t('outcome.noteLimit', { length: reason.length, limit: REASON_MAX })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        required
        autosize
        minRows={2}
        maxLength={REASON_MAX}
        value={reason}
        error={isMissing ? t('manage.step.missing') : null}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </Question>
  );
}

function Row({ step, onUndo }: { step: LibraryStep; onUndo: (() => void) | null }) {
  const { t } = useTranslation();
  const { id, kind, name, models, undoes, undone, reason, actor, takenAt } = step;
  return (
    <tr data-undone={undone || undefined}>
      <td className={classes.number}>{id}</td>
      <td className={classes.fixed}>{formatInstant(takenAt)}</td>
      <td>{actor}</td>
      <td>
        <span>{t(`manage.step.kind.${kind}`, { step: undoes })}</span> <b>{name}</b>
        {reason && <span className={classes.quiet}>{` · ${reason}`}</span>}
      </td>
      <td className={classes.number}>{models}</td>
      <td className={classes.deed}>
        {undone && t('manage.step.undone')}
        {onUndo && (
          <Button size="compact-xs" variant="default" onClick={onUndo}>
            {t('manage.step.undo')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Every change of the library, newest first; the last one that holds can be taken back. */
export function StepsPanel() {
  const { t } = useTranslation();
  const { data, error } = useSteps();
  const [asked, setAsked] = useState<LibraryStep | null>(null);
  const last = data?.items.find(({ kind, undone }) => kind !== 'undo' && !undone);
  if (error) return <ThrownWords thrown={error} />;
  if (data?.items.length === 0) return <p className={classes.nothing}>{t('manage.step.none')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('manage.step.hint')}</p>
      <table className={classes.table} aria-label={t('manage.tab.steps')}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('manage.step.number')}
            </th>
            <th scope="col">{t('manage.when')}</th>
            <th scope="col">{t('manage.by')}</th>
            <th scope="col" className={classes.what}>
              {t('manage.step.what')}
            </th>
            <th scope="col" className={classes.number}>
              {t('library.models')}
            </th>
            <th scope="col" className={classes.deed}>
              {t('manage.step.state')}
            </th>
          </tr>
        </thead>
        <tbody>
          {data?.items.map((step) => (
            <Row key={step.id} step={step} onUndo={step === last ? () => setAsked(step) : null} />
          ))}
        </tbody>
      </table>
      {asked && <UndoQuestion step={asked} onEnd={() => setAsked(null)} />}
    </>
  );
}
