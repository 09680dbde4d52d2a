import { IconKeyboard, IconPhotoOff } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../src/contract/errors.ts';
import type { ExaminationSummary } from '../../../src/contract/examination.ts';
import { mediaUrl } from '../../../src/contract/media.ts';
import { BEARER_OUTCOMES, DOCUMENT_OUTCOMES } from '../../../src/examination/outcome.ts';
import { knownError } from '../../shared/client/index.ts';
import { formatRecent, Result } from '../../shared/ui/index.ts';
import classes from './examination-table.module.css';

const DOCUMENT_LABELS = new Map<string, string>(DOCUMENT_OUTCOMES.map(({ code, label }) => [code, label]));
const BEARER_LABELS = new Map<string, string>(BEARER_OUTCOMES.map(({ code, label }) => [code, label]));

/** An examination without a zone: whether there was none, or nothing that could be looked at. */
function NoZone({ summary }: { summary: ExaminationSummary }) {
  const { t } = useTranslation();
  const { captures, unread, unreadReason } = summary;
  if (unread === 0) return <span className={classes.quiet}>{t('log.noZone')}</span>;
  const reason = unreadReason ? explain(knownError(unreadReason)).title : '';
  const result = unreadReason?.code === 'job.cancelled' ? 'aborted' : 'failed';
  return (
    <div className={classes.unread}>
      {unread === captures ? (
        <Result result={result}>{t('log.unread')}</Result>
      ) : (
        <span className={classes.quiet}>{t('log.noZoneAnd', { count: unread })}</span>
      )}
      <span className={classes.reason}>{reason}</span>
    </div>
  );
}

function ZoneCell({ summary }: { summary: ExaminationSummary }) {
  const { t } = useTranslation();
  const { overall, failed, pending, captures, unread } = summary;
  if (pending > 0) return t('log.working', { done: captures - pending, of: captures });
  if (!overall) return <NoZone summary={summary} />;
  const [first, ...more] = failed;
  return (
    <>
      <Result result={first ? 'failed' : overall}>
        {first && [first, more.length > 0 ? t('log.more', { count: more.length }) : ''].join(' ')}
      </Result>
      {unread > 0 && <span className={classes.quiet}>{` · ${t('log.alsoUnread', { count: unread })}`}</span>}
    </>
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
  const { t } = useTranslation();
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
        {captures === 0 && (
          <span className={classes.lost} title={t('log.noPicture')}>
            <IconKeyboard size={18} aria-label={t('log.noPicture')} />
          </span>
        )}
        {!thumb && summary.unread > 0 && (
          <span className={classes.lost}>
            <IconPhotoOff size={18} aria-hidden="true" />
          </span>
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
