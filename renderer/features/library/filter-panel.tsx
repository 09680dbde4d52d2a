import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LibraryStatus } from '../../../src/contract/library.ts';
import { LIGHTS } from '../../../src/examination/light.ts';
import classes from './filter-panel.module.css';
import { type FilterPart, type LibraryFilter, partsOf, readYear, withPart } from './filters.ts';
import { TERM_CHOICES } from './labels.ts';

/** Long enough that a word in full flow asks once, too short to be waited for. */
const SETTLED_MS = 150;

interface FilterPanelProps {
  filter: LibraryFilter;
  onChange(filter: LibraryFilter): void;
  status: LibraryStatus | undefined;
  searchField: RefObject<HTMLInputElement | null>;
  /** The arrow key down leads from the words to what was found. */
  onLeaveDown(): void;
}

type Change = (part: FilterPart, value: unknown) => void;

function Words({ filter, change, searchField, onLeaveDown }: FilterPanelProps & { change: Change }) {
  const { t } = useTranslation();
  const [text, setText] = useState(filter.text ?? '');
  useEffect(() => setText(filter.text ?? ''), [filter.text]);
  const settle = useDebouncedCallback((value: string) => change('text', value), SETTLED_MS);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return;
    event.preventDefault();
    onLeaveDown();
  }
  return (
    <TextInput
      ref={searchField}
      type="search"
      label={t('library.text')}
      placeholder={t('library.textHint')}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={text}
      onKeyDown={onKeyDown}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

function YearField({ label, value, onChange }: YearFieldProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(String(value ?? ''));
  const [isLeft, setLeft] = useState(false);
  useEffect(() => setText(String(value ?? '')), [value]);
  const isFine = text === '' || readYear(text) !== undefined;
  return (
    <TextInput
      label={label}
      placeholder={t('library.year')}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      value={text}
      error={isLeft && !isFine}
      aria-invalid={isLeft && !isFine}
      onBlur={() => setLeft(true)}
      onChange={(event) => {
        const next = event.currentTarget.value.trim();
        setText(next);
        setLeft(false);
        if (next === '' || readYear(next) !== undefined) onChange(next);
      }}
    />
  );
}

interface YearFieldProps {
  label: string;
  value: number | undefined;
  onChange(year: string): void;
}

/** What is looked for; every change goes into the address and back to the first page. */
export function FilterPanel(props: FilterPanelProps) {
  const { t } = useTranslation();
  const { filter, onChange, status } = props;
  const change: Change = (part, value) => onChange(withPart(filter, part, value));
  const issuers = (status?.issuers ?? []).map(({ code, models }) => ({
    value: code,
    label: t('library.choice', { code, count: models }),
  }));
  const kinds = (status?.types ?? []).map(({ code, models }) => {
    const words = t(`library.types.${code}`, { defaultValue: '' });
    return { value: code, label: t('library.kindChoice', { code, words, count: models }) };
  });
  return (
    <search className={classes.panel} aria-label={t('library.filter')}>
      <Words {...props} change={change} />
      <Select
        label={t('library.part.issuer')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={issuers}
        value={filter.issuer ?? null}
        onChange={(issuer) => change('issuer', issuer)}
      />
      <Select
        label={t('library.part.type')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={kinds}
        value={filter.type ?? null}
        onChange={(type) => change('type', type)}
      />
      <fieldset className={classes.years}>
        <legend>{t('library.years')}</legend>
        <YearField
          label={t('library.part.yearFrom')}
          value={filter.yearFrom}
          onChange={(year) => change('yearFrom', year)}
        />
        <YearField
          label={t('library.part.yearTo')}
          value={filter.yearTo}
          onChange={(year) => change('yearTo', year)}
        />
      </fieldset>
      <Select
        label={t('library.part.term')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={TERM_CHOICES}
        value={filter.term ?? null}
        onChange={(term) => change('term', term)}
      />
      <Select
        label={t('library.part.light')}
        placeholder={t('filter.any')}
        clearable
        data={LIGHTS.map((light) => ({ value: light as string, label: `${light} · ${t(`light.${light}`)}` }))}
        value={filter.light ?? null}
        onChange={(light) => change('light', light)}
      />
      <Checkbox
        size="xs"
        label={t('library.part.hasAlert')}
        checked={filter.hasAlert ?? false}
        onChange={(event) => change('hasAlert', event.currentTarget.checked || undefined)}
      />
      <Button variant="default" disabled={partsOf(filter).length === 0} onClick={() => onChange({})}>
        {t('filter.clear')}
      </Button>
    </search>
  );
}
