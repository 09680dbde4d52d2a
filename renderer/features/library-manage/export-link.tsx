import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';
import classes from './manage.module.css';

/** From a model to where it is exported by itself. */
export function ExportLink({ code }: { code: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useCommands([
    {
      id: 'model.export',
      label: t('manage.exportOne'),
      group: t('library.keys.model'),
      keys: [],
      run: () => void navigate({ to: '/library/manage', search: { model: code } }),
    },
  ]);
  return (
    <Link
      to="/library/manage"
      search={{ model: code }}
      className={classes.link}
      aria-label={t('manage.exportOne')}
    >
      {t('manage.exportTitle')}
    </Link>
  );
}
