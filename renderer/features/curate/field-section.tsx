import { useTranslation } from 'react-i18next';
import type { FieldName } from '../../../src/mrz/layouts.ts';
import { MRZ_FIELDS } from '../../../src/reference/index.ts';
import { AreaField, PageField } from './area-fields.tsx';
import { added, changedAt } from './document-edit.ts';
import panel from './draft-panel.module.css';
import { type DraftField, placeOf } from './draft-parts.ts';
import { DrawBar } from './draw-bar.tsx';
import { useDocument, useEditing } from './editing-context.ts';
import { ElementBar } from './element-bar.tsx';
import { ElementRow } from './element-row.tsx';
import classes from './feature-section.module.css';
import { ChoiceField, LineField } from './fields.tsx';
import { useLook } from './look-context.ts';
import { idFrom } from './part-ids.ts';

const plain = (name: string) => name.replaceAll('_', ' ');
const MRZ_CHOICES = MRZ_FIELDS.map((value) => ({ value, label: plain(value) }));

function FieldEditor({ at, field }: { at: number; field: DraftField }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const place = placeOf('fields', at);
  const change = (part: Partial<DraftField>, name: string) =>
    edit((before) => changedAt(before, 'fields', at, part), `${place}.${name}`);
  function callAfterLabel() {
    if (!field.label || (field.id && !/^field(-\d+)?$/.test(field.id))) return;
    const others = (document.fields ?? []).flatMap(({ id }, of) => (of === at ? [] : [id]));
    change({ id: idFrom(field.label, others, 'field') }, 'label');
  }
  return (
    <>
      <LineField
        path={`${place}.label`}
        label={t('curate.field.label')}
        hint={t('curate.labelHint')}
        value={field.label}
        input={{ onBlur: callAfterLabel }}
        onChange={(label) => change({ label }, 'label')}
      />
      <PageField path={`${place}.page`} value={field.page} onChange={(page) => change({ page }, 'page')} />
      <AreaField path={`${place}.area`} values={field.area} onChange={(area) => change({ area }, 'area')} />
      <LineField
        path={`${place}.format`}
        label={t('curate.field.written')}
        input={{ placeholder: t('curate.writtenHint') }}
        value={field.format}
        onChange={(format) => change({ format }, 'format')}
      />
      <ChoiceField<FieldName>
        path={`${place}.mrz`}
        label={t('curate.field.mrz')}
        hint={t('curate.mrzHint')}
        clearable
        value={field.mrz ?? undefined}
        choices={MRZ_CHOICES}
        onChange={(mrz) => change({ mrz: mrz ?? null }, 'mrz')}
      />
      <LineField
        path={`${place}.id`}
        label={t('curate.field.id')}
        value={field.id}
        onChange={(id) => change({ id }, 'id')}
      />
      <ElementBar list="fields" at={at} />
    </>
  );
}

/** The fields of the visual zone, and which field of the machine readable zone must say the same. */
export function FieldSection() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { fields = [] } = useDocument();
  const { shown, goTo } = useLook();
  function add() {
    const id = idFrom(
      'field',
      fields.map((field) => field.id),
      'field',
    );
    edit((before) => added(before, 'fields', { id, page: shown.page?.id, mrz: null }));
    goTo(`${placeOf('fields', fields.length)}.label`);
  }
  return (
    <>
      <DrawBar draw={t('curate.drawField')} add={t('curate.addField')} onAdd={add} />
      {fields.length === 0 && <p className={panel.none}>{t('curate.noFields')}</p>}
      <ol className={classes.list} aria-label={t('curate.tab.fields')}>
        {fields.map((field, at) => (
          <ElementRow
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or double while a model is written.
            key={at}
            place={placeOf('fields', at)}
            title={field.label ?? t('curate.untitled')}
            about={field.mrz ? plain(field.mrz) : t('curate.notInZone')}
          >
            <FieldEditor at={at} field={field} />
          </ElementRow>
        ))}
      </ol>
    </>
  );
}
