import { Fragment, type KeyboardEvent, type RefObject, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import type { Check } from '../../../src/examination/check.ts';
import { cellSpans, lineBands, type Span } from './alignment.ts';
import { type CellPlace, symbolAt } from './edit-state.ts';
import { EditorCell } from './editor-cell.tsx';
import { cellResult } from './results.ts';
import { type Picture, StripImage, stripUrl } from './strip-image.tsx';
import classes from './zone-editor.module.css';

/** Where the cells of each line lie; a line that is longer than the one read shares its width evenly. */
function spansOf(zone: Zone, lines: readonly string[]): Span[][] {
  return lines.map((text, line) => {
    const spans = cellSpans(zone, line);
    if (spans.length === text.length) return spans;
    return Array.from(text, (_, index) => ({ start: index / text.length, size: 1 / text.length }));
  });
}

interface EditorGridProps {
  /** As it was read or entered. */
  zone: Zone;
  picture: Picture | null;
  lines: readonly string[];
  read: readonly string[];
  checks: readonly Check[];
  marked: CellPlace;
  grid: RefObject<HTMLFieldSetElement | null>;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
  onHover(place: CellPlace | null): void;
  onMark(place: CellPlace): void;
}

/** The lines under correction, each under its strip, in cells of the same pitch. */
export function EditorGrid(props: EditorGridProps) {
  const { zone, picture, lines, read, checks, marked, grid, onKeyDown, onHover, onMark } = props;
  const { t } = useTranslation();
  const bands = useMemo(() => lineBands(zone), [zone]);
  const spans = useMemo(() => spansOf(zone, lines), [zone, lines]);
  const rows = lines.map((text, line) => ({
    key: `line ${line}`,
    band: bands[line],
    cells: Array.from(text, (symbol, index) => ({
      key: `${line}:${index}`,
      line,
      index,
      symbol,
      readAs: symbolAt(read, { line, index }),
      start: spans[line]?.[index]?.start ?? 0,
      size: spans[line]?.[index]?.size ?? 0,
      result: cellResult(checks, line, index),
      isMarked: marked.line === line && marked.index === index,
    })),
  }));
  return (
    <fieldset
      ref={grid}
      className={classes.grid}
      aria-label={t('correct.cells')}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onHover(null)}
    >
      {rows.map(({ key, band, cells }) => (
        <Fragment key={key}>
          {picture && band && <StripImage url={stripUrl(zone, picture)} zone={zone} band={band} />}
          <div className={classes.line} data-testid="mrz-edit-line">
            {cells.map(({ key: place, ...cell }) => (
              <EditorCell key={place} {...cell} onHover={onHover} onMark={onMark} />
            ))}
          </div>
        </Fragment>
      ))}
    </fieldset>
  );
}
