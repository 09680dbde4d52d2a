import type { Point } from '../../../src/imaging/geometry.ts';
import {
  type AreaMm,
  type DocumentModel,
  exposure,
  modelCode,
  type Page,
  type PagePicture,
  type SecurityFeature,
} from '../../../src/reference/index.ts';
import type { Box } from '../../shared/viewer/index.ts';
import { boxOf } from '../../shared/viewer/scale.ts';

/** What is looked at of a model, as it stands in the address. Absent: what comes first. */
export interface ModelView {
  version?: number;
  page?: string;
  /** Exposure of the picture, such as `UV 365 nm`. */
  light?: string;
  feature?: string;
  /** Code of the model that stands beside it. */
  beside?: string;
}

const text = (value: unknown) =>
  typeof value === 'string' && value !== '' && value.length <= 100 ? value : undefined;

const compact = (view: { [K in keyof ModelView]: ModelView[K] | undefined }): ModelView =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined));

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readModelView(search: Readonly<Record<string, unknown>>): ModelView {
  const version = Number(search.version);
  const beside = modelCode.safeParse(search.beside);
  return compact({
    version: Number.isInteger(version) && version >= 1 && version <= 9999 ? version : undefined,
    page: text(search.page),
    light: text(search.light),
    feature: text(search.feature),
    beside: beside.success ? beside.data : undefined,
  });
}

/** The same view with parts of it changed; an undefined part is taken away. */
export const changed = (view: ModelView, part: { [K in keyof ModelView]: ModelView[K] | undefined }) =>
  compact({ ...view, ...part });

/** A feature with its number, which stays the same on all pages, in all lights. */
export type NumberedFeature = SecurityFeature & { number: number };

export interface Shown {
  page: Page;
  picture: PagePicture;
  /** Seen on this page in this light, in the order of their numbers. */
  here: NumberedFeature[];
  /** Of this page, seen in other lights only. */
  otherLights: NumberedFeature[];
  otherPages: NumberedFeature[];
  chosen: NumberedFeature | null;
}

export const numbered = ({ features }: DocumentModel): NumberedFeature[] =>
  features.map((feature, at) => ({ ...feature, number: at + 1 }));

/** The picture of a page that was asked for; in the same light if not that very one; otherwise the first. */
export function pictureOf({ pictures }: Page, wanted: string | undefined): PagePicture | undefined {
  const light = wanted?.split(' ')[0];
  return (
    pictures.find((picture) => exposure(picture) === wanted) ??
    pictures.find((picture) => picture.light === light) ??
    pictures[0]
  );
}

/** What a view of a model shows. Null for a model without a picture, which the schema forbids. */
export function shownOf(model: DocumentModel, view: ModelView): Shown | null {
  const page = model.pages.find(({ id }) => id === view.page) ?? model.pages[0];
  const picture = page && pictureOf(page, view.light);
  if (!page || !picture) return null;
  const all = numbered(model);
  const ofPage = all.filter((feature) => feature.page === page.id);
  const here = ofPage.filter(({ lights }) => lights.includes(picture.light));
  return {
    page,
    picture,
    here,
    otherLights: ofPage.filter((feature) => !here.includes(feature)),
    otherPages: all.filter((feature) => feature.page !== page.id),
    chosen: all.find(({ id }) => id === view.feature) ?? null,
  };
}

/** Page and light in which a feature is seen, as near to what is shown as possible; in any light where none is pictured. */
export function wayTo(model: DocumentModel, feature: SecurityFeature, now: Shown): ModelView {
  const page = model.pages.find(({ id }) => id === feature.page) ?? now.page;
  const seen = page.pictures.filter(({ light }) => feature.lights.includes(light));
  const wanted = exposure(now.picture);
  const picture =
    seen.find((candidate) => exposure(candidate) === wanted) ??
    seen.find(({ light }) => light === now.picture.light) ??
    seen[0] ??
    pictureOf(page, wanted);
  return { page: page.id, feature: feature.id, ...(picture ? { light: exposure(picture) } : {}) };
}

/** The next of the features shown, round and round. @param step 1 or −1 */
export function neighbour({ here, chosen }: Shown, step: 1 | -1): NumberedFeature | null {
  const at = here.findIndex(({ id }) => id === chosen?.id);
  const next = at < 0 ? (step > 0 ? 0 : -1) : (at + step) % here.length;
  return here.at(next) ?? null;
}

const MM_PER_INCH = 25.4;

/** On each side of a feature there is seen at least this much of the page, in mm, and at least half its own size. */
const AROUND_MM = 6;

/** What to look at of a feature: its area with what lies around it, never more than the page. */
export function surroundings(area: AreaMm, picture: PagePicture): Box {
  const around = Math.max(AROUND_MM, Math.max(area.widthMm, area.heightMm) / 2);
  const [left, top, right, bottom] = boxOf(area, picture.dpi);
  const px = (around * picture.dpi) / MM_PER_INCH;
  return [
    Math.max(0, left - px),
    Math.max(0, top - px),
    Math.min(picture.widthPx, right + px),
    Math.min(picture.heightPx, bottom + px),
  ];
}

/** Of the page; what is larger lies under every place and would only be in the way of pointing. */
const LARGEST_SHARE = 0.5;

/** The smallest of the features at a place in px of the picture; none that fills most of the page. */
export function featureAt(
  features: readonly NumberedFeature[],
  [x, y]: Point,
  { dpi, widthPx, heightPx }: PagePicture,
): NumberedFeature | null {
  const sized = features.map((feature) => {
    const [left, top, right, bottom] = boxOf(feature.area, dpi);
    const isThere = x >= left && x <= right && y >= top && y <= bottom;
    return { feature, isThere, size: (right - left) * (bottom - top) };
  });
  const there = sized.filter(({ isThere, size }) => isThere && size < LARGEST_SHARE * widthPx * heightPx);
  return there.toSorted((a, b) => a.size - b.size)[0]?.feature ?? null;
}
