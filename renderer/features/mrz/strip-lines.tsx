import { Tooltip } from '@mantine/core';
import { type CSSProperties, Fragment, type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import { boundsOf, stageNow } from '../../shared/viewer/index.ts';
import { cellSpans, lineBands, type Span } from './alignment.ts';
import { CellReadings } from './cell-readings.tsx';
import { cellResult, certaintyOf } from './results.ts';
import { type Picture, percent, StripImage, stripUrl } from './strip-image.tsx';
import classes from './strip-lines.module.css';
import { type CellRef, lookAt, useZoneFocus } from './zone-focus.ts';

type Character = Zone['lines'][number]['characters'][number];

function useDoubt() {
  const { t } = useTranslation();
  return ({ confidence, alternatives }: Character) =>
    [
      certaintyOf(confidence) === 'unseen'
        ? t('zone.unseen')
        : t('zone.confidence', { value: Math.round(confidence * 100) }),
      ...alternatives.map((other) =>
        t('zone.alternative', { symbol: other.symbol, value: Math.round(other.confidence * 100) }),
      ),
    ].join(' · ');
}

/** Everything that a cell shows and that does not change while it is looked at. */
interface CellFacts {
  key: string;
  at: CellRef;
  symbol: string;
  character: Character | undefined;
  span: Span | undefined;
  result: string | null;
  /** What was read here, where a person put another symbol. */
  readAs: string | null;
}

function cellsOf(zone: Zone, line: number, read: string): CellFacts[] {
  const { text, characters } = zone.lines[line] ?? { text: '', characters: [] };
  const spans = cellSpans(zone, line);
  return [...text].map((symbol, index) => ({
    key: `${line}:${index}`,
    at: { zoneId: zone.id, line, index },
    symbol,
    character: characters[index],
    span: spans[index],
    result: cellResult(zone.checks, line, index),
    readAs: read.charAt(index) === symbol ? null : read.charAt(index),
  }));
}

interface CellProps {
  cell: CellFacts;
  /** Whether Tab stops here; from there the arrow keys go on. */
  isEntry: boolean;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

function Cell({ cell: { key, at, symbol, character, span, result, readAs }, isEntry, onKeyDown }: CellProps) {
  const doubt = useDoubt();
  const isLookedAt = useZoneFocus(
    ({ cell }) => cell?.zoneId === at.zoneId && cell.line === at.line && cell.index === at.index,
  );
  const isMarked = useZoneFocus(
    ({ marked }) =>
      marked?.zoneId === at.zoneId &&
      marked.range.line === at.line &&
      marked.range.start <= at.index &&
      at.index < marked.range.end,
  );
  const { t } = useTranslation();
  const certainty = character ? certaintyOf(character.confidence) : 'seen';
  function labelOf() {
    if (readAs !== null) return t('correct.cell', { symbol, read: readAs });
    return certainty === 'unseen' ? t('zone.unseenCell', { symbol }) : undefined;
  }
  const cell = (
    <button
      type="button"
      className={classes.cell}
      style={span && { left: percent(span.start), width: percent(span.size) }}
      tabIndex={isEntry ? 0 : -1}
      data-cell={key}
      aria-label={labelOf()}
      data-read-as={readAs ?? undefined}
      data-certainty={certainty}
      data-result={result ?? undefined}
      data-looked-at={isLookedAt || undefined}
      data-marked={isMarked || undefined}
      onPointerEnter={() => lookAt(at)}
      onFocus={() => lookAt(at)}
      onKeyDown={onKeyDown}
      onClick={() => character?.quad && stageNow()?.show(boundsOf(character.quad))}
    >
      {symbol}
    </button>
  );
  return character && certainty !== 'seen' ? <Tooltip label={doubt(character)}>{cell}</Tooltip> : cell;
}

const STEP: Readonly<Record<string, readonly [line: number, cell: number]>> = {
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
};

interface StripLinesProps {
  zone: Zone;
  /** The lines as they were read, where `zone` shows a correction of them. */
  read: readonly string[];
  /** null for lines that came without a picture. */
  picture: Picture | null;
}

/** What is known of the cell under the pointer or the focus; its place is reserved. */
function CellDetail({ zone, read, picture }: StripLinesProps) {
  const { t } = useTranslation();
  const doubt = useDoubt();
  const cell = useZoneFocus((state) => state.cell);
  const character = cell?.zoneId === zone.id ? zone.lines[cell.line]?.characters[cell.index] : undefined;
  const unseen = zone.lines
    .flatMap(({ characters }) => characters)
    .filter(({ confidence }) => certaintyOf(confidence) === 'unseen').length;
  if (!cell || !character) {
    return (
      <div className={classes.detail}>
        {unseen > 0 && <strong>{t('zone.unseenCount', { count: unseen })}</strong>}
        {picture && t('zone.cellHint')}
      </div>
    );
  }
  const readAs = read[cell.line]?.charAt(cell.index) ?? '';
  // The part comes before the field that it lies in.
  const field = zone.fields
    .flatMap(({ parts, ...whole }) => [...parts, whole])
    .find(({ line, start, end }) => line === cell.line && start <= cell.index && cell.index < end);
  return (
    <div className={classes.detail}>
      <span>{t('zone.cellPlace', { line: cell.line + 1, cell: cell.index + 1 })}</span>
      <span className={classes.symbol}>{character.symbol}</span>
      <span>{readAs === character.symbol ? doubt(character) : t('correct.readAs', { symbol: readAs })}</span>
      {field && <span>{t(`field.${field.name}`, { defaultValue: field.name })}</span>}
      <CellReadings zone={zone} cell={cell} />
    </div>
  );
}

/** The zone as it looks, cut out of the picture line by line, each above the characters that were recognised. */
export function StripLines({ zone, read, picture }: StripLinesProps) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const [entry, setEntry] = useState('0:0');
  const lines = useMemo(() => {
    const bands = lineBands(zone);
    return zone.lines.map((_, line) => ({
      key: `line ${line}`,
      band: bands[line],
      cells: cellsOf(zone, line, read[line] ?? ''),
    }));
  }, [zone, read]);
  const longest = Math.max(...zone.lines.map(({ text }) => text.length), 1);
  const url = picture && stripUrl(zone, picture);

  function step(event: KeyboardEvent<HTMLElement>, { line, index }: CellRef) {
    const way = STEP[event.key];
    if (!way) return;
    // Also at the edge: the arrow keys must not move the picture from here.
    event.preventDefault();
    const next = `${line + way[0]}:${index + way[1]}`;
    const target = grid.current?.querySelector<HTMLElement>(`[data-cell="${next}"]`);
    if (!target) return;
    setEntry(next);
    target.focus();
  }

  return (
    <section
      className={classes.strip}
      style={{ '--cells': longest } as CSSProperties}
      aria-label={t('zone.characters')}
    >
      <div ref={grid} onPointerLeave={() => lookAt(null)}>
        {lines.map(({ key, band, cells }) => (
          <Fragment key={key}>
            {url && band && <StripImage url={url} zone={zone} band={band} />}
            <div
              className={classes.line}
              data-testid="mrz-line"
              data-corrected={cells.some(({ readAs }) => readAs !== null) || undefined}
            >
              {cells.map((cell) => (
                <Cell
                  key={cell.key}
                  cell={cell}
                  isEntry={entry === cell.key}
                  onKeyDown={(event) => step(event, cell.at)}
                />
              ))}
            </div>
          </Fragment>
        ))}
      </div>
      <CellDetail zone={zone} read={read} picture={picture} />
    </section>
  );
}
