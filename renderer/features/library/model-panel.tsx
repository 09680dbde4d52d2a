import { Tabs } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { AlertCards } from './alert-cards.tsx';
import { DifferenceList } from './difference-list.tsx';
import { DocumentFacts } from './document-facts.tsx';
import { FeatureList } from './feature-list.tsx';
import type { OpenedModel, PlaceOnPage } from './model-bench.tsx';
import classes from './model-panel.module.css';
import type { ModelView, NumberedFeature, Shown } from './model-view.ts';
import { VersionList } from './version-list.tsx';

interface ModelPanelProps {
  opened: OpenedModel;
  beside: DocumentModel | undefined;
  view: ModelView;
  shown: Shown;
  pointed: string | null;
  onPoint(id: string | null): void;
  onChoose(feature: NumberedFeature): void;
  onPlace(place: PlaceOnPage | null): void;
  onGoToPlace(place: PlaceOnPage): void;
  onVersion(version: number): void;
}

/** Beside the picture: the features, what to look at at once, everything else of the model, its versions. */
export function ModelPanel(props: ModelPanelProps) {
  const { t } = useTranslation();
  const { opened, beside, view, onChoose } = props;
  const { model } = opened;
  const [tab, setTab] = useState('features');
  const known = tab === 'beside' && !beside ? 'features' : tab;
  // Whatever chose a feature, its record is what is to be read now.
  useEffect(() => {
    if (view.feature) setTab('features');
  }, [view.feature]);
  return (
    <Tabs
      value={known}
      onChange={(next) => setTab(next ?? 'features')}
      keepMounted={false}
      classNames={{ root: classes.root ?? '', panel: classes.panel ?? '', tab: classes.tab ?? '' }}
    >
      <Tabs.List aria-label={t('library.about', { code: model.key.code })}>
        <Tabs.Tab value="features">{t('library.tab.features', { count: model.features.length })}</Tabs.Tab>
        <Tabs.Tab
          value="alerts"
          leftSection={model.alerts.length > 0 ? <IconAlertTriangle size={14} aria-hidden="true" /> : null}
          data-alert={model.alerts.length > 0 || undefined}
        >
          {t('library.tab.alerts', { count: model.alerts.length })}
        </Tabs.Tab>
        <Tabs.Tab value="document">{t('library.tab.document')}</Tabs.Tab>
        <Tabs.Tab value="versions">{t('library.tab.versions')}</Tabs.Tab>
        {beside && <Tabs.Tab value="beside">{t('library.tab.beside')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="features">
        <FeatureList {...props} model={model} />
      </Tabs.Panel>
      <Tabs.Panel value="alerts">
        <AlertCards model={model} onChoose={onChoose} />
      </Tabs.Panel>
      <Tabs.Panel value="document">
        <DocumentFacts model={model} onPlace={props.onPlace} onGoToPlace={props.onGoToPlace} />
      </Tabs.Panel>
      <Tabs.Panel value="versions">
        <VersionList code={model.key.code} opened={opened} onVersion={props.onVersion} />
      </Tabs.Panel>
      {beside && (
        <Tabs.Panel value="beside">
          <DifferenceList here={model} there={beside} onChoose={onChoose} />
        </Tabs.Panel>
      )}
    </Tabs>
  );
}
