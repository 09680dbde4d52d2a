import type { Light } from '../../../src/examination/light.ts';
import type { AreaMm, DraftModel, PagePicture } from '../../../src/reference/index.ts';
import { type DraftZone, type Element, featuresOf, type ListName, pagesOf } from './draft-parts.ts';
import { idFrom } from './part-ids.ts';

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

/** The conventions of a zone as they begin: what follows from the key of the model. */
export const begunZone = ({ key }: DraftModel, page: string | undefined): DraftZone => ({
  page,
  issuer: key?.issuer?.padEnd(3, '<'),
  documentCodes: key?.type ? [key.type.padEnd(2, '<')] : [],
  optionalData: [],
});

/** To a hundredth of a millimetre, as areas are written. */
export function rounded({ xMm, yMm, widthMm, heightMm }: AreaMm): AreaMm {
  const round = (mm: number) => Math.round(mm * 100) / 100;
  return { xMm: round(xMm), yMm: round(yMm), widthMm: round(widthMm), heightMm: round(heightMm) };
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
