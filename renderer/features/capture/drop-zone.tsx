import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ChooseFiles, LightChoice } from './choose-files.tsx';
import classes from './drop-zone.module.css';
import { type Grouping, useImport } from './import-provider.tsx';

/** Where pictures come in. The drop itself is taken by the whole window. `children`: other ways to begin. */
export function DropZone({ children }: { children?: ReactNode }) {
  const { t } = useTranslation();
  const { grouping, setGrouping } = useImport();
  return (
    <section className={classes.zone} aria-label={t('import.region')}>
      <div className={classes.lead}>
        <ChooseFiles>{t('import.choose')}</ChooseFiles>
        {children}
        <div>
          <p className={classes.title}>{t('import.title')}</p>
          <p className={classes.hint}>{t('import.hint')}</p>
        </div>
      </div>
      <div className={classes.choices}>
        <LightChoice />
        <div>
          <div className={classes.label} id="grouping-label">
            {t('import.several')}
          </div>
          <SegmentedControl
            aria-labelledby="grouping-label"
            value={grouping}
            onChange={(value) => setGrouping(value as Grouping)}
            data={[
              { value: 'together', label: t('import.together') },
              { value: 'apart', label: t('import.apart') },
            ]}
          />
        </div>
      </div>
    </section>
  );
}
