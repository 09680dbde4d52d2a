import { useTranslation } from 'react-i18next';
import type { LibraryPreview } from '../../../src/contract/library.ts';
import classes from './manage.module.css';

/** Every fault that an import would be refused for, and what is worth a look, each with its place and remedy. */
export function Faults({ preview: { errors, warnings, faults } }: { preview: LibraryPreview }) {
  const { t } = useTranslation();
  if (faults.length === 0) return null;
  const more = errors + warnings - faults.length;
  return (
    <section className={classes.faults} aria-label={t('manage.faults.title')}>
      {errors > 0 && (
        <p role="alert" className={classes.sum}>
          {t('manage.faults.errors', { count: errors })}
        </p>
      )}
      {warnings > 0 && <p>{t('manage.faults.warnings', { count: warnings })}</p>}
      <ul>
        {faults.map(({ severity, file, path, message, remedy }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: one place may have the same fault twice; the list never changes.
          <li key={at}>
            <span className={classes.severity}>{t(`manage.faults.${severity}`)}</span>
            <code>{[file || t('manage.faults.folder'), path].filter(Boolean).join(' · ')}</code>
            <span>{message}</span>
            <span className={classes.quiet}>{remedy}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className={classes.quiet}>{t('manage.faults.more', { count: more })}</p>}
    </section>
  );
}
