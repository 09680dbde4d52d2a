import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './light-table.module.css';
import type { Table } from './use-table.ts';

/** Which of all checks is looked at, in the order in which the keys walk them, and the way to the next. */
export function WalkBar({ table: { all, chosen, walk } }: { table: Table }) {
  const { t } = useTranslation();
  if (all.length === 0) return null;
  const count = all.length;
  const at = all.findIndex(({ id }) => id === chosen?.id);
  return (
    <div className={classes.walk}>
      <ActionIcon size="sm" variant="subtle" aria-label={t('library.keys.previous')} onClick={() => walk(-1)}>
        <IconChevronLeft size={14} />
      </ActionIcon>
      <p data-walked role="status" className={classes.walked}>
        {chosen ? (
          <>
            {t('table.walk.at', { number: at + 1, count })} <strong>{chosen.title}</strong>
          </>
        ) : (
          t('table.walk.none', { count })
        )}
      </p>
      <ActionIcon size="sm" variant="subtle" aria-label={t('library.keys.next')} onClick={() => walk(1)}>
        <IconChevronRight size={14} />
      </ActionIcon>
    </div>
  );
}
