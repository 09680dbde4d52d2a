import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DraftSummary } from '../../../src/contract/drafts.ts';
import { useDrafts } from '../../shared/client/index.ts';
import { formatRecent, ThrownWords } from '../../shared/ui/index.ts';
import classes from './drafts-screen.module.css';
import { NewModelButton } from './entrance.tsx';

function Row({ draft }: { draft: DraftSummary }) {
  const { t } = useTranslation();
  const { id, code, title, basedOn, changedBy, changedAt, createdBy, createdAt } = draft;
  const now = new Date();
  return (
    <tr>
      <th scope="row">
        <Link to="/drafts/$id" params={{ id }} className={classes.code}>
          {code || t('curate.noCode')}
        </Link>
      </th>
      <td>{title || t('curate.untitled')}</td>
      <td>{basedOn === null ? t('curate.newModel') : t('curate.basedOn', { version: basedOn })}</td>
      <td>{`${formatRecent(changedAt, now)} · ${changedBy}`}</td>
      <td>{`${formatRecent(createdAt, now)} · ${createdBy}`}</td>
    </tr>
  );
}

/** Document models that are being written; none of them is in the library as it stands here. */
export function DraftsScreen() {
  const { t } = useTranslation();
  const { data, error } = useDrafts();
  const items = data?.items ?? [];
  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <Link to="/library" search={{}} className={classes.back}>
          {`◂ ${t('library.title')}`}
        </Link>
        <h1>{t('curate.drafts')}</h1>
        <span className={classes.quiet} aria-live="polite">
          {data && t('curate.draftsTotal', { count: items.length })}
        </span>
        <div className={classes.end}>
          <NewModelButton />
        </div>
      </div>
      {error && <ThrownWords thrown={error} />}
      {data && items.length === 0 && (
        <div className={classes.nothing}>
          <h2>{t('curate.noDrafts')}</h2>
          <p>{t('curate.noDraftsNew')}</p>
          <p>{t('curate.noDraftsNext')}</p>
        </div>
      )}
      {items.length > 0 && (
        <table className={classes.table} aria-label={t('curate.drafts')}>
          <thead>
            <tr>
              <th scope="col">{t('curate.field.code')}</th>
              <th scope="col">{t('curate.field.title')}</th>
              <th scope="col">{t('curate.begunFrom')}</th>
              <th scope="col">{t('curate.changed')}</th>
              <th scope="col">{t('curate.begun')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((draft) => (
              <Row key={draft.id} draft={draft} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
