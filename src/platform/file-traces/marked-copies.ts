import { CELL_PX, type CopiedPart, type PartBox } from '../../imaging/file-traces/copied-parts.ts';
import { type Raster, toGrey } from '../../imaging/raster.ts';

type Rgb = readonly [red: number, green: number, blue: number];

/** Colours that people with any sight of colours tell apart (Okabe and Ito 2008). */
const COLOURS: readonly Rgb[] = [
  [213, 94, 0],
  [0, 114, 178],
  [0, 158, 115],
  [204, 121, 167],
  [230, 159, 0],
  [86, 180, 233],
];
/** Longer side of a picture for each px that a line is thick. */
const SIDE_TO_LINE = 600;

/** Everything in pale grey, so that what is marked stands out. */
function pale(raster: Raster): Raster {
  const grey = toGrey(raster).data;
  const data = new Uint8Array(grey.length * 3);
  for (let i = 0; i < grey.length; i++) data.fill(128 + ((grey[i] ?? 0) >> 1), 3 * i, 3 * i + 3);
  return { widthPx: raster.widthPx, heightPx: raster.heightPx, channels: 3, data };
}

/** Fills a box, or what of it lies in the picture; `share` of the colour, the rest stays. */
function fill({ widthPx, heightPx, data }: Raster, box: PartBox, colour: Rgb, share: number): void {
  const [left, top, right, bottom] = box.map(Math.round) as [number, number, number, number];
  for (let y = Math.max(0, top); y < Math.min(heightPx, bottom); y++)
    for (let x = Math.max(0, left); x < Math.min(widthPx, right); x++)
      colour.forEach((value, channel) => {
        const at = (y * widthPx + x) * 3 + channel;
        data[at] = Math.round((data[at] ?? 0) * (1 - share) + value * share);
      });
}

function frame(picture: Raster, [left, top, right, bottom]: PartBox, colour: Rgb, thick: number): void {
  fill(picture, [left - thick, top - thick, right + thick, top], colour, 1);
  fill(picture, [left - thick, bottom, right + thick, bottom + thick], colour, 1);
  fill(picture, [left - thick, top, left, bottom], colour, 1);
  fill(picture, [right, top, right + thick, bottom], colour, 1);
}

const middleOf = ([left, top, right, bottom]: PartBox) => [(left + right) / 2, (top + bottom) / 2] as const;

/** A straight line between the middles of two boxes. */
function join(picture: Raster, one: PartBox, other: PartBox, colour: Rgb, thick: number): void {
  const [[x, y], [u, v]] = [middleOf(one), middleOf(other)];
  const steps = Math.max(1, Math.round(Math.max(Math.abs(u - x), Math.abs(v - y))));
  for (let n = 0; n <= steps; n++) {
    const [left, top] = [x + ((u - x) * n) / steps - thick / 2, y + ((v - y) * n) / steps - thick / 2];
    fill(picture, [left, top, left + thick, top + thick], colour, 1);
  }
}

/** A picture in pale grey; of each part that is there twice both places in one colour, framed and joined by a line. */
export function markedCopies(raster: Raster, parts: readonly CopiedPart[]): Raster {
  const picture = pale(raster);
  const thick = Math.max(2, Math.round(Math.max(raster.widthPx, raster.heightPx) / SIDE_TO_LINE));
  parts.forEach(({ one, other, cells }, n) => {
    const colour = COLOURS[n % COLOURS.length] as Rgb;
    for (const [dx, dy] of [
      [0, 0],
      [other[0] - one[0], other[1] - one[1]],
    ] as const)
      for (let i = 0; i < cells.length; i += 2) {
        const [left, top] = [(cells[i] ?? 0) + dx, (cells[i + 1] ?? 0) + dy];
        fill(picture, [left, top, left + CELL_PX, top + CELL_PX], colour, 0.5);
      }
    frame(picture, one, colour, thick);
    frame(picture, other, colour, thick);
    join(picture, one, other, colour, thick);
  });
  return picture;
}
