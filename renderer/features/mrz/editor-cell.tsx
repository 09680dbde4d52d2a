import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckResult } from '../../../src/examination/check.ts';
import type { CellPlace } from './edit-state.ts';
import { percent } from './strip-image.tsx';
import classes from './zone-editor.module.css';

interface EditorCellProps {
  line: number;
  index: number;
  symbol: string;
  /** What was read here; shown under the symbol where it differs. */
  readAs: string;
  start: number;
  size: number;
  result: CheckResult | null;
  isMarked: boolean;
  onHover(place: CellPlace): void;
  onMark(place: CellPlace): void;
}

/** One character that can be replaced. Only what changed is drawn again: a zone has up to 90 of them. */
export const EditorCell = memo(function EditorCell(props: EditorCellProps) {
  const { line, index, symbol, readAs, start, size, result, isMarked, onHover, onMark } = props;
  const { t } = useTranslation();
  const isCorrected = symbol !== readAs;
  const place = t('zone.cellPlace', { line: line + 1, cell: index + 1 });
  return (
    <button
      type="button"
      className={classes.cell}
      style={{ left: percent(start), width: percent(size) }}
      tabIndex={isMarked ? 0 : -1}
      data-cell={`${line}:${index}`}
      data-result={result ?? undefined}
      data-read-as={isCorrected ? readAs : undefined}
      data-marked={isMarked || undefined}
      aria-label={
        isCorrected ? `${place}: ${t('correct.cell', { symbol, read: readAs })}` : `${place}: ${symbol}`
      }
      onPointerEnter={() => onHover({ line, index })}
      onFocus={() => onMark({ line, index })}
    >
      {symbol}
    </button>
  );
});
