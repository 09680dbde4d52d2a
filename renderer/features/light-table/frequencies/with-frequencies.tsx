import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Spectra } from './use-spectra.ts';
import { bothInWords, placeInWords } from './words.ts';

interface WithProps {
  spectra: Spectra;
  /** The page of the finding. */
  page: string;
  isWith: boolean;
  onWith(isWith: boolean): void;
}

/** Whether what the spectra show is put into a finding, where they are shown for its page. */
export function WithFrequencies({ spectra, page, isWith, onWith }: WithProps) {
  const { t } = useTranslation();
  const { asked, queries, state } = spectra;
  if (!asked || asked.place.page !== page || state === 'failed') return null;
  return (
    <Checkbox
      size="xs"
      label={t('frequencies.with')}
      description={
        state === 'waiting'
          ? t('frequencies.looking')
          : `${placeInWords(t, asked.place)} · ${bothInWords(t, { questioned: queries.questioned.data, genuine: queries.genuine.data }).join(' · ')}`
      }
      checked={isWith}
      onChange={({ currentTarget }) => onWith(currentTarget.checked)}
    />
  );
}
