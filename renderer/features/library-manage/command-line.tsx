import { useTranslation } from 'react-i18next';
import { CopyText } from '../../shared/ui/index.ts';
import classes from './manage.module.css';

/** What to type where a page cannot do it. */
export function CommandLine({ command, what }: { command: string; what: string }) {
  const { t } = useTranslation();
  return (
    <div className={classes.command}>
      <p className={classes.hint}>{t('manage.command')}</p>
      <code>{command}</code>
      <CopyText text={command} what={what} />
    </div>
  );
}
