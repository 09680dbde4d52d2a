import { type Drawing, scaleByPoints } from '../examination/drawing.ts';
import { linesOf, signOf } from '../examination/drawing-lines.ts';
import type { Point } from '../imaging/geometry.ts';
import type { AreaMm } from '../reference/index.ts';
import { polyline, rectangle } from '../specimens/svg.ts';
import { lettering, type Typefaces, textWidth } from '../specimens/typeface.ts';
import { linesOfText, setLines, type TextStyle } from './set-text.ts';
import { type SheetSpectrum, spectrumMarks } from './spectrum-marks.ts';

/** How a second picture lies over one: as opaque as its share says, or how far both are from each other, so many times. */
export type Laid =
  | { readonly way: 'overlay'; readonly share: number }
  | { readonly way: 'difference'; readonly gain: number };

/** A picture of a sheet, put there px for px, and what stands below it. */
export interface SheetPicture {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly caption: string;
  /** What is marked on it, where it is a spectrum and not a part of the page. */
  readonly spectrum?: SheetSpectrum;
  /** The next picture, of as many px, lies over it so. */
  readonly laid?: Laid;
}

/** Both sides at one scale; in the place of one that is not there stands why. */
export interface SheetRow {
  readonly title: string;
  /** Whether what was drawn lies over it; what is shown as it is stays uncovered. */
  readonly isDrawn: boolean;
  readonly sides: readonly (SheetPicture | { readonly missing: string })[];
}

/**
 * A finding, a view of the table that is none, or what is looked at of a file, on one sheet: what is seen, what was said of it, and
 * what it rests on.
 */
export interface TableSheet {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly SheetRow[];
  /** What of the page its pictures show; `null`: nothing that is measured in mm. */
  readonly area: AreaMm | null;
  readonly drawings: readonly Drawing[];
  readonly facts: readonly (readonly [name: string, value: string])[];
}

/** Art of a sheet and where its pictures go, row by row, px. */
export interface SheetLayout {
  readonly widthPx: number;
  readonly heightPx: number;
  /** Below the pictures: grounds and text. */
  readonly under: string;
  /** Over them: what was drawn. */
  readonly over: string;
  readonly places: readonly SheetPlace[];
}

export interface SheetPlace {
  readonly left: number;
  readonly top: number;
  /** How it lies over the one before it. */
  readonly laid?: Laid;
}

const MARGIN = 48;
const GAP = 24;
/** Text runs no narrower than that, and two pictures stand side by side up to the other. */
const TEXT_WIDTH = 1100;
const WIDEST = 2400;
const NAME_WIDTH = 210;
const INK = '#1a1a1a';
const QUIET = '#555';
const MARK = '#b02ac0';

const isThere = (side: SheetRow['sides'][number]): side is SheetPicture => 'widthPx' in side;

/** Width and height that each side of a row takes; a side that is missing takes those of the other. */
function cellOf({ sides }: SheetRow): readonly [number, number] {
  const sizes = sides.filter(isThere);
  const widest = Math.max(240, ...sizes.map(({ widthPx }) => widthPx));
  return [widest, Math.max(120, ...sizes.map(({ heightPx }) => heightPx))];
}

/** The longest of 1, 2 or 5 times a power of ten, mm, that takes no more than a third of a picture. */
function barLength(pxPerMm: number, widthPx: number): number {
  const limit = widthPx / 3 / pxPerMm;
  const power = 10 ** Math.floor(Math.log10(limit));
  return ([5, 2, 1].find((step) => step * power <= limit) ?? 1) * power;
}

/** A bar that says how long some mm are. */
function scaleBar(style: TextStyle, pxPerMm: number, widthPx: number, x: number, y: number): string {
  const mm = barLength(pxPerMm, widthPx);
  const end = x + mm * pxPerMm;
  const ticks = polyline([
    [x, y],
    [x, y + 8],
    [end, y + 8],
    [end, y],
  ]);
  const words = lettering(style.face, `${mm} mm`, { x: end + 8, y: y + 10, capMm: style.cap }, style.fill);
  return `<path d="${ticks}" fill="none" stroke="${style.fill}" stroke-width="2"/>${words}`;
}

/** What was drawn on the page, over a picture of the area. */
function drawn(
  { drawings }: TableSheet,
  area: AreaMm,
  style: TextStyle,
  picture: SheetPicture,
  left: number,
  top: number,
): string {
  const pxPerMm = picture.widthPx / area.widthMm;
  const place = ([x, y]: Point): Point => [left + (x - area.xMm) * pxPerMm, top + (y - area.yMm) * pxPerMm];
  const art = drawings.map((drawing) => {
    const places = drawing.points.map(place);
    const data = linesOf(drawing, places, 14)
      .map((line) => polyline(line))
      .join('');
    const sign = signOf(drawing, drawings);
    const [x, y] = [0, 1].map((axis) => places.reduce((sum, at) => sum + (at[axis] ?? 0), 0) / places.length);
    const setting = { x: x ?? 0, y: (y ?? 0) - 8, capMm: style.cap, anchor: 'middle' } as const;
    const words =
      sign === null
        ? ''
        : linesOfText(style, sign, Number.POSITIVE_INFINITY)
            .map((line) => {
              const width = textWidth(style.face, line, style.cap);
              const ground = {
                x: setting.x - width / 2 - 4,
                y: setting.y - style.cap - 4,
                width: width + 8,
                height: style.cap + 8,
              };
              return (
                rectangle(ground, 'fill="#fff" fill-opacity="0.85"') +
                lettering(style.face, line, setting, INK)
              );
            })
            .join('');
    return `<path d="${data}" fill="none" stroke="#fff" stroke-width="5"/><path d="${data}" fill="none" stroke="${MARK}" stroke-width="2"/>${words}`;
  });
  const id = `crop-${left}-${top}`;
  const window = rectangle({ x: left, y: top, width: picture.widthPx, height: picture.heightPx });
  return `<clipPath id="${id}">${window}</clipPath><g clip-path="url(#${id})">${art.join('')}</g>`;
}

