import { IconLayersIntersect } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';
import classes from './compare-panel.module.css';

/** The way to the light table, where both are seen whole and over each other. */
export function TableLink({ examinationId }: { examinationId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const to = { to: '/examination/$id/table', params: { id: examinationId } } as const;
  useCommands([
    {
      id: 'compare.table',
      label: t('table.open'),
      group: t('compare.title'),
      keys: ['T'],
      run: () => void navigate(to),
    },
  ]);
  return (
    <p className={classes.table}>
      <Link {...to}>
        <IconLayersIntersect size={14} aria-hidden="true" />
        {t('table.openLink')}
      </Link>
    </p>
  );
}
