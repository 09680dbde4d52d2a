import { IconBan, IconCheck, IconMinus, IconQuestionMark, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../src/examination/check.ts';
import classes from './result.module.css';

const ICONS = {
  successful: IconCheck,
  failed: IconX,
  undetermined: IconQuestionMark,
  not_supported: IconMinus,
  aborted: IconBan,
} as const satisfies Record<CheckResult, unknown>;

export function ResultIcon({ result }: { result: CheckResult }) {
  const Icon = ICONS[result];
  return (
    <span className={classes.icon} data-result={result} aria-hidden="true">
      <Icon size={14} stroke={2.5} />
    </span>
  );
}

/** A result as it always stands: icon, word and colour. `children` replaces the word where the place says it all. */
export function Result({ result, children }: { result: CheckResult; children?: ReactNode }) {
  const { t } = useTranslation();
  return (
    <span className={classes.result} data-result={result}>
      <ResultIcon result={result} />
      <span>{children ?? t(`result.${result}`)}</span>
    </span>
  );
}
