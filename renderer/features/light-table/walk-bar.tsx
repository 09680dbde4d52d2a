import { ActionIcon } from '@mantine/core';
import { IconChevronLeft, IconChevronRight, IconFrame } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './light-table.module.css';
import type { Table } from './use-table.ts';

export interface AreasMarked {
  readonly isOn: boolean;
  onToggle(): void;
}

/** Which of all checks and features is looked at, in the order in which the keys walk them, and the way to the next. */
export function WalkBar({ table, areas }: { table: Table; areas: AreasMarked }) {
  const { t } = useTranslation();
  const { all, chosen, walk } = table;
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
            {t(chosen.check ? 'table.walk.at' : 'table.walk.atFeature', { number: at + 1, count })}{' '}
            <strong>{chosen.title}</strong>
          </>
        ) : (
          t('table.walk.none', { count })
        )}
      </p>
      <ActionIcon size="sm" variant="subtle" aria-label={t('library.keys.next')} onClick={() => walk(1)}>
        <IconChevronRight size={14} />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant={areas.isOn ? 'filled' : 'subtle'}
        color={areas.isOn ? 'accent' : 'gray'}
        aria-label={t('table.areas')}
        title={t('table.areas')}
        aria-pressed={areas.isOn}
        onClick={areas.onToggle}
      >
        <IconFrame size={14} />
      </ActionIcon>
    </div>
  );
}
