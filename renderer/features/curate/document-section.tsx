import { Button, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DraftModel } from '../../../src/reference/index.ts';
import { todayHere } from '../library/index.ts';
import panel from './draft-panel.module.css';
import { useDocument, useEditing } from './editing-context.ts';
import classes from './fields.module.css';
import { CodeField, LineField, NumberField, ParsedField, TextField } from './fields.tsx';
import { WordsField } from './list-fields.tsx';
import { presetOf, SIZE_PRESETS } from './size-presets.ts';
import { readYears } from './typed-values.ts';

function KeyFields({ document }: { document: DraftModel }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { key = {} } = document;
  const change = (part: NonNullable<DraftModel['key']>, name: string) =>
    edit((before) => ({ ...before, key: { ...before.key, ...part } }), `key.${name}`);
  return (
    <>
      <div className={classes.pair}>
        <CodeField
          path="key.code"
          label={t('curate.field.code')}
          input={{ placeholder: 'UTO-AO-01001' }}
          value={key.code}
          onChange={(code) => change({ code }, 'code')}
        />
        <CodeField
          path="key.issuer"
          label={t('curate.field.issuer')}
          input={{ placeholder: 'UTO' }}
          value={key.issuer}
          onChange={(issuer) => change({ issuer }, 'issuer')}
        />
      </div>
      <div className={panel.three}>
        <CodeField
          path="key.type"
          label={t('curate.field.type')}
          input={{ placeholder: 'P' }}
          value={key.type}
          onChange={(type) => change({ type }, 'type')}
        />
        <NumberField
          path="key.number"
          label={t('curate.field.number')}
          value={key.number}
          onChange={(number) => change({ number }, 'number')}
        />
        <NumberField
          path="key.year"
          label={t('curate.field.year')}
          value={key.year}
          onChange={(year) => change({ year }, 'year')}
        />
      </div>
    </>
  );
}

function ValidityFields({ document }: { document: DraftModel }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { validity = {} } = document;
  const change = (part: NonNullable<DraftModel['validity']>, name: string) =>
    edit(
      (before) => ({ ...before, validity: { issuedTo: null, ...before.validity, ...part } }),
      `validity.${name}`,
    );
  return (
    <>
      <div className={classes.pair}>
        <LineField
          path="validity.issuedFrom"
          label={t('curate.field.issuedFrom')}
          input={{ placeholder: t('curate.day') }}
          value={validity.issuedFrom}
          onChange={(issuedFrom) => change({ issuedFrom }, 'issuedFrom')}
        />
        <LineField
          path="validity.issuedTo"
          label={t('curate.field.issuedTo')}
          input={{ placeholder: t('curate.stillIssued') }}
          value={validity.issuedTo ?? undefined}
          onChange={(issuedTo) => change({ issuedTo: issuedTo ?? null }, 'issuedTo')}
        />
      </div>
      <ParsedField
        path="validity.years"
        label={t('curate.field.years')}
        hint={t('curate.yearsHint')}
        unread={t('curate.noNumber')}
        value={validity.years}
        read={readYears}
        write={(years) => years.join(', ')}
        onChange={(years) => change({ years }, 'years')}
      />
    </>
  );
}

function SizeFields({ document }: { document: DraftModel }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { size = {} } = document;
  const change = (part: NonNullable<DraftModel['size']>) =>
    edit((before) => ({ ...before, size: { ...before.size, ...part } }), 'size');
  return (
    <div className={panel.three}>
      <Select
        label={t('curate.field.format')}
        data={[
          ...SIZE_PRESETS.map(({ name }) => ({ value: name as string, label: name })),
          { value: 'typed', label: t('curate.otherSize') },
        ]}
        allowDeselect={false}
        value={presetOf(size)?.name ?? 'typed'}
        onChange={(name) => {
          const preset = SIZE_PRESETS.find((known) => known.name === name);
          if (preset) change(preset.size);
        }}
      />
      <NumberField
        path="size.widthMm"
        label={t('curate.field.widthMm')}
        value={size.widthMm}
        onChange={(widthMm) => change({ widthMm })}
      />
      <NumberField
        path="size.heightMm"
        label={t('curate.field.heightMm')}
        value={size.heightMm}
        onChange={(heightMm) => change({ heightMm })}
      />
    </div>
  );
}

/** What the document is: its names and key, how long it is issued and valid, its size, and where that is known from. */
export function DocumentSection() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const change = (part: Partial<DraftModel>, name: string) =>
    edit((before) => ({ ...before, ...part }), name);
  return (
    <div className={panel.section}>
      <LineField
        path="title"
        label={t('curate.field.title')}
        value={document.title}
        onChange={(title) => change({ title }, 'title')}
      />
      <LineField
        path="series"
        label={t('curate.field.series')}
        value={document.series}
        onChange={(series) => change({ series }, 'series')}
      />
      <KeyFields document={document} />
      <ValidityFields document={document} />
      <SizeFields document={document} />
      <WordsField
        path="sources"
        label={t('curate.field.sources')}
        values={document.sources}
        add={t('curate.addSource')}
        onChange={(sources) => change({ sources }, 'sources')}
      />
      <div className={panel.site}>
        <LineField
          path="checkedOn"
          label={t('curate.field.checkedOn')}
          input={{ placeholder: t('curate.day') }}
          value={document.checkedOn}
          onChange={(checkedOn) => change({ checkedOn }, 'checkedOn')}
        />
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => change({ checkedOn: todayHere() }, 'checkedOn')}
        >
          {t('curate.today')}
        </Button>
      </div>
      <CodeField
        path="supersededBy"
        label={t('curate.field.supersededBy')}
        input={{ placeholder: 'UTO-AO-02001' }}
        hint={t('curate.supersededHint')}
        value={document.supersededBy ?? undefined}
        onChange={(code) => change({ supersededBy: code ?? null }, 'supersededBy')}
      />
      <TextField
        path="notes"
        label={t('curate.field.notes')}
        value={document.notes ?? undefined}
        onChange={(notes) => change({ notes: notes ?? null }, 'notes')}
      />
    </div>
  );
}
