import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './desk-screen.module.css';

export function Missing() {
  const { t } = useTranslation();
  return (
    <div className={classes.screen}>
      <h1>{t('missing.title')}</h1>
      <p>
        <Link to="/">{t('missing.back')}</Link>
      </p>
    </div>
  );
}
