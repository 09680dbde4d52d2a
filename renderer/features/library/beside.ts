import type { DocumentModel, Page, PagePicture } from '../../../src/reference/index.ts';
import { type NumberedFeature, numbered, pictureOf } from './model-view.ts';

/** The same page of another model: by its name, otherwise by its place in the document. */
export function samePage(of: DocumentModel, page: Page, other: DocumentModel): Page | undefined {
  return other.pages.find(({ id }) => id === page.id) ?? other.pages[of.pages.indexOf(page)];
}

/** A picture of a page in the same light; undefined where there is none. */
export function samePicture(page: Page, wanted: PagePicture, exposure: string): PagePicture | undefined {
  const picture = pictureOf(page, exposure);
  return picture?.light === wanted.light ? picture : undefined;
}

export interface Differences {
  /** Features whose kind the other does not have. */
  onlyHere: NumberedFeature[];
  onlyThere: NumberedFeature[];
  /** Features of the same kind on both, in the order of the first. */
  both: { here: NumberedFeature; there: NumberedFeature }[];
}

/** Holds the features of two models against each other, kind by kind; the second of a kind against the second. */
export function differencesOf(here: DocumentModel, there: DocumentModel): Differences {
  const left = [...numbered(there)];
  const onlyHere: NumberedFeature[] = [];
  const both: Differences['both'] = [];
  for (const feature of numbered(here)) {
    const at = left.findIndex(({ term }) => term === feature.term);
    const [match] = at < 0 ? [] : left.splice(at, 1);
    if (match) both.push({ here: feature, there: match });
    else onlyHere.push(feature);
  }
  return { onlyHere, onlyThere: left, both };
}
