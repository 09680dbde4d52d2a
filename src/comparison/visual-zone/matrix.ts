import type { CheckResult } from '../../examination/check.ts';
import { type FieldName, findField, type ZoneField } from '../../mrz/index.ts';
import type { DocumentModel } from '../../reference/index.ts';
import type { ComparedField } from './field-result.ts';

/** Where a document says something: visual zone, machine readable zone; chip and barcode join when they are read. */
export const SOURCES = ['VZ', 'MR'] as const;
export type Source = (typeof SOURCES)[number];

/** One datum and what each source says; `null` where it says nothing or was not read. */
export interface MatrixRow {
  readonly field: string;
  readonly title: string;
  readonly zoneField: FieldName | null;
  readonly values: Readonly<Record<Source, string | null>>;
  /** Whether the sources agree; `null` where there is nothing to compare. */
  readonly result: CheckResult | null;
}

/** Sources × fields as plain data, in the order of the model. */
export function matrixOf(
  model: DocumentModel,
  compared: readonly ComparedField[],
  zone: readonly ZoneField[],
): MatrixRow[] {
  return model.fields.map(({ id, label, mrz }) => {
    const field = compared.find((each) => each.id === id);
    const check = field?.checks.find((each) => each.id === `${id} zone`);
    return {
      field: id,
      title: label,
      zoneField: mrz,
      values: {
        VZ: check?.seen ?? field?.readings[0]?.text ?? null,
        MR: (mrz && findField(zone, mrz)?.value) ?? null,
      },
      result: check?.result ?? null,
    };
  });
}
