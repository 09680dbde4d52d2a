import { ActionIcon } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './light-table.module.css';
import type { Table } from './use-table.ts';

/** The way back and forth of what is done on the page, and that of the view. */
export function StepsBar({ table: { work, views } }: { table: Table }) {
  const { t } = useTranslation();
  const steps = [
    { label: t('curate.undo'), Icon: IconArrowBackUp, can: work.canUndo, run: work.undo },
    { label: t('curate.redo'), Icon: IconArrowForwardUp, can: work.canRedo, run: work.redo },
    { label: t('table.viewBack'), Icon: IconArrowLeft, can: views.can.goBack, run: views.back },
    { label: t('table.viewForth'), Icon: IconArrowRight, can: views.can.goForth, run: views.forth },
  ];
  return (
    <fieldset className={classes.lights} aria-label={t('table.steps')}>
      {steps.map(({ label, Icon, can, run }) => (
        // Not disabled: what was pressed last would lose the focus with its last step.
        <ActionIcon
          key={label}
          size="sm"
          variant="default"
          title={label}
          aria-label={label}
          aria-disabled={!can}
          {...(can ? {} : { 'data-disabled': true })}
          onClick={run}
        >
          <Icon size={14} />
        </ActionIcon>
      ))}
    </fieldset>
  );
}