type Faces = Pick<Typefaces, 'regular' | 'semibold'>;

/** @param scale how many times larger than usual */
const stylesOf = ({ regular, semibold }: Faces, scale: number) => ({
  head: { face: semibold, cap: 22 * scale, fill: INK },
  body: { face: regular, cap: 14 * scale, fill: INK },
  name: { face: semibold, cap: 14 * scale, fill: INK },
  quiet: { face: regular, cap: 12 * scale, fill: QUIET },
  names: NAME_WIDTH * scale,
});

/** Puts one thing below the other on a sheet of a width. */
function createPen(sheet: TableSheet, styles: ReturnType<typeof stylesOf>, width: number) {
  const { body, name, quiet, names } = styles;
  const under: string[] = [];
  const over: string[] = [];
  const places: SheetPlace[] = [];
  let y = MARGIN;

  function write(style: TextStyle, text: string, x = MARGIN, room = width) {
    const { svg, height } = setLines(style, linesOfText(style, text, room), x, y);
    under.push(svg);
    y += height;
  }

  function putSide(
    { isDrawn }: SheetRow,
    side: SheetRow['sides'][number],
    [cellWidth, cellHeight]: readonly [number, number],
    left: number,
  ) {
    // Pictures lie on whole px, or they would not be there px for px.
    y = Math.round(y);
    if (isThere(side)) {
      places.push({ left, top: y });
      if (side.laid) places.push({ left, top: y, laid: side.laid });
      if (isDrawn && sheet.area) over.push(drawn(sheet, sheet.area, body, side, left, y));
      if (side.spectrum)
        over.push(spectrumMarks(name, side.spectrum, { widthPx: side.widthPx, left, top: y }));
      y += side.heightPx + 8;
      write(quiet, side.caption, left, cellWidth);
      return;
    }
    under.push(rectangle({ x: left, y, width: cellWidth, height: cellHeight }, 'fill="#ddd"'));
    under.push(setLines(quiet, linesOfText(quiet, side.missing, cellWidth - 24), left + 12, y + 12).svg);
    y += cellHeight + 8;
  }

  return {
    write,
    space: (px: number) => {
      y += px;
    },
    putRow(row: SheetRow, isBeside: boolean) {
      const cell = cellOf(row);
      write(name, row.title);
      const top = y;
      let end = y;
      for (const [i, side] of row.sides.entries()) {
        if (isBeside) y = top;
        putSide(row, side, cell, MARGIN + (isBeside ? i * (cell[0] + GAP) : 0));
        end = Math.max(end, y);
      }
      y = end;
      const { area, drawings } = sheet;
      // A spectrum has no mm.
      const picture = row.sides.filter(isThere).find(({ spectrum }) => !spectrum);
      // Of the mm that stand at what was measured.
      const pxPerMm = picture && area && picture.widthPx / area.widthMm / scaleByPoints(drawings);
      if (pxPerMm) under.push(scaleBar(quiet, pxPerMm, picture.widthPx, MARGIN, y + 4));
      y += 40;
    },
    putFact(fact: string, value: string) {
      const top = y;
      write(name, fact, MARGIN, names - GAP);
      const end = y;
      y = top;
      write(body, value, MARGIN + names, width - names);
      y = Math.max(y, end) + 4;
    },
    done: (): SheetLayout => ({
      widthPx: Math.ceil(width + 2 * MARGIN),
      heightPx: Math.ceil(y + MARGIN),
      ...{ under: under.join(''), over: over.join(''), places },
    }),
  };
}

/** Lays a sheet out: title, pairs of pictures px for px, facts. The same sheet gives the same art. */
export function layoutSheet(sheet: TableSheet, faces: Faces): SheetLayout {
  const besides = sheet.rows.map((row) => row.sides.length * (cellOf(row)[0] + GAP) - GAP);
  const isBeside = besides.every((width) => width <= WIDEST);
  const across = Math.max(...(isBeside ? besides : sheet.rows.map((row) => cellOf(row)[0])));
  // Around a picture that is larger than that, letters are as well, or nobody reads them where all of it is seen.
  const styles = stylesOf(faces, Math.max(1, across / WIDEST));
  const pen = createPen(sheet, styles, Math.max(TEXT_WIDTH, across));
  pen.write(styles.head, sheet.title);
  pen.write(styles.body, sheet.subtitle);
  pen.space(12);
  for (const row of sheet.rows) pen.putRow(row, isBeside);
  for (const [fact, value] of sheet.facts) pen.putFact(fact, value);
  return pen.done();
}
