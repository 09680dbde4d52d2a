import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { INDICATOR_KINDS, type IndicatorKind } from '../../../../src/examination/indicator.ts';
import classes from './findings.module.css';

const GROUPS = [...new Set(INDICATOR_KINDS.map(({ group }) => group))];

interface ChoiceProps {
  value: IndicatorKind | null;
  /** Whether the program proposed it, by the check that was looked at. */
  isProposed?: boolean;
  onChange(value: IndicatorKind | null): void;
}

/** The kind of sign that was seen, by the part of the document; none, where something is only noted. */
export function IndicatorChoice({ value, isProposed = false, onChange }: ChoiceProps) {
  const { t } = useTranslation();
  const termOf = (code: string | null) => INDICATOR_KINDS.find((term) => term.code === code);
  return (
    <Select
      size="xs"
      label={t('findings.indicator')}
      placeholder={t('findings.noIndicator')}
      description={[
        ...(isProposed ? [t('findings.proposed')] : []),
        termOf(value)?.meaning ?? t('findings.noIndicatorMeaning'),
      ].join(' ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('findings.clearIndicator') }}
      nothingFoundMessage={t('outcome.nothingFound')}
      data={GROUPS.map((group) => ({
        group: t(`findings.group.${group}`),
        items: INDICATOR_KINDS.filter((term) => term.group === group).map(({ code, label }) => ({
          value: code as string,
          label,
        })),
      }))}
      value={value}
      onChange={(code) => onChange(termOf(code)?.code ?? null)}
      renderOption={({ option }) => (
        <div className={classes.option}>
          <div>{option.label}</div>
          <div className={classes.quiet}>{termOf(option.value)?.meaning}</div>
        </div>
      )}
    />
  );
}
