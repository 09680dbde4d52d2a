import { type FieldName, findField, WEAK_CONFIDENCE, type ZoneField } from '../../mrz/index.ts';
import type { Agreement } from './agreement.ts';
import { FIELD_RULES, type ZoneText } from './field-agreement.ts';
import { concluded, type Draft, type FieldResult, type ModelField, seenOf } from './field-result.ts';
import type { Reading } from './reading.ts';

/** Name of every check of a field against the machine readable zone. */
export const AGAINST_ZONE = 'Visual zone against machine readable zone';

/** The fields of a machine readable zone and how surely its symbols were read, line by line; no confidence: given by a person. */
export interface ReadZone {
  readonly fields: readonly ZoneField[];
  readonly confidence?: readonly (readonly number[])[] | undefined;
}

/** Names end at the last cell of their field where there was no more room. */
function isFull(zone: ReadZone, name: FieldName): boolean {
  const whole = findField(zone.fields, 'name') ?? findField(zone.fields, name);
  return whole !== undefined && !whole.raw.endsWith('<');
}

function zoneText(zone: ReadZone, name: FieldName): ZoneText | null {
  const field = findField(zone.fields, name);
  // A bearer of one name only: the zone has no second identifier, the visual zone has nothing there.
  if (!field) return null;
  const isLong = name === 'document_number' && field.parts.length > 0;
  return { text: isLong ? field.value : field.raw, isFull: isFull(zone, name) };
}

/** Whether a symbol of a field was read so weakly that it says nothing against a document. */
export function isWeak(zone: ReadZone, name: FieldName): boolean {
  const field = findField(zone.fields, name);
  return [field, ...(field?.parts ?? [])].some((part) =>
    (part ? (zone.confidence?.[part.line] ?? []) : [])
      .slice(part?.start, part?.end)
      .some((confidence) => confidence < WEAK_CONFIDENCE),
  );
}

type Outcome = Pick<Draft, 'result' | 'seen' | 'reason'>;

/** What several readings say together: one that agrees is enough, and only what all of them show is a difference. */
function outcomeOf(readings: readonly Reading[], agreements: readonly Agreement[]): Outcome {
  const good = agreements.findIndex(({ kind }) => kind === 'agrees');
  if (good >= 0)
    return { result: 'successful', seen: seenOf(readings[good]), reason: agreements[good]?.why ?? '' };
  const [first, ...others] = agreements;
  const seen = seenOf(readings[0]);
  if (!first) return { result: 'undetermined', seen, reason: 'Nothing could be read there. Look at it.' };
  const isShared = first.differences.some((difference) =>
    others.every((other) => other.differences.includes(difference)),
  );
  if (others.length > 0 && isShared) return { result: 'failed', seen, reason: first.why };
  const why =
    first.kind === 'differs' ? `${first.why} Another reading does not show it: look at it.` : first.why;
  return { result: 'undetermined', seen, reason: why };
}

/**
 * A field of the visual zone against the machine readable zone; `null` where the model or the zone has nothing to compare.
 * @param words what the genuine page has in that field, where its nationality is the bearer's too
 */
export function againstZone(
  field: ModelField,
  readings: readonly Reading[],
  zone: ReadZone,
  words: readonly Reading[] = [],
): FieldResult | null {
  const rule = field.mrz ? FIELD_RULES[field.mrz] : undefined;
  const expected = field.mrz ? zoneText(zone, field.mrz) : null;
  if (!rule || !field.mrz || !expected) return null;
  const outcome = outcomeOf(
    readings,
    readings.map((reading) => rule.agreement(reading, expected, field.format, words)),
  );
  const weak = outcome.result === 'failed' && isWeak(zone, field.mrz);
  return concluded(field, {
    ...{ against: 'zone', routine: rule.routine, rule: rule.rule, clause: rule.clause },
    name: AGAINST_ZONE,
    expected: expected.text,
    ...outcome,
    ...(weak
      ? {
          result: 'undetermined',
          reason: `${outcome.reason} The machine readable zone was read weakly there: look at both.`,
        }
      : {}),
  });
}
