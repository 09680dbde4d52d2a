import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExaminationSummary } from '../../../src/contract/examination.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import { BEARER_OUTCOMES, DOCUMENT_OUTCOMES } from '../../../src/examination/outcome.ts';
import { formatRecent, Result } from '../../shared/ui/index.ts';
import classes from './examination-table.module.css';

const DOCUMENT_LABELS = new Map<string, string>(DOCUMENT_OUTCOMES.map(({ code, label }) => [code, label]));
const BEARER_LABELS = new Map<string, string>(BEARER_OUTCOMES.map(({ code, label }) => [code, label]));

function ZoneCell({ summary }: { summary: ExaminationSummary }) {
  const { t } = useTranslation();
  const { overall, failed, pending, captures } = summary;
  if (pending > 0) return t('log.working', { done: captures - pending, of: captures });
  if (!overall) return <span className={classes.quiet}>{t('log.noZone')}</span>;
  const [first, ...more] = failed;
  if (!first) return <Result result={overall} />;
  return (
    <Result result="failed">
      {first}
      {more.length > 0 && ` ${t('log.more', { count: more.length })}`}
    </Result>
  );
}

function OutcomeCell({ outcome }: Pick<ExaminationSummary, 'outcome'>) {
  const { t } = useTranslation();
  if (!outcome) return <span className={classes.quiet}>{t('log.open')}</span>;
  return (
    <>
      {DOCUMENT_LABELS.get(outcome.document)}
      <span className={classes.quiet}>{` · ${BEARER_LABELS.get(outcome.bearer)}`}</span>
    </>
  );
}

/** The arrow keys go from row to row. */
function stepOnArrow(event: KeyboardEvent<HTMLElement>) {
  const row = event.currentTarget.closest('tr');
  const next = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  const link = next?.querySelector<HTMLElement>('[data-row-link]');
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function Row({ summary }: { summary: ExaminationSummary }) {
  const { id, thumb, documentCode, issuer, documentNumber, captures } = summary;
  const document = [documentCode, issuer, documentNumber].filter(Boolean).join(' ');
  return (
    <tr>
      <td className={classes.thumb}>
        {thumb && (
          <img
            src={mediaUrl(thumb.sha256, { operation: 'thumb', frame: thumb.frame })}
            alt=""
            loading="lazy"
          />
        )}
      </td>
      <td className={classes.time}>{formatRecent(summary.openedAt, new Date())}</td>
      <td className={classes.id}>
        <Link to="/examination/$id" params={{ id }} data-row-link onKeyDown={stepOnArrow}>
          {id}
        </Link>
      </td>
      <td className={classes.document}>{document || '–'}</td>
      <td>
        <ZoneCell summary={summary} />
      </td>
      <td>
        <OutcomeCell outcome={summary.outcome} />
      </td>
      <td className={classes.count}>{captures}</td>
    </tr>
  );
}

/** Examinations one a line. The link of the number covers its line, so that a click anywhere or Enter opens it. */
export function ExaminationTable({ items, label }: { items: readonly ExaminationSummary[]; label: string }) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          <td className={classes.thumb} />
          <th scope="col">{t('log.time')}</th>
          <th scope="col">{t('log.id')}</th>
          <th scope="col">{t('log.document')}</th>
          <th scope="col">{t('log.zone')}</th>
          <th scope="col">{t('log.outcome')}</th>
          <th scope="col" className={classes.count}>
            {t('log.captures')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((summary) => (
          <Row key={summary.id} summary={summary} />
        ))}
      </tbody>
    </table>
  );
}
