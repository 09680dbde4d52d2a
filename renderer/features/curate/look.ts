import type { AreaMm, DraftModel, PagePicture } from '../../../src/reference/index.ts';
import { type DraftPage, featuresOf, indexIn, pagesOf, placeOf } from './draft-parts.ts';
import { type Tab, tabOf } from './fault-places.ts';

/** What keeps the draft from being published. */
export const AT_CHECK = { tab: 'check', chosen: null, drawing: false, isPreview: false } as const;

/** What is looked at of a draft. */
export interface Look {
  tab: Tab;
  /** Id of the page, and file name of its picture; null: the first. */
  page: string | null;
  file: string | null;
  /** Address of the element that is written: `features[3]`, `mrz`. */
  chosen: string | null;
  /** Whether the next drag on the picture draws an area. */
  drawing: boolean;
  /** Whether it is looked at as its model's page will be. */
  isPreview: boolean;
  /** Where the focus goes next: the place of a fault. */
  focus: string | null;
}

export const FIRST_LOOK: Look = {
  tab: 'document',
  page: null,
  file: null,
  chosen: null,
  drawing: false,
  isPreview: false,
  focus: null,
};

export interface Shown {
  page: DraftPage | null;
  picture: PagePicture | null;
}

export function shownOf(document: DraftModel, { page: wanted, file }: Look): Shown {
  const pages = pagesOf(document);
  const page = pages.find(({ id }) => id === wanted) ?? pages[0] ?? null;
  const pictures = page?.pictures ?? [];
  return { page, picture: pictures.find((picture) => picture.file === file) ?? pictures[0] ?? null };
}

/** The page and lights that an element is about. */
function siteOf(
  document: DraftModel,
  place: string,
): { page?: string | undefined; lights: readonly string[] } {
  const feature = featuresOf(document)[indexIn('features', place)];
  if (feature) return { page: feature.page, lights: feature.lights ?? [] };
  const field = document.fields?.[indexIn('fields', place)];
  if (field) return { page: field.page, lights: [] };
  if (place === 'mrz') return { page: document.mrz?.page, lights: [] };
  return { page: pagesOf(document)[indexIn('pages', place)]?.id, lights: [] };
}

/** The way to an element: its section, its page, and a light in which it shows, the present one if it may stay. */
export function wayTo(document: DraftModel, place: string, look: Look): Look {
  const { page: id, lights } = siteOf(document, place);
  const page = pagesOf(document).find((known) => known.id === id);
  const now = shownOf(document, look);
  const next = { ...look, tab: tabOf(place), chosen: place, drawing: false };
  if (!page) return next;
  const seen = (page.pictures ?? []).filter(({ light }) => lights.length === 0 || lights.includes(light));
  const kept = seen.find(({ file }) => file === now.picture?.file);
  const alike = seen.find(({ light }) => light === now.picture?.light);
  const picture = kept ?? alike ?? seen[0] ?? page.pictures?.[0];
  return { ...next, page: page.id ?? null, file: picture?.file ?? null };
}

/** The next feature in the order of the numbers, round and round. @param step 1 or −1 */
export function neighbour(document: DraftModel, chosen: string | null, step: 1 | -1): string | null {
  const count = featuresOf(document).length;
  if (count === 0) return null;
  const at = indexIn('features', chosen);
  if (at < 0) return placeOf('features', step > 0 ? 0 : count - 1);
  return placeOf('features', (at + step + count) % count);
}

/** An area of the draft on the picture that is shown; its id is the address of its element. */
export interface PlacedArea {
  id: string;
  kind: 'feature' | 'field' | 'zone';
  label: string;
  number?: number;
  area: AreaMm;
}

type Loose = { [K in keyof AreaMm]?: number | undefined };

/** An area all of whose sides are known. */
function whole(area: Loose | undefined): AreaMm | null {
  const { xMm, yMm, widthMm, heightMm } = area ?? {};
  if (xMm === undefined || yMm === undefined || widthMm === undefined || heightMm === undefined) return null;
  return { xMm, yMm, widthMm, heightMm };
}

/** Features that show in the light; fields and zone where they are what is written. A chosen one always. */
export function areasOn(document: DraftModel, { tab, chosen }: Look, { page, picture }: Shown): PlacedArea[] {
  if (!page || !picture) return [];
  const features = featuresOf(document).flatMap((feature, at): PlacedArea[] => {
    const area = whole(feature.area);
    const id = placeOf('features', at);
    const shows = (feature.lights ?? []).length === 0 || feature.lights?.includes(picture.light);
    if (!area || feature.page !== page.id || !(shows || id === chosen)) return [];
    return [{ id, kind: 'feature', label: feature.title ?? feature.id ?? '', number: at + 1, area }];
  });
  const fields = (document.fields ?? []).flatMap((field, at): PlacedArea[] => {
    const area = whole(field.area);
    if (!area || field.page !== page.id) return [];
    return [{ id: placeOf('fields', at), kind: 'field', label: field.label ?? field.id ?? '', area }];
  });
  const zone = document.mrz?.page === page.id ? whole(document.mrz?.area) : null;
  if (tab === 'fields') return fields;
  if (tab === 'zone') return zone ? [{ id: 'mrz', kind: 'zone', label: '', area: zone }] : [];
  return features;
}
