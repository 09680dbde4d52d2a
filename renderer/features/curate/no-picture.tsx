import { useTranslation } from 'react-i18next';
import classes from './draft-bench.module.css';
import { useLook } from './look-context.ts';

/** What to do first, where there is nothing to draw on yet. */
export function NoPicture() {
  const { t } = useTranslation();
  const { page } = useLook().shown;
  return (
    <div className={classes.none}>
      <h2>{page ? t('curate.noPictureYet', { page: page.title }) : t('curate.begin')}</h2>
      <ol>
        {!page && <li>{t('curate.step.page')}</li>}
        <li>{t('curate.step.pictures')}</li>
        <li>{t('curate.step.areas')}</li>
        <li>{t('curate.step.publish')}</li>
      </ol>
    </div>
  );
}
