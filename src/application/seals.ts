import type { FoundBarcode, JudgedSeal } from '../contract/barcode.ts';
import type { EnteredZone } from '../contract/entered-zone.ts';
import { type ErrorData, fromErrorData } from '../contract/errors.ts';
import type { Capture } from '../contract/examination.ts';
import { heldEntry, heldZone } from '../contract/held-zone.ts';
import type { Zone } from '../contract/zone.ts';
import type { Check } from '../examination/check.ts';
import type { BarcodeSearch } from '../imaging/barcode.ts';
import { compareZones, type PrintedZone } from '../seal/compare-zones.ts';
import { judgeSeal, type SealReading, tryToReadSeal } from '../seal/judge-seal.ts';
import { looksLikeSeal } from '../seal/seal.ts';
import { GROUP_SEAL } from '../seal/seal-checks.ts';
import type { SealSigner } from '../seal/signers.ts';

/** Different seals of one examination that are judged: a passport full of visas has fewer, and each costs a few ms. */
const SEALS_MAX = 20;

const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** The barcodes of a frame as they are kept. */
export const foundIn = ({ barcodes }: BarcodeSearch, frame: number): FoundBarcode[] =>
  barcodes.map(({ kind, quad, bytes, text }) => ({ frame, kind, quad, hex: hexOf(bytes), text }));

/** A zone as it holds, for a seal to be held against. */
export function printedZone(zone: Zone): PrintedZone {
  const { format, lines } = heldZone(zone);
  return {
    format,
    lines: lines.map(({ text }) => text),
    confidence: lines.map(({ characters }) => characters.map(({ confidence }) => confidence)),
  };
}

/** The same of a zone that came without a picture. */
export function printedEntry(entered: EnteredZone): PrintedZone {
  const { lines, judgement } = heldEntry(entered);
  return { format: judgement.format, lines };
}

function contentOf({ seal }: SealReading): JudgedSeal['content'] {
  if (!seal) return null;
  const { definition: _, category: __, ...header } = seal.header;
  return {
    ...header,
    profile: seal.profile && { id: seal.profile.id, name: seal.profile.name },
    features: seal.features.map(({ tag, name, bytes, content }) => ({
      tag,
      name,
      hex: hexOf(bytes),
      content,
    })),
  };
}

/** `seal.signature` of the second seal becomes `seal.2.signature`, so that no two checks of an examination are called alike. */
const numbered = (check: Check, at: number): Check => ({
  ...check,
  id: check.id.replace('seal.', `seal.${at + 1}.`),
  name: at === 0 ? check.name : check.name.replace('Digital seal', `Digital seal ${at + 1}`),
});

/** A seal of an examination, with the places that its caller tells of. */
export interface SealFound<Place> {
  readonly content: JudgedSeal['content'];
  readonly places: Place[];
  readonly checks: Check[];
}

/**
 * The digital seals among barcodes, judged with the signers that are trusted now and held against the zones that hold now. The
 * same bytes at several places are one seal.
 * @param today day of the examination, YYYY-MM-DD
 */
export function judgedSeals<Place>(
  barcodes: readonly { readonly hex: string; readonly place: Place }[],
  printed: readonly PrintedZone[],
  signers: readonly SealSigner[],
  today: string,
): SealFound<Place>[] {
  const byHex = Map.groupBy(barcodes, ({ hex }) => hex);
  const seals = [...byHex].map(([hex, found]) => ({ bytes: Buffer.from(hex, 'hex'), found }));
  return seals
    .filter(({ bytes }) => looksLikeSeal(bytes))
    .slice(0, SEALS_MAX)
    .map(({ bytes, found }, at) => {
      const reading = tryToReadSeal(bytes);
      const compared = reading.seal ? compareZones(reading.seal, printed) : [];
      return {
        content: contentOf(reading),
        places: found.map(({ place }) => place),
        checks: [...judgeSeal(reading, signers, today), ...compared].map((check) => numbered(check, at)),
      };
    });
}

/** The seals of an examination, as of the day on which the last of its captures was searched. */
export function sealsOf(
  captures: readonly Capture[],
  printed: readonly PrintedZone[],
  signers: readonly SealSigner[],
): JudgedSeal[] {
  const searched = captures.flatMap(({ id, barcodes }) => (barcodes ? [{ id, ...barcodes }] : []));
  const [today] = searched.map(({ searchedOn }) => searchedOn).toSorted((a, b) => b.localeCompare(a));
  if (today === undefined) return [];
  const placed = searched.flatMap(({ id, barcodes }) =>
    barcodes.map(({ hex, frame, quad }) => ({ hex, place: { captureId: id, frame, quad } })),
  );
  return judgedSeals(placed, printed, signers, today);
}

/**
 * Says that a search for barcodes did not come to its end, so that nobody takes a missing seal for one that is not there. `null`
 * where every search did.
 */
export function searchCheck(captures: readonly Capture[]): Check | null {
  const failed = captures.flatMap(({ name, barcodes }) =>
    barcodes?.error ? [{ name, error: barcodes.error as ErrorData }] : [],
  );
  const [first] = failed;
  if (!first) return null;
  const others = failed.length > 1 ? ` The same goes for ${failed.length - 1} more.` : '';
  return {
    id: 'barcodes.search',
    routine: '8111c348-c1cc-4ee5-b52a-4855e65f5e80',
    generic: 'VI,AF,AF',
    name: 'Search for barcodes',
    group: GROUP_SEAL,
    result: 'aborted',
    margin: null,
    seen: 'no end',
    expected: 'every page searched',
    threshold: 'Barcodes are looked for in every picture whose zone was looked for.',
    reason: `${first.name} was not searched to the end: ${fromErrorData(first.error).message}${others}`,
    clause: 'ICAO Doc 9303-13 Appendix D',
    area: null,
  };
}
