import { Button, MultiSelect } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { SEVERITIES } from '../../../src/reference/index.ts';
import { todayHere } from '../library/index.ts';
import { Deviations } from './deviation-list.tsx';
import { added, changedAt } from './document-edit.ts';
import panel from './draft-panel.module.css';
import { type DraftAlert, featuresOf, placeOf } from './draft-parts.ts';
import { useDocument, useEditing } from './editing-context.ts';
import { ElementBar } from './element-bar.tsx';
import { ElementRow } from './element-row.tsx';
import classes from './feature-section.module.css';
import fields from './fields.module.css';
import { ChoiceField, FieldLabel, LineField, useFaultWords } from './fields.tsx';
import { WordsField } from './list-fields.tsx';
import { useLook } from './look-context.ts';
import { idFrom } from './part-ids.ts';

function NamedFeatures({ path, alert, onChange }: NamedProps) {
  const { t } = useTranslation();
  const named = alert.features ?? [];
  const known = featuresOf(useDocument()).flatMap(({ id, title }, at) =>
    id ? [{ value: id, label: `${at + 1} ${title ?? id}` }] : [],
  );
  const gone = named.filter((id) => known.every(({ value }) => value !== id));
  return (
    <MultiSelect
      size="xs"
      label={<FieldLabel path={path}>{t('curate.field.alertFeatures')}</FieldLabel>}
      comboboxProps={{ withinPortal: false, floatingStrategy: 'fixed' }}
      data-path={path}
      error={useFaultWords(path)}
      searchable
      data={[...known, ...gone.map((id) => ({ value: id, label: id }))]}
      value={[...named]}
      onChange={onChange}
    />
  );
}

interface NamedProps {
  path: string;
  alert: DraftAlert;
  onChange(features: string[]): void;
}

function AlertEditor({ at, alert }: { at: number; alert: DraftAlert }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const place = placeOf('alerts', at);
  const change = (part: Partial<DraftAlert>, name: string) =>
    edit((before) => changedAt(before, 'alerts', at, part), `${place}.${name}`);
  function callAfterTitle() {
    if (!alert.title || (alert.id && !/^alert(-\d+)?$/.test(alert.id))) return;
    const others = (document.alerts ?? []).flatMap(({ id }, of) => (of === at ? [] : [id]));
    change({ id: idFrom(alert.title, others, 'alert') }, 'title');
  }
  return (
    <>
      <LineField
        path={`${place}.title`}
        label={t('curate.field.title')}
        value={alert.title}
        input={{ onBlur: callAfterTitle }}
        onChange={(title) => change({ title }, 'title')}
      />
      <div className={fields.pair}>
        <ChoiceField
          path={`${place}.severity`}
          label={t('curate.field.severity')}
          value={alert.severity}
          choices={SEVERITIES.map((value) => ({ value, label: t(`library.severity.${value}`) }))}
          onChange={(severity) => change({ severity }, 'severity')}
        />
        <LineField
          path={`${place}.date`}
          label={t('curate.field.date')}
          input={{ placeholder: t('curate.day') }}
          value={alert.date}
          onChange={(date) => change({ date }, 'date')}
        />
      </div>
      <WordsField
        path={`${place}.look`}
        label={t('curate.field.look')}
        values={alert.look}
        add={t('curate.addLook')}
        onChange={(look) => change({ look }, 'look')}
      />
      <NamedFeatures
        path={`${place}.features`}
        alert={alert}
        onChange={(features) => change({ features }, 'features')}
      />
      <LineField
        path={`${place}.source`}
        label={t('curate.field.source')}
        value={alert.source}
        onChange={(source) => change({ source }, 'source')}
      />
      <ElementBar list="alerts" at={at} />
    </>
  );
}

function Alerts() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { alerts = [] } = useDocument();
  const { goTo } = useLook();
  function add() {
    const id = idFrom(
      'alert',
      alerts.map((alert) => alert.id),
      'alert',
    );
    edit((before) => added(before, 'alerts', { id, date: todayHere(), look: [], features: [] }));
    goTo(`${placeOf('alerts', alerts.length)}.title`);
  }
  return (
    <section aria-label={t('curate.alerts')}>
      <div className={panel.heading}>
        <h2>{t('curate.alerts')}</h2>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {t('curate.addAlert')}
        </Button>
      </div>
      {alerts.length === 0 && <p className={panel.none}>{t('curate.noAlerts')}</p>}
      <ol className={classes.list}>
        {alerts.map((alert, at) => (
          <ElementRow
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or double while a model is written.
            key={at}
            place={placeOf('alerts', at)}
            title={alert.title ?? t('curate.untitled')}
            about={[alert.severity && t(`library.severity.${alert.severity}`), alert.date]
              .filter(Boolean)
              .join(' · ')}
          >
            <AlertEditor at={at} alert={alert} />
          </ElementRow>
        ))}
      </ol>
    </section>
  );
}

/** Forgeries that were seen, and defects that are genuine. */
export function AlertSection() {
  return (
    <>
      <Alerts />
      <Deviations />
    </>
  );
}
