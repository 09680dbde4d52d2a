import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useExaminations } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import { ExaminationTable } from './examination-table.tsx';
import classes from './recent.module.css';

const RECENT = 20;

/** The latest examinations, for the desk. */
export function RecentExaminations() {
  const { t } = useTranslation();
  const { data, error } = useExaminations({ limit: RECENT });
  if (error) return <ThrownWords thrown={error} />;
  if (!data) return <p role="status">{t('examination.opening')}</p>;
  if (data.items.length === 0) {
    return (
      <div className={classes.empty}>
        <h2>{t('desk.emptyTitle')}</h2>
        <ol>
          <li>{t('desk.emptyOne')}</li>
          <li>{t('desk.emptyTwo')}</li>
          <li>{t('desk.emptyThree')}</li>
        </ol>
      </div>
    );
  }
  return (
    <section aria-label={t('desk.recent')}>
      <div className={classes.heading}>
        <h2>{t('desk.recent')}</h2>
        {data.total > RECENT && <Link to="/log">{t('desk.all', { count: data.total })}</Link>}
      </div>
      <ExaminationTable items={data.items} label={t('desk.recent')} />
    </section>
  );
}
