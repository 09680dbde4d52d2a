import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './manage.module.css';
import type { Choice } from './use-choice.ts';
import { Working } from './working.tsx';

/** While a chosen file is handed over: which one, and how to stop. */
export function Taking({ source }: { source: Pick<Choice<never>, 'taking' | 'stop'> }) {
  const { t } = useTranslation();
  if (source.taking === null) return null;
  return (
    <div className={classes.taking}>
      <Working>{t('manage.taking', { name: source.taking })}</Working>
      <Button size="compact-xs" variant="default" onClick={source.stop}>
        {t('import.stop')}
      </Button>
    </div>
  );
}
