import { type FieldName, LAYOUTS } from '../mrz/layouts.ts';

/** Every field that a machine readable zone of any format can have. */
export const MRZ_FIELDS: readonly FieldName[] = [
  ...new Set(
    Object.values(LAYOUTS)
      .flat()
      .flatMap(({ field, parts = [] }) => [field, ...parts.map((part) => part.field)]),
  ),
];
