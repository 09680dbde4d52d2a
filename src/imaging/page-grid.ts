import { wavesOf } from './frequencies/peaks.ts';
import { spectrumOf } from './frequencies/spectrum.ts';
import type { Homography, PageSize, Point } from './geometry.ts';
import type { Raster } from './raster.ts';
import { applyHomography } from './warp.ts';

/** Side of a tile that is transformed, px: a hundred periods of the finest grid, and small enough to lie between the data. */
const TILE_PX = 128;
/** Tiles over a page, across and down. */
const [ACROSS, DOWN] = [5, 4];
/** With fewer tiles in the picture nothing is said: what recurs in them may be drawn there. */
const LEAST_TILES = 8;
/** Periods that a grid has in a tile at least, and that two waves may differ by and be one. */
const [LEAST_PERIODS, SAME_PERIODS] = [8, 1.5];
/** The same as a share of their frequency: a screen is not quite as flat as the page on it. */
const SAME_SHARE = 0.03;
/** Side of the squares that files are packed in, px (ITU-T T.81 §A.3.3), and how near a wave of them is met, periods in a tile. */
const [BLOCK_PX, BLOCK_PERIODS] = [8, 1];
/**
 * Share of the tiles that a wave is in at least: genuine pages, whose ground has lines all over, have one direction in 14 of 24
 * and another one across it in 9; grids of screens lie in 14 and more in both.
 */
const LEAST_SHARE = 0.55;
/** The same among half of the tiles, by which most pictures are done with. */
const SIEVE_SHARE = 0.4;
/** Least angle between both directions of a grid, degrees: rows of print are one direction, and its harmonics go the same way. */
const LEAST_ANGLE = 45;

/** A wave on a page: cycles to a mm, across and down. */
type PageWave = readonly [across: number, down: number];

/** The waves that stand out of one tile, and how fine they can be told there, cycles to a mm. */
interface Tile {
  readonly waves: readonly PageWave[];
  readonly step: number;
}

/** A regular grid over a whole page: its two directions, lines to a mm. */
export interface PageGrid {
  readonly linesPerMm: readonly [number, number];
}

/**
 * Green, in which the parts of a screen's px lie farthest apart; grey of a grey picture. `isMovedIn`: a tile at the border lies
 * within the picture, and does not reach about its place; else `null` is what is there.
 */
function tileOf(
  { widthPx, heightPx, channels, data }: Raster,
  [x, y]: Point,
  isMovedIn: boolean,
): Raster | null {
  // What recurs all over a page is there as well a little farther in.
  const within = (at: number, room: number) => (isMovedIn ? Math.min(room, Math.max(0, at)) : at);
  const left = within(Math.round(x - TILE_PX / 2), widthPx - TILE_PX);
  const top = within(Math.round(y - TILE_PX / 2), heightPx - TILE_PX);
  if (left < 0 || top < 0 || left + TILE_PX > widthPx || top + TILE_PX > heightPx) return null;
  const tile = new Uint8Array(TILE_PX * TILE_PX);
  const green = channels === 3 ? 1 : 0;
  for (let row = 0, to = 0; row < TILE_PX; row++) {
    let from = ((top + row) * widthPx + left) * channels + green;
    for (let column = 0; column < TILE_PX; column++, to++, from += channels) tile[to] = data[from] ?? 0;
  }
  return { widthPx: TILE_PX, heightPx: TILE_PX, channels: 1, data: tile };
}

function isOfBlocks(cycles: readonly [number, number], reducedBy: number): boolean {
  const step = (TILE_PX * reducedBy) / BLOCK_PX;
  return cycles.every((value) => Math.abs(value - step * Math.round(value / step)) <= BLOCK_PERIODS);
}

/** The waves of one tile, brought to the frame of the page by how the picture is spread there. */
function wavesAt(raster: Raster, pageToPicture: Homography, [x, y]: Point, isMovedIn = false): Tile | null {
  const middle = applyHomography(pageToPicture, [x, y]);
  const tile = tileOf(raster, middle, isMovedIn);
  if (!tile) return null;
  const [right, lower] = [
    applyHomography(pageToPicture, [x + 1, y]),
    applyHomography(pageToPicture, [x, y + 1]),
  ];
  const [ax, ay] = [right[0] - middle[0], right[1] - middle[1]];
  const [bx, by] = [lower[0] - middle[0], lower[1] - middle[1]];
  const waves = wavesOf(spectrumOf(tile), (across, down) => Math.hypot(across, down) >= LEAST_PERIODS)
    .filter(({ cycles }) => !isOfBlocks(cycles, raster.reducedBy ?? 1))
    .map(({ cycles: [u, v] }): PageWave => [(u * ax + v * ay) / TILE_PX, (u * bx + v * by) / TILE_PX]);
  return { waves, step: Math.sqrt(Math.abs(ax * by - ay * bx)) / TILE_PX };
}

