import type { AreaMm, CheckFeature, DocumentModel, SecurityFeature, Term } from '../reference/index.ts';

/** Features that hold what differs from one bearer to the next. */
const OF_BEARER: ReadonlySet<CheckFeature> = new Set(['PH', 'SP', 'MR', 'OM', 'PD', 'ID', 'CA']);
const BEARER_TERMS: ReadonlySet<Term> = new Set([
  'ghost_image',
  'signature',
  'laser_engraving',
  'printed_number',
  'perforated_number_mechanical',
  'perforated_number_laser',
  'perforated_number_conical',
  'number_on_all_sheets',
  'changeable_laser_image',
]);

export const isPersonal = ({ term, check }: SecurityFeature): boolean =>
  BEARER_TERMS.has(term) || (check !== undefined && OF_BEARER.has(check.feature));

/** Data of another bearer may be longer than that of the specimen, mm. */
const LONGER_MM = 8;

/** Areas of a page whose content differs from document to document: data, portrait, zone, numbers. */
export function personalAreas({ features, fields, mrz }: DocumentModel, page: string): AreaMm[] {
  return [
    ...fields
      .filter((field) => field.page === page)
      .map(({ area }) => ({ ...area, widthMm: area.widthMm + LONGER_MM })),
    ...features.filter((feature) => feature.page === page && isPersonal(feature)).map(({ area }) => area),
    ...(mrz?.page === page ? [mrz.area] : []),
  ];
}

/** Share of an area that lies within another. */
export function shareWithin(area: AreaMm, other: AreaMm): number {
  const across = Math.min(area.xMm + area.widthMm, other.xMm + other.widthMm) - Math.max(area.xMm, other.xMm);
  const down = Math.min(area.yMm + area.heightMm, other.yMm + other.heightMm) - Math.max(area.yMm, other.yMm);
  return across > 0 && down > 0 ? (across * down) / (area.widthMm * area.heightMm) : 0;
}
