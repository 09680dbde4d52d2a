import { useTranslation } from 'react-i18next';
import { DropZone } from '../features/capture/index.ts';
import { DeskIntake, TypeZone } from '../features/entry/index.ts';
import { RecentExaminations } from '../features/log/index.ts';
import classes from './desk-screen.module.css';

/** Where a shift begins: pictures come in here, and what was examined lately stands below. */
export function DeskScreen() {
  const { t } = useTranslation();
  return (
    <div className={classes.screen}>
      <h1>{t('desk.title')}</h1>
      <DropZone>
        <TypeZone />
      </DropZone>
      <DeskIntake />
      <RecentExaminations />
    </div>
  );
}
