import { Button, Select, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { type RefObject, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FAILURES } from '../../../src/contract/examination.ts';
import { CHECK_RESULTS } from '../../../src/examination/check.ts';
import { DOCUMENT_OUTCOMES } from '../../../src/examination/outcome.ts';
import { DayField } from './day-field.tsx';
import classes from './filter-bar.module.css';
import { type LogFilter, readFilter } from './filters.ts';

interface FilterBarProps {
  filter: LogFilter;
  onChange(filter: LogFilter): void;
  searchField: RefObject<HTMLInputElement | null>;
}

function TextFilter({ filter, onChange, searchField }: FilterBarProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(filter.text ?? '');
  useEffect(() => setText(filter.text ?? ''), [filter.text]);
  const settle = useDebouncedCallback((value: string) => onChange({ ...filter, text: value }), 250);
  return (
    <TextInput
      ref={searchField}
      label={t('filter.text')}
      placeholder={t('filter.textHint')}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        settle(event.currentTarget.value);
      }}
    />
  );
}

/** What is chosen of the checks: a failure, or the result of the zone's consistency. */
function checksValue({ failed, overall }: LogFilter): string | null {
  if (failed) return `failed.${failed}`;
  return overall ? `overall.${overall}` : null;
}

/** The filter of the log; every change goes into the address and back to the first page. */
export function FilterBar({ filter, onChange, searchField }: FilterBarProps) {
  const { t } = useTranslation();
  const change = (part: Record<string, unknown>) =>
    onChange(readFilter({ ...filter, page: undefined, ...part }));
  const isFiltered = Object.keys(filter).some((name) => name !== 'page');
  return (
    <search className={classes.bar} aria-label={t('filter.region')}>
      <div className={classes.text}>
        <TextFilter filter={filter} onChange={({ text }) => change({ text })} searchField={searchField} />
      </div>
      <Select
        label={t('filter.outcome')}
        placeholder={t('filter.any')}
        clearable
        searchable
        data={[
          { value: 'none', label: t('log.open') },
          ...DOCUMENT_OUTCOMES.map(({ code, label }) => ({ value: code as string, label })),
        ]}
        value={filter.outcome ?? null}
        comboboxProps={{
          withinPortal: false,
          floatingStrategy: 'fixed',
          width: 260,
          position: 'bottom-start',
        }}
        onChange={(outcome) => change({ outcome })}
      />
      <Select
        label={t('filter.overall')}
        placeholder={t('filter.any')}
        clearable
        data={[
          {
            group: t('filter.failures'),
            items: FAILURES.map((what) => ({ value: `failed.${what}`, label: t(`filter.failed.${what}`) })),
          },
          {
            group: t('filter.consistency'),
            items: CHECK_RESULTS.map((result) => ({
              value: `overall.${result}`,
              label: t(`result.${result}`),
            })),
          },
        ]}
        value={checksValue(filter)}
        onChange={(value) => {
          const [axis = '', wanted] = value?.split('.') ?? [];
          change({ overall: undefined, failed: undefined, [axis]: wanted });
        }}
      />
      <DayField label={t('filter.from')} value={filter.from} onChange={(from) => change({ from })} />
      <DayField label={t('filter.to')} value={filter.to} onChange={(to) => change({ to })} />
      <Button variant="default" disabled={!isFiltered} onClick={() => onChange({})}>
        {t('filter.clear')}
      </Button>
    </search>
  );
}
