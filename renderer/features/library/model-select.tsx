import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../src/contract/index.ts';
import { SEARCH_TEXT_MAX } from '../../../src/contract/library.ts';
import { useLibrarySearch } from '../../shared/client/index.ts';
import { namesOf } from './labels.ts';

const OFFERED = 20;

interface ModelSelectProps {
  id?: string;
  label: string;
  placeholder: string;
  width: number | '100%';
  value: string | undefined;
  /** What is offered before anything is typed. */
  first: CallInput<'library.search'>;
  /** Code of a model that is not offered. */
  without?: string;
  isClearable?: boolean;
  onChange(code: string | undefined): void;
}

/** Chooses a model by words of the library's search. */
export function ModelSelect(props: ModelSelectProps) {
  const { t } = useTranslation();
  const { value, first, without } = props;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const isNamed = value !== undefined && text.startsWith(value);
  const { data: found } = useLibrarySearch(
    text && !isNamed
      ? { text: text.slice(0, SEARCH_TEXT_MAX), limit: OFFERED }
      : { ...first, limit: OFFERED },
  );
  const { data: named } = useLibrarySearch({ text: value ?? '', limit: 1 }, value !== undefined);
  const offered = [...(found?.items ?? []), ...(value ? (named?.items ?? []) : [])]
    .filter(
      (item, at, all) =>
        item.key.code !== without && all.findIndex((one) => one.key.code === item.key.code) === at,
    )
    .map(({ key, title, series }) => ({
      value: key.code,
      label: [key.code, ...namesOf(title, series)].join(' · '),
    }));
  return (
    <Select
      {...(props.id ? { id: props.id } : {})}
      w={props.width}
      aria-label={props.label}
      placeholder={props.placeholder}
      searchable
      clearable={props.isClearable ?? false}
      clearButtonProps={{ 'aria-label': t('library.selectClear') }}
      data={offered}
      // What was found has been filtered by the library already.
      filter={({ options }) => options}
      nothingFoundMessage={t('library.besideNothing')}
      value={value ?? null}
      onSearchChange={setTyped}
      onChange={(chosen) => props.onChange(chosen ?? undefined)}
    />
  );
}
