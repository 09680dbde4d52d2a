import { z } from 'zod';
import { checkResult } from '../../contract/check.ts';
import type { EnteredZone } from '../../contract/entered-zone.ts';
import type { ExaminationSummary, Frame } from '../../contract/examination.ts';
import { heldEntry, heldZone } from '../../contract/held-zone.ts';
import type { ZoneCorrection, ZoneJudgement } from '../../contract/zone.ts';
import { overallResult } from '../../examination/check.ts';

/** What the log shows of one reading; made when it is stored, so that the log never parses whole frames. */
export const readingSummary = z.object({
  /** Of the first zone whose format was told; null where there is none. */
  document: z
    .object({
      format: z.string(),
      code: z.string().nullable(),
      issuer: z.string().nullable(),
      number: z.string().nullable(),
    })
    .nullable(),
  /** Overall results of all zones. */
  results: z.array(checkResult),
  failed: z.array(z.object({ name: z.string(), margin: z.number().nullable() })),
  /** Frame to show: the first with a zone, else the first. */
  thumbFrame: z.number().int().nullable(),
  /** What a text search looks at. */
  words: z.array(z.string()),
});
export type ReadingSummary = z.infer<typeof readingSummary>;

const SEARCHED = new Set([
  'document_code',
  'issuer',
  'document_number',
  'name',
  'primary_identifier',
  'secondary_identifier',
]);

function documentOf(zone: ZoneJudgement): ReadingSummary['document'] {
  const value = (name: string) => zone.fields.find((field) => field.name === name)?.value || null;
  const { format } = zone;
  if (format === null) return null;
  return { format, code: value('document_code'), issuer: value('issuer'), number: value('document_number') };
}

/** The frames as they hold: each zone with its last correction, where it has one. */
export function heldFrames(
  frames: readonly Frame[],
  corrections: ReadonlyMap<string, ZoneCorrection[]>,
): Frame[] {
  return frames.map((frame) => ({
    ...frame,
    zones: frame.zones.map((zone) => heldZone({ ...zone, corrections: corrections.get(zone.id) ?? [] })),
  }));
}

export function summaryOf(frames: readonly Frame[]): ReadingSummary {
  const thumb = frames.find((frame) => frame.zones.length > 0) ?? frames[0];
  const zones = frames.flatMap((frame) => frame.zones);
  return { ...judgementSummary(zones), thumbFrame: thumb?.index ?? null };
}

/** The same of a zone that came without a picture. */
export const enteredSummary = (zone: EnteredZone): Omit<ReadingSummary, 'thumbFrame'> =>
  judgementSummary([heldEntry(zone).judgement]);

function judgementSummary(zones: readonly ZoneJudgement[]): Omit<ReadingSummary, 'thumbFrame'> {
  return {
    document: zones.map(documentOf).find((document) => document !== null) ?? null,
    results: zones.map((zone) => zone.overall),
    failed: zones
      .flatMap((zone) => zone.checks)
      .filter((check) => check.result === 'failed')
      .map(({ name, margin }) => ({ name, margin })),
    words: zones.flatMap((zone) =>
      zone.fields.filter(({ name, value }) => SEARCHED.has(name) && value).map(({ value }) => value),
    ),
  };
}

/** A reading as part of an examination. */
export interface SummarisedCapture {
  sha256: string;
  summary: ReadingSummary;
}

type Merged = Pick<
  ExaminationSummary,
  'format' | 'documentCode' | 'issuer' | 'documentNumber' | 'overall' | 'failed' | 'thumb'
>;

/**
 * Puts the readings of an examination together, in the order of its captures, then what came without a picture.
 * @param compared the checks that failed in its last comparison
 */
export function merged(
  captures: readonly SummarisedCapture[],
  entered: readonly Omit<ReadingSummary, 'thumbFrame'>[],
  compared: ReadingSummary['failed'],
): Merged {
  const parts = [...captures.map(({ summary }) => summary), ...entered];
  const document = parts.map((part) => part.document).find((found) => found !== null);
  const results = parts.flatMap((part) => part.results);
  const failed = [...parts.flatMap((part) => part.failed), ...compared].sort(
    (a, b) => (a.margin ?? 0) - (b.margin ?? 0),
  );
  const pictures = captures.filter(({ summary }) => summary.thumbFrame !== null);
  const thumb = pictures.find(({ summary }) => summary.results.length > 0) ?? pictures[0];
  return {
    format: document?.format ?? null,
    documentCode: document?.code ?? null,
    issuer: document?.issuer ?? null,
    documentNumber: document?.number ?? null,
    overall: results.length > 0 ? overallResult(results) : null,
    failed: [...new Set(failed.map(({ name }) => name))],
    thumb: thumb ? { sha256: thumb.sha256, frame: thumb.summary.thumbFrame ?? 0 } : null,
  };
}

/** Text as it is searched: without accents and capitals. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
