import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '../../shared/ui/index.ts';
import { checkedWords } from '../library/index.ts';
import classes from './manage.module.css';

/** When the library was last changed; a library that nobody brings up to date says so. */
export function LastUpdated({ at }: { at: string }) {
  const { t } = useTranslation();
  const { ago, state } = checkedWords(at.slice(0, 10));
  return (
    <span className={classes.updated} data-state={state}>
      {state !== 'fresh' && <IconAlertTriangle size={14} aria-hidden="true" />}
      {t('library.updated', { at: formatInstant(at) })}
      {` · ${ago}`}
    </span>
  );
}
