import type { ModelField } from './field-result.ts';
import { type Reading, SURE } from './reading.ts';
import { isoOf, visualDate } from './visual-date.ts';

/** A day of the calendar that every reading shows, YYYY-MM-DD. */
export interface ReadDay {
  readonly iso: string;
  /** Whether none of them read it weakly, so that it may speak against a document. */
  readonly isSure: boolean;
}

/** `null` where there are not two readings that show the same day. */
export function readDay({ format }: ModelField, readings: readonly Reading[]): ReadDay | null {
  const dates = readings.flatMap((reading) => visualDate(reading, format) ?? []);
  const [iso, ...others] = dates.map(isoOf);
  const isShared = dates.length === readings.length && others.every((other) => other === iso);
  if (!iso || others.length === 0 || !isShared) return null;
  const confidences = dates.flatMap(({ year, monthConfidence, day }) => [
    year.confidence,
    monthConfidence,
    day?.confidence ?? 0,
  ]);
  return { iso, isSure: Math.min(...confidences) >= SURE };
}
