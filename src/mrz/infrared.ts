import type { Check } from '../examination/check.ts';
import type { Light } from '../examination/light.ts';
import { WEAK_CONFIDENCE } from './judge-context.ts';

/** A zone is either readable in infrared or not, whatever it says. */
export const GROUP_INFRARED = 'infrared';

/** A picture of a page in one light, with the zones that were read in it. */
export interface LitPicture {
  readonly light: Light;
  /** Name of the page, as far as it is known: only pictures of one page can be held against each other. */
  readonly page: string | null;
  /** Size of the longer side, px. */
  readonly longSidePx: number;
  readonly zones: readonly LitZone[];
}

export interface LitZone {
  readonly lines: readonly string[];
  /** How sure the reader is of each symbol, 0–1, in the shape of the lines. */
  readonly confidence: readonly (readonly number[])[];
}

type Finding = Pick<Check, 'result' | 'margin' | 'seen' | 'reason'>;

/** An infrared picture has at least this share of the size of the visible one, or it does not show that a zone is missing. */
const LEAST_SIZE = 0.5;

const meanOf = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** Symbols that were read with certainty in both lights and differ; `null` where lines or their lengths do. */
function differences(a: LitZone, b: LitZone): number | null {
  if (a.lines.length !== b.lines.length || a.lines.some((line, l) => line.length !== b.lines[l]?.length))
    return null;
  const sure = ({ confidence }: LitZone, l: number, c: number) =>
    (confidence[l]?.[c] ?? 0) >= WEAK_CONFIDENCE;
  return a.lines.reduce(
    (sum, line, l) =>
      sum +
      [...line].filter((symbol, c) => symbol !== b.lines[l]?.[c] && sure(a, l, c) && sure(b, l, c)).length,
    0,
  );
}

/** Where a zone was read in infrared: the closest to it that was read in visible light. */
function readInInfrared(zone: LitZone, visible: readonly LitPicture[]): Finding {
  const seen = `${zone.lines.length} lines`;
  const surely = meanOf(zone.confidence.flat());
  const counts = visible
    .flatMap(({ zones }) => zones.map((other) => differences(zone, other)))
    .filter((count) => count !== null);
  const fewest = counts.length > 0 ? Math.min(...counts) : 0;
  if (fewest > 0) {
    const reason = `The zone was read in infrared, but ${fewest === 1 ? 'one symbol differs' : `${fewest} symbols differ`} from what was read in visible light: compare the pictures.`;
    return { result: 'undetermined', margin: null, seen, reason };
  }
  const reason = `The zone was read in infrared, with a mean confidence of ${surely.toFixed(2)}.`;
  return { result: 'successful', margin: Math.max(0, Math.min(1, surely)), seen, reason };
}

function missingInInfrared(infrared: readonly LitPicture[], visible: readonly LitPicture[]): Finding {
  const seen = 'no zone';
  const untold = (reason: string): Finding => ({ result: 'undetermined', margin: null, seen, reason });
  const withZone = visible.filter(({ zones }) => zones.length > 0);
  if (withZone.length === 0) return untold('No zone was read in visible light either.');
  const pairs = infrared.flatMap((picture) =>
    withZone
      .filter(({ page }) => page !== null && page === picture.page)
      .map((other) => [picture, other] as const),
  );
  if (pairs.length === 0)
    return untold(
      'No zone was found in infrared; whether its picture shows the page with the zone is not known.',
    );
  if (pairs.every(([picture, other]) => picture.longSidePx < LEAST_SIZE * other.longSidePx))
    return untold('No zone was found in infrared, but its picture is too small to rely on that.');
  const reason = 'The zone that was read in visible light is not readable in infrared on the same page.';
  return { result: 'failed', margin: -1, seen, reason };
}

/**
 * (IR, AB, MR): is the zone readable in infrared? Machine readable zones absorb there. `pictures`: all pictures of an
 * examination that were read to their end. `null` without one in infrared: the check was not made.
 */
export function judgeInfrared(pictures: readonly LitPicture[]): Check | null {
  const infrared = pictures.filter(({ light }) => light === 'IR');
  const visible = pictures.filter(({ light }) => light === 'VI');
  if (infrared.length === 0) return null;
  const zones = infrared.flatMap((picture) => picture.zones);
  const findings = zones.map((zone) => readInInfrared(zone, visible));
  const best = findings.find(({ result }) => result === 'successful') ?? findings[0];
  return {
    id: 'mrz.infrared.readable',
    routine: '1c07768f-5e1e-440c-b2e1-3d4314b5693c',
    generic: 'IR,AB,MR',
    name: 'Zone readable in infrared',
    group: GROUP_INFRARED,
    ...(best ?? missingInInfrared(infrared, visible)),
    expected: 'a zone, as in visible light',
    threshold:
      'A zone is read in infrared, and symbols read with certainty are those of visible light. Failed only where the same ' +
      `page shows a zone in visible light and the infrared picture is at least ${LEAST_SIZE * 100} % of its size; pages are told ` +
      'by name, or by two pictures that alone have exactly one size in px.',
    clause: 'ICAO Doc 9303-3 §4.5, §4.11',
    area: null,
  };
}
