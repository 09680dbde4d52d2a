import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { ModelSelect } from './model-select.tsx';

const FIELD = 'library-beside';

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
  return (
    <ModelSelect
      id={FIELD}
      label={t('library.beside')}
      placeholder={t('library.besideHint')}
      width={300}
      value={beside}
      first={{ issuer, type }}
      without={code}
      onChange={onChange}
    />
  );
}
