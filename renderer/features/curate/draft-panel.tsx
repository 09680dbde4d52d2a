import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { AlertSection } from './alert-section.tsx';
import { CheckSection } from './check-section.tsx';
import { DocumentSection } from './document-section.tsx';
import classes from './draft-panel.module.css';
import { useFaults } from './editing-context.ts';
import { TABS, type Tab } from './fault-places.ts';
import { FeatureSection } from './feature-section.tsx';
import { FieldSection } from './field-section.tsx';
import { useLook } from './look-context.ts';
import { ZoneSection } from './zone-section.tsx';

const SECTIONS: Readonly<Record<Tab, ComponentType>> = {
  document: DocumentSection,
  features: FeatureSection,
  zone: ZoneSection,
  fields: FieldSection,
  alerts: AlertSection,
  check: CheckSection,
};

const isTab = (value: string | null): value is Tab => TABS.some((tab) => tab === value);

/** Beside the picture: everything of the model that is written, each section with how much of it is to be mended. */
export function DraftPanel() {
  const { t } = useTranslation();
  const { look, change } = useLook();
  const errors = useFaults().filter(({ severity }) => severity === 'error');
  // The sum of them stands in the header.
  const countOf = (tab: Tab) => errors.filter((fault) => fault.tab === tab).length;
  return (
    <Tabs
      value={look.tab}
      onChange={(tab) => isTab(tab) && change({ tab, chosen: tab === 'zone' ? 'mrz' : null, drawing: false })}
      keepMounted={false}
      classNames={{
        root: classes.root ?? '',
        list: classes.tabs ?? '',
        panel: classes.panel ?? '',
        tab: classes.tab ?? '',
      }}
    >
      <Tabs.List aria-label={t('curate.sections')} grow>
        {TABS.map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`curate.tab.${tab}`)}
            {countOf(tab) > 0 && (
              <span className={classes.count} title={t('curate.toMend', { count: countOf(tab) })}>
                {countOf(tab)}
              </span>
            )}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {TABS.map((tab) => {
        const Section = SECTIONS[tab];
        return (
          <Tabs.Panel key={tab} value={tab}>
            <Section />
          </Tabs.Panel>
        );
      })}
    </Tabs>
  );
}
