import type { DraftModel } from '../../../src/reference/index.ts';

/** The lists of a draft whose elements are written one by one. */
export type ListName = 'pages' | 'features' | 'fields' | 'alerts' | 'deviations';
export type Element<L extends ListName> = NonNullable<DraftModel[L]>[number];

export type DraftPage = Element<'pages'>;
export type DraftFeature = Element<'features'>;
export type DraftField = Element<'fields'>;
export type DraftAlert = Element<'alerts'>;
export type DraftZone = NonNullable<DraftModel['mrz']>;
export type DraftCheck = NonNullable<DraftFeature['check']>;

export const pagesOf = ({ pages = [] }: DraftModel): readonly DraftPage[] => pages;
export const featuresOf = ({ features = [] }: DraftModel): readonly DraftFeature[] => features;

/** The address of an element: `features[3]`, as it stands in the place of a fault. */
export const placeOf = (list: ListName, at: number) => `${list}[${at}]`;

/** The index in the address of an element of a list; −1 for anything else. */
export function indexIn(list: ListName, place: string | null): number {
  const found = /^([a-z]+)\[(\d+)\]/.exec(place ?? '');
  return found?.[1] === list ? Number(found[2]) : -1;
}
