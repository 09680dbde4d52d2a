import type { DocumentModel } from '../../reference/index.ts';
import { againstZone, type ReadZone } from './against-zone.ts';
import type { ComparedField, FieldResult } from './field-result.ts';
import { type FieldReading, type Reading, textOf } from './reading.ts';
import { withinVisualZone } from './within-visual-zone.ts';

const meanOf = (reading: Reading) =>
  reading.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, reading.length);

/**
 * The fields of the visual zone that were captured, each against the machine readable zone and against what the model says.
 * @param zone null where none was read: the rules within the visual zone are checked all the same
 */
export function compareFields(
  model: DocumentModel,
  read: readonly FieldReading[],
  zone: ReadZone | null,
): ComparedField[] {
  const readings = new Map(
    read.map((each) => [each.field, each.readings.toSorted((a, b) => meanOf(b) - meanOf(a))]),
  );
  const within = withinVisualZone(model, (field) => readings.get(field));
  return model.fields.flatMap((field): ComparedField[] => {
    const seen = readings.get(field.id);
    if (!seen) return [];
    const compared = zone && againstZone(field, seen, zone);
    const checks: FieldResult[] = [
      ...(compared ? [compared] : []),
      ...within.filter((check) => check.field === field.id),
    ];
    const { id, label, page, area } = field;
    const texts = seen.map((reading) => ({ text: textOf(reading), confidence: meanOf(reading) }));
    return [{ id, title: label, page, area, readings: texts, checks }];
  });
}
