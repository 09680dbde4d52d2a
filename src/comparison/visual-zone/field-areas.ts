import type { AreaMm, DocumentModel, SizeMm } from '../../reference/index.ts';

/**
 * Data of other bearers are longer than the specimen's, whose names may be short: ten more letters. Print may be set a little
 * off. All in mm.
 */
const LONGER_MM = 20;
const LEFT_MM = 0.7;
/** From the end of one field to the next. */
const BETWEEN_MM = 0.5;

const bottomOf = ({ yMm, heightMm }: AreaMm) => yMm + heightMm;

/** Whether text runs up or down the page there: such fields are not read. */
export const isUpright = ({ widthMm, heightMm }: AreaMm): boolean => heightMm > 2 * widthMm;

/** What is read for a field: its area, grown to the right up to the next field in its line. */
export function readingArea(
  field: DocumentModel['fields'][number],
  { fields, features, mrz }: DocumentModel,
  size: SizeMm,
): AreaMm {
  const { area, page } = field;
  const others = [
    ...fields.filter((other) => other !== field),
    ...features.filter(({ check }) => check?.feature === 'PH' || check?.feature === 'SP'),
    ...(mrz ? [mrz] : []),
  ];
  const inLine = others.filter(
    (other) =>
      other.page === page &&
      other.area.yMm < bottomOf(area) &&
      bottomOf(other.area) > area.yMm &&
      other.area.xMm >= area.xMm + area.widthMm,
  );
  const end = Math.min(
    area.xMm + area.widthMm + LONGER_MM,
    size.widthMm,
    ...inLine.map((other) => other.area.xMm - BETWEEN_MM),
  );
  const xMm = Math.max(0, area.xMm - LEFT_MM);
  return { xMm, yMm: area.yMm, widthMm: end - xMm, heightMm: area.heightMm };
}
