import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Check } from '../../../src/examination/check.ts';
import { cellResult } from '../mrz/index.ts';
import type { EntryLine } from './entry-lines.ts';
import classes from './typed-lines.module.css';

interface TypedLinesProps {
  lines: readonly EntryLine[];
  checks: readonly Check[];
}

/** The lines as they will be stored, cell by cell, with their lengths and what the checks say of each cell. */
export function TypedLines({ lines, checks }: TypedLinesProps) {
  const { t } = useTranslation();
  const rows = lines.map(({ text, expected }, line) => ({
    key: `line ${line}`,
    length: text.length,
    expected,
    cells: Array.from({ length: Math.max(text.length, expected ?? 0) }, (_, index) => ({
      key: `${line}:${index}`,
      symbol: text.charAt(index),
      result: index < text.length ? cellResult(checks, line, index) : null,
    })),
  }));
  return (
    <div className={classes.lines}>
      {rows.map(({ key, length, expected, cells }) => (
        <div key={key} className={classes.row}>
          <div className={classes.cells} data-testid="typed-line">
            {cells.map((cell) => (
              <span
                key={cell.key}
                className={classes.cell}
                data-result={cell.result ?? undefined}
                data-missing={cell.symbol === '' || undefined}
              >
                {cell.symbol}
              </span>
            ))}
          </div>
          <span className={classes.length} data-fits={length === expected || undefined}>
            {expected === null
              ? t('entry.lengthFree', { count: length })
              : t('entry.length', { length, expected })}
            {length === expected && <IconCheck size={14} aria-hidden="true" />}
          </span>
        </div>
      ))}
    </div>
  );
}
