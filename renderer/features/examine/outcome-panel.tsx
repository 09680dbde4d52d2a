import { useTranslation } from 'react-i18next';
import type { Examination, Outcome } from '../../../src/contract/examination.ts';
import { BEARER_OUTCOMES, DOCUMENT_OUTCOMES } from '../../../src/examination/outcome.ts';
import { formatInstant } from '../../shared/ui/index.ts';
import { OutcomeForm } from './outcome-form.tsx';
import classes from './outcome-panel.module.css';

const labelOf = (terms: readonly { code: string; label: string }[], code: string) =>
  terms.find((term) => term.code === code)?.label ?? code;

function Recorded({ outcome, holds }: { outcome: Outcome; holds: boolean }) {
  const { t } = useTranslation();
  return (
    <li className={classes.recorded} data-holds={holds || undefined}>
      <div className={classes.verdict}>
        <strong>{labelOf(DOCUMENT_OUTCOMES, outcome.document)}</strong>
        {' · '}
        {t('outcome.bearerIs', { value: labelOf(BEARER_OUTCOMES, outcome.bearer) })}
      </div>
      {outcome.note && <p className={classes.note}>{outcome.note}</p>}
      <div className={classes.by}>
        {t('outcome.by', {
          revision: outcome.revision,
          actor: outcome.actor,
          at: formatInstant(outcome.recordedAt),
        })}
        {!holds && ` · ${t('outcome.superseded')}`}
      </div>
    </li>
  );
}

/** The outcome: what was recorded, newest first, and the form for the next. */
export function OutcomePanel({ examination }: { examination: Examination }) {
  const { t } = useTranslation();
  const newestFirst = [...examination.outcomes].reverse();
  return (
    <section className={classes.panel} aria-labelledby="outcome-title">
      <h2 id="outcome-title">{t('outcome.title')}</h2>
      <ul className={classes.revisions} aria-live="polite" aria-label={t('outcome.revisions')}>
        {newestFirst.map((outcome, index) => (
          <Recorded key={outcome.revision} outcome={outcome} holds={index === 0} />
        ))}
      </ul>
      <OutcomeForm id={examination.id} isRevision={newestFirst.length > 0} />
    </section>
  );
}
