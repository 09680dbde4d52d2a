import type { Light } from '../../../src/examination/light.ts';
import {
  type AreaMm,
  type DraftModel,
  type PagePicture,
  proposalFor,
  TERMS,
  type Term,
} from '../../../src/reference/index.ts';
import { type DraftFeature, type Element, featuresOf, type ListName, pagesOf } from './draft-parts.ts';
import { idFrom, slug } from './part-ids.ts';

/** Changes of a document that is being written. Each leaves what it was given as it is. */

const put = <L extends ListName>(document: DraftModel, list: L, elements: readonly Element<L>[]) => ({
  ...document,
  [list]: elements,
});

const listOf = <L extends ListName>(document: DraftModel, list: L): readonly Element<L>[] =>
  (document[list] ?? []) as readonly Element<L>[];

export const added = <L extends ListName>(document: DraftModel, list: L, element: Element<L>): DraftModel =>
  put(document, list, [...listOf(document, list), element]);

export const changedAt = <L extends ListName>(
  document: DraftModel,
  list: L,
  at: number,
  part: Partial<Element<L>>,
): DraftModel =>
  put(
    document,
    list,
    listOf(document, list).map((element, of) => (of === at ? { ...element, ...part } : element)),
  );

/** One place up or down; at the end of the list it stays. @param by 1 or −1 */
export function moved(document: DraftModel, list: ListName, at: number, by: 1 | -1): DraftModel {
  const elements = listOf(document, list);
  const [element, other] = [elements[at], elements[at + by]];
  if (!element || !other) return document;
  return put(document, list, elements.with(at, other).with(at + by, element));
}

export const removed = (document: DraftModel, list: ListName, at: number): DraftModel =>
  put(
    document,
    list,
    listOf(document, list).filter((_, of) => of !== at),
  );

export function withPage(document: DraftModel, title: string): DraftModel {
  const ids = pagesOf(document).map(({ id }) => id);
  return added(document, 'pages', { id: idFrom(title, ids, 'page'), title });
}

/** Pictures of a page that others take the place of. */
const withPictures = (document: DraftModel, change: (picture: PagePicture) => PagePicture[]): DraftModel => ({
  ...document,
  pages: pagesOf(document).map((page) =>
    page.pictures ? { ...page, pictures: page.pictures.flatMap(change) } : page,
  ),
});

export const withoutPicture = (document: DraftModel, file: string): DraftModel =>
  withPictures(document, (picture) => (picture.file === file ? [] : [picture]));

/** What said something about the old light only (wavelength, angle) goes with it. */
export const withLight = (document: DraftModel, file: string, light: Light): DraftModel =>
  withPictures(document, (picture) => {
    if (picture.file !== file || picture.light === light) return [picture];
    const { wavelengthNm: _, angle: __, ...rest } = picture;
    return [{ ...rest, light }];
  });

/** To a hundredth of a millimetre, as areas are written. */
export function rounded({ xMm, yMm, widthMm, heightMm }: AreaMm): AreaMm {
  const round = (mm: number) => Math.round(mm * 100) / 100;
  return { xMm: round(xMm), yMm: round(yMm), widthMm: round(widthMm), heightMm: round(heightMm) };
}

/** Whether nobody gave the feature an id: it has the one it was begun with, or that of its term. */
function isNameless({ id = 'feature', term }: DraftFeature): boolean {
  const stem = id.replace(/-\d+$/, '');
  return stem === 'feature' || (term !== undefined && stem === slug(TERMS[term].name));
}

/** A feature more, at the end: its number is the next. It is called after its title once it has one. */
export function withFeature(document: DraftModel, feature: DraftFeature): DraftModel {
  const ids = featuresOf(document).map(({ id }) => id);
  return added(document, 'features', { id: idFrom('feature', ids, 'feature'), ...feature });
}

/** Another id; alerts that name the feature go on naming it. */
export function withFeatureId(document: DraftModel, at: number, id: string | undefined): DraftModel {
  const before = featuresOf(document)[at]?.id;
  const next = changedAt(document, 'features', at, { id });
  if (before === undefined || id === undefined) return next;
  const follow = (named: string) => (named === before ? id : named);
  return {
    ...next,
    ...(next.alerts && {
      alerts: next.alerts.map((alert) => ({
        ...alert,
        ...(alert.features && { features: alert.features.map(follow) }),
      })),
    }),
  };
}

/** Calls a feature after its title, unless it has a name of its own already. */
export function calledAfterTitle(document: DraftModel, at: number): DraftModel {
  const feature = featuresOf(document)[at];
  if (!feature?.title?.trim() || !isNameless(feature)) return document;
  const others = featuresOf(document).flatMap(({ id }, of) => (of === at ? [] : [id]));
  const id = idFrom(feature.title, others, 'feature');
  return id === feature.id ? document : withFeatureId(document, at, id);
}

/** Another term, and what is usual for it where nothing else was said. */
export function withTerm(document: DraftModel, at: number, term: Term): DraftModel {
  const feature = featuresOf(document)[at];
  if (!feature) return document;
  const usual = proposalFor(term);
  const { level = usual?.level, tool = usual?.tool, lights = [], title } = feature;
  const wasNamed = title !== undefined && !(feature.term && title === TERMS[feature.term].name);
  const part = {
    term,
    level,
    tool,
    lights: lights.length > 0 ? lights : [...(usual?.lights ?? [])],
    title: wasNamed ? title : TERMS[term].name,
  };
  return calledAfterTitle(changedAt(document, 'features', at, part), at);
}

/** The feature goes, and its name from the alerts that pointed at it. */
export function withoutFeature(document: DraftModel, at: number): DraftModel {
  const id = featuresOf(document)[at]?.id;
  const next = removed(document, 'features', at);
  return {
    ...next,
    ...(next.alerts && {
      alerts: next.alerts.map((alert) => ({
        ...alert,
        ...(alert.features && { features: alert.features.filter((named) => named !== id) }),
      })),
    }),
  };
}

/** The pictures of another state of the same draft, and everything else as it stands here. */
export function withPicturesOf(document: DraftModel, other: DraftModel): DraftModel {
  const pageOf = (id: string | undefined) => pagesOf(other).find((page) => page.id === id);
  const featureOf = (id: string | undefined) => featuresOf(other).find((feature) => feature.id === id);
  return {
    ...document,
    ...(document.pages && {
      pages: document.pages.map(({ pictures, ...page }) => {
        const theirs = pageOf(page.id) ? pageOf(page.id)?.pictures : pictures;
        return theirs ? { ...page, pictures: theirs } : page;
      }),
    }),
    ...(document.features && {
      features: document.features.map(({ crop, ...feature }) => {
        const theirs = featureOf(feature.id) ? featureOf(feature.id)?.crop : crop;
        return theirs ? { ...feature, crop: theirs } : feature;
      }),
    }),
  };
}
