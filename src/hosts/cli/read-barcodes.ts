import { foundIn, judgedSeals, type SealFound } from '../../application/seals.ts';
import type { FoundBarcode } from '../../contract/barcode.ts';
import { type ErrorData, toErrorData } from '../../contract/errors.ts';
import { systemClock } from '../../platform/system.ts';
import type { createImagingPool } from '../../processes/imaging-pool.ts';
import type { PrintedZone } from '../../seal/compare-zones.ts';
import type { FeatureContent } from '../../seal/features.ts';
import type { SealSigner } from '../../seal/signers.ts';
import { print } from './say.ts';

/** Barcodes of a file with what they hold that is a digital seal. */
export interface ReadBarcodes {
  readonly barcodes: readonly FoundBarcode[];
  readonly seals: readonly SealFound<Pick<FoundBarcode, 'frame' | 'quad'>>[];
  /** Why they were not looked for to the end; what was read before keeps its worth. */
  readonly barcodesError: ErrorData | null;
}

/** Looks for barcodes in frames of a file, and judges the seals among them. */
export async function barcodesIn(
  pool: ReturnType<typeof createImagingPool>,
  bytes: Uint8Array,
  frames: readonly { index: number }[],
  printed: readonly PrintedZone[],
  signers: readonly SealSigner[],
): Promise<ReadBarcodes> {
  const barcodes: FoundBarcode[] = [];
  let barcodesError: ErrorData | null = null;
  try {
    for (const { index } of frames) barcodes.push(...foundIn(await pool.readBarcodes(bytes, index), index));
  } catch (thrown) {
    barcodesError = toErrorData(thrown);
  }
  const placed = barcodes.map(({ hex, frame, quad }) => ({ hex, place: { frame, quad } }));
  return { barcodes, seals: judgedSeals(placed, printed, signers, systemClock.today()), barcodesError };
}

function inWords(content: FeatureContent | null, hex: string): string {
  if (content?.kind === 'zone') return content.lines.join(' ');
  if (content?.kind === 'text') return content.text;
  if (content?.kind === 'count') return content.count === 0 ? 'any number' : String(content.count);
  if (content?.kind === 'duration')
    return `${content.days} days, ${content.months} months, ${content.years} years`;
  return hex;
}

/** What is not printable is no text for a terminal. */
const printable = (text: string) => (/^[\p{L}\p{N}\p{P}\p{S} ]+$/u.test(text) ? text : '');

/** A seal for people: what it says, and every check of it. */
export function printSeal(
  before: string,
  { content, checks }: Pick<SealFound<unknown>, 'content' | 'checks'>,
) {
  print(`${before}digital seal, ${content?.profile?.name ?? 'unknown profile'}`);
  for (const { tag, name, content: said, hex } of content?.features ?? [])
    print(`    ${name?.replaceAll('_', ' ') ?? `tag ${tag}`}: ${inWords(said, hex)}`);
  for (const { result, name, reason } of checks) print(`    ${result}: ${name}. ${reason}`);
}

export function printBarcodes(file: string, { barcodes, seals, barcodesError }: ReadBarcodes) {
  if (barcodes.length === 0 && !barcodesError) print(`${file}: no barcode found`);
  for (const { kind, frame, hex, text } of barcodes)
    print(`${file}: ${kind} on frame ${frame + 1}, ${hex.length / 2} bytes ${printable(text)}`.trimEnd());
  for (const seal of seals) printSeal(`${file}: `, seal);
}