const middles = ({ widthMm, heightMm }: PageSize): Point[] =>
  Array.from(
    { length: ACROSS * DOWN },
    (_, i): Point => [
      ((0.5 + (i % ACROSS)) * widthMm) / ACROSS,
      ((0.5 + Math.floor(i / ACROSS)) * heightMm) / DOWN,
    ],
  );

/** A wave goes both ways: two are one where either is near. */
const isNear = ([ax, ay]: PageWave, [bx, by]: PageWave, step: number): boolean =>
  Math.min(Math.hypot(ax - bx, ay - by), Math.hypot(ax + bx, ay + by)) <=
  SAME_PERIODS * step + SAME_SHARE * Math.hypot(ax, ay);

/** Degrees between the directions of two waves, 0 to 90. */
function angleBetween([ax, ay]: PageWave, [bx, by]: PageWave): number {
  const cosine = Math.abs(ax * bx + ay * by) / (Math.hypot(ax, ay) * Math.hypot(bx, by));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}

/** The waves of some tiles that lie in at least a share of them. */
const recurring = (tiles: readonly Tile[], share: number): PageWave[] =>
  tiles
    .flatMap(({ waves }) => waves)
    .filter((wave) => {
      const among = tiles.filter(({ waves, step }) => waves.some((other) => isNear(wave, other, step)));
      return among.length >= share * tiles.length;
    });

/** Two of some waves that go across each other. */
function crossing(waves: readonly PageWave[]): PageGrid | null {
  for (const [i, one] of waves.entries())
    for (const other of waves.slice(i + 1))
      if (angleBetween(one, other) >= LEAST_ANGLE)
        return { linesPerMm: [Math.hypot(...one), Math.hypot(...other)] };
  return null;
}

/** A picture of a page whose place is known: mm of the page → px of the picture. */
interface PlacedPicture {
  readonly raster: Raster;
  readonly pageToPicture: Homography;
}

/**
 * A regular grid that lies over a whole page, whatever is drawn there: a page on a screen has it, and a page that was
 * printed in dots throughout. `null` where there is none, where the picture is too small or too soft to show one, and where the
 * genuine page has a grid of its own or the same waves at the same places.
 * @param genuine the model's own picture of the page; `null` where there is none
 */
export function pageGrid(
  picture: PlacedPicture,
  size: PageSize,
  genuine: PlacedPicture | null,
): PageGrid | null {
  const places = middles(size);
  const known = new Map<Point, Tile | null>();
  const tileAt = (place: Point): Tile | null => {
    const tile = known.get(place) ?? wavesAt(picture.raster, picture.pageToPicture, place);
    known.set(place, tile);
    return tile;
  };
  const tilesAt = (of: readonly Point[]) => of.map(tileAt).filter((tile) => tile !== null);
  // Few pictures have one: half of the tiles are enough to see that there is nothing like it.
  const half = tilesAt(places.filter((_, at) => at % 2 === 0));
  if (!crossing(recurring(half, SIEVE_SHARE))) return null;
  const tiles = tilesAt(places);
  if (tiles.length < LEAST_TILES || !crossing(recurring(tiles, LEAST_SHARE))) return null;
  if (!genuine) return crossing(recurring(tiles, LEAST_SHARE));
  // Its harmonics may be finer than the library's picture carries, so a genuine grid is not taken away wave by wave.
  const drawn = places.map((place) => wavesAt(genuine.raster, genuine.pageToPicture, place, true));
  if (
    crossing(
      recurring(
        drawn.filter((tile) => tile !== null),
        LEAST_SHARE,
      ),
    )
  )
    return null;
  const notDrawn = places.flatMap((place, i): Tile[] => {
    const tile = tileAt(place);
    if (!tile) return [];
    const isDrawn = (wave: PageWave) =>
      drawn[i]?.waves.some((other) => isNear(wave, other, tile.step)) ?? false;
    return [{ ...tile, waves: tile.waves.filter((wave) => !isDrawn(wave)) }];
  });
  return crossing(recurring(notDrawn, LEAST_SHARE));
}
