import { Button, Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLibraryWork } from '../../shared/client/index.ts';
import classes from './manage.module.css';
import { Working } from './working.tsx';

/** Work through many models: what is done, how far it is, and the way to stop it. */
export function LibraryWork({ words }: { words: string }) {
  const { t } = useTranslation();
  const { progress, stop, isStopping } = useLibraryWork();
  const { done, of, model } = progress ?? { done: 0, of: 0, model: '' };
  return (
    <div className={classes.work}>
      <Working>{words}</Working>
      <Progress className={classes.workBar ?? ''} value={of > 0 ? (100 * done) / of : 0} aria-label={words} />
      <span className={classes.workModel}>
        {of > 0 && t('manage.progress', { number: done + 1, of, model })}
      </span>
      <Button size="compact-xs" variant="default" disabled={isStopping} onClick={stop}>
        {t('import.stop')}
      </Button>
    </div>
  );
}
