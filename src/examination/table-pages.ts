import type { Homography, Point, Quad } from '../imaging/geometry.ts';
import { applyHomography, homographyFromQuads } from '../imaging/warp.ts';
import type { AreaMm, DocumentModel, SizeMm } from '../reference/index.ts';
import type { Light } from './light.ts';

/** What lies on the table: the document, and the genuine page. */
export const SIDES = ['questioned', 'genuine'] as const;
export type Side = (typeof SIDES)[number];

/** A page as a picture shows it: where its corners lie, clockwise from the upper left one, px of the upright frame. */
export interface PagePlace {
  readonly sha256: string;
  readonly frame: number;
  readonly quad: Quad;
  readonly name: string;
}

/** A picture of an examination, and where a comparison found a page on it. */
export interface PlacedPicture {
  readonly captureId: string;
  readonly frame: number;
  readonly light: Light;
  readonly page: string | null;
  /** mm of the page → px of the upright frame, row by row. */
  readonly pageToPicture: readonly number[] | null;
}

/** One light of a page, and of lights from the side one direction: the document in question and the genuine page. */
export interface Exposure {
  /** `UV`; `OB 2` where there are several. */
  readonly id: string;
  readonly light: Light;
  readonly questioned: PagePlace | null;
  readonly genuine: PagePlace | null;
}

export interface TablePage {
  readonly id: string;
  readonly title: string;
  readonly size: SizeMm;
  readonly exposures: readonly Exposure[];
}

/** The frame that all lights of a page are brought to: px of the page, origin at its upper left corner. */
export interface PageFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pxPerMm: number;
  readonly dpi: number;
}

/** The corners of an upright box (left, top, right, bottom), clockwise from the upper left one. */
export const wholeOf = ([left, top, right, bottom]: readonly [number, number, number, number]): Quad => [
  [left, top],
  [right, top],
  [right, bottom],
  [left, bottom],
];

function cornersOf({ widthMm, heightMm }: SizeMm, pageToPicture: readonly number[]): Quad {
  const at = (x: number, y: number): Point => applyHomography(pageToPicture as unknown as Homography, [x, y]);
  return [at(0, 0), at(widthMm, 0), at(widthMm, heightMm), at(0, heightMm)];
}

/** Lights in the order in which officers go through them. */
const ORDER: readonly Light[] = ['VI', 'UV', 'IR', 'OB', 'TL', 'CX'];

function exposuresOf(
  light: Light,
  questioned: readonly PagePlace[],
  genuine: readonly PagePlace[],
): Exposure[] {
  const count = Math.max(questioned.length, genuine.length);
  // From another side a page looks otherwise; in any other light one picture is as good as the next.
  const at = (places: readonly PagePlace[], i: number) =>
    places[i] ?? (light === 'OB' ? null : (places.at(-1) ?? null));
  return Array.from({ length: count }, (_, i) => ({
    id: count > 1 ? `${light} ${i + 1}` : light,
    light,
    questioned: at(questioned, i),
    genuine: at(genuine, i),
  }));
}

/** Pages of a model on which pictures of an examination were placed, with everything that can be seen of each. */
export function tablePages(
  { captures }: { readonly captures: readonly PlacedPicture[] },
  examination: { readonly captures: readonly { id: string; name: string; sha256: string }[] },
  model: Pick<DocumentModel, 'pages' | 'size'>,
): TablePage[] {
  return model.pages.flatMap((page): TablePage[] => {
    const size = page.size ?? model.size;
    const placed = captures.flatMap((one) => {
      const capture = examination.captures.find(({ id }) => id === one.captureId);
      if (one.page !== page.id || !one.pageToPicture || !capture) return [];
      const { sha256, name } = capture;
      return [
        {
          light: one.light,
          place: { sha256, name, frame: one.frame, quad: cornersOf(size, one.pageToPicture) },
        },
      ];
    });
    if (placed.length === 0) return [];
    const genuine = page.pictures.map(({ light, sha256, widthPx, heightPx, file }) => ({
      light,
      place: { sha256, name: file, frame: 0, quad: wholeOf([0, 0, widthPx, heightPx]) },
    }));
    const of = (places: typeof placed, light: Light) =>
      places.filter((each) => each.light === light).map(({ place }) => place);
    const exposures = ORDER.flatMap((light) => exposuresOf(light, of(placed, light), of(genuine, light)));
    return [{ id: page.id, title: page.title, size, exposures }];
  });
}

/** Where an exposure of a page is had on one side of it. */
export interface NamedPlace extends Omit<PagePlace, 'name'> {
  readonly exposure: string;
}

/** Where the exposures of those names are had on one side of a page, in that order, and the names of those that it lacks. */
export function placesOf(
  { exposures }: Pick<TablePage, 'exposures'>,
  side: Side,
  names: readonly string[],
): { readonly places: readonly NamedPlace[]; readonly lacking: readonly string[] } {
  const places = names.flatMap((exposure) => {
    const place = exposures.find(({ id }) => id === exposure)?.[side];
    return place ? [{ exposure, sha256: place.sha256, frame: place.frame, quad: place.quad }] : [];
  });
  return { places, lacking: names.filter((name) => !places.some(({ exposure }) => exposure === name)) };
}

const MM_PER_INCH = 25.4;

/** Longest side of a page that is asked for, px: more is not cut out of a picture. */
const LONGEST_PX = 4000;

/** Px of a picture along one mm of the page, at its upper and left edge. */
export function densityOf(
  { quad: [upperLeft, upperRight, , lowerLeft] }: PagePlace,
  { widthMm, heightMm }: SizeMm,
) {
  const length = (end: Point) => Math.hypot(end[0] - upperLeft[0], end[1] - upperLeft[1]);
  return Math.max(length(upperRight) / widthMm, length(lowerLeft) / heightMm);
}

/** One frame for all pictures of a page, as dense as the densest of them. */
export function frameOf({ size, exposures }: Pick<TablePage, 'size' | 'exposures'>): PageFrame {
  const places = exposures.flatMap(({ questioned, genuine }) => [questioned, genuine]);
  const wanted = Math.max(...places.map((place) => (place ? densityOf(place, size) : 0)));
  const pxPerMm = Math.min(wanted, LONGEST_PX / Math.max(size.widthMm, size.heightMm));
  return {
    pxPerMm,
    dpi: pxPerMm * MM_PER_INCH,
    widthPx: Math.round(size.widthMm * pxPerMm),
    heightPx: Math.round(size.heightMm * pxPerMm),
  };
}

/** Where an area of a page lies in a picture of it, px of the upright frame. */
export function areaInPicture(area: AreaMm, { widthMm, heightMm }: SizeMm, { quad }: PagePlace): Quad {
  const toPicture = homographyFromQuads(wholeOf([0, 0, widthMm, heightMm]), quad);
  const { xMm, yMm } = area;
  const [a, b, c, d] = wholeOf([xMm, yMm, xMm + area.widthMm, yMm + area.heightMm]);
  const at = (corner: Point) => applyHomography(toPicture, corner);
  return [at(a), at(b), at(c), at(d)];
}
