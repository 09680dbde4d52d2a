import { findField } from '../../mrz/index.ts';
import type { DocumentModel } from '../../reference/index.ts';
import { againstZone, type ReadZone } from './against-zone.ts';
import type { ComparedField, FieldResult } from './field-result.ts';
import { letterWeights } from './letter-weight.ts';
import { type FieldReading, type Reading, textOf } from './reading.ts';
import { withinVisualZone } from './within-visual-zone.ts';

/** What is said of a field that no picture has the whole of. */
const CUT: Pick<FieldResult, 'result' | 'margin' | 'sign' | 'reason'> = {
  result: 'undetermined',
  margin: null,
  sign: null,
  reason: 'The field is not wholly in the picture. Capture the whole page.',
};

const meanOf = (reading: Reading) =>
  reading.reduce((sum, { confidence }) => sum + confidence, 0) / Math.max(1, reading.length);

/** Whether the bearer has the nationality of the state that issued the document, as the bearer of a specimen does. */
function isIssuers({ mrz }: DocumentModel, zone: ReadZone): boolean {
  const nationality = findField(zone.fields, 'nationality')?.raw;
  return mrz !== null && nationality === mrz.issuer;
}

/**
 * The fields of the visual zone that were captured, each against the machine readable zone and against what the model says.
 * @param zone null where none was read: the rules within the visual zone are checked all the same
 * @param genuine the fields as they were read on the genuine pages; none where the library has no picture of them
 */
export function compareFields(
  model: DocumentModel,
  read: readonly FieldReading[],
  zone: ReadZone | null,
  genuine: readonly FieldReading[] = [],
): ComparedField[] {
  const readings = new Map(
    read.map((each) => [each.field, each.readings.toSorted((a, b) => meanOf(b) - meanOf(a))]),
  );
  const within = [
    ...withinVisualZone(model, (field) => readings.get(field)),
    ...letterWeights(model, read, genuine),
  ];
  return model.fields.flatMap((field): ComparedField[] => {
    const seen = readings.get(field.id);
    if (!seen) return [];
    const words = genuine.find((other) => other.field === field.id)?.readings ?? [];
    const compared = zone && againstZone(field, seen, zone, isIssuers(model, zone) ? words : []);
    const made: FieldResult[] = [
      ...(compared ? [compared] : []),
      ...within.filter((check) => check.field === field.id),
    ];
    const isCut = read.some((each) => each.field === field.id && each.isCut);
    const checks = isCut ? made.map((check) => ({ ...check, ...CUT })) : made;
    const { id, label, page, area } = field;
    const texts = seen.map((reading) => ({ text: textOf(reading), confidence: meanOf(reading) }));
    return [{ id, title: label, page, area, readings: texts, checks }];
  });
}
