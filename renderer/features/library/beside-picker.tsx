import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { useLibrarySearch } from '../../shared/client/index.ts';
import { namesOf } from './labels.ts';

const FIELD = 'library-beside';
const OFFERED = 20;

export const focusBeside = () => document.getElementById(FIELD)?.focus();

interface BesidePickerProps {
  model: DocumentModel;
  beside: string | undefined;
  onChange(code: string | undefined): void;
}

/** Chooses the model that is put beside this one; before anything is typed, those of the same issuer and type. */
export function BesidePicker({ model, beside, onChange }: BesidePickerProps) {
  const { t } = useTranslation();
  const { issuer, type, code } = model.key;
  const [typed, setTyped] = useState('');
  const [text] = useDebouncedValue(typed.trim(), 150);
  const isNamed = beside !== undefined && text.startsWith(beside);
  const { data: found } = useLibrarySearch(
    text && !isNamed ? { text: text.slice(0, 200), limit: OFFERED } : { issuer, type, limit: OFFERED },
  );
  const { data: named } = useLibrarySearch({ text: beside ?? '', limit: 1 }, beside !== undefined);
  const offered = [...(found?.items ?? []), ...(beside ? (named?.items ?? []) : [])]
    .filter(
      (item, at, all) =>
        item.key.code !== code && all.findIndex((one) => one.key.code === item.key.code) === at,
    )
    .map(({ key, title, series }) => ({
      value: key.code,
      label: [key.code, ...namesOf(title, series)].join(' · '),
    }));
  return (
    <Select
      id={FIELD}
      w={300}
      aria-label={t('library.beside')}
      placeholder={t('library.besideHint')}
      searchable
      data={offered}
      // What was found has been filtered by the library already.
      filter={({ options }) => options}
      nothingFoundMessage={t('library.besideNothing')}
      value={beside ?? null}
      onSearchChange={setTyped}
      onChange={(chosen) => onChange(chosen ?? undefined)}
    />
  );
}
