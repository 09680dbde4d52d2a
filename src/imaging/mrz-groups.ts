import type { Band } from './mrz-bands.ts';

/** Two or three bands that lie under each other like the lines of a zone, from the top. */
export type BandGroup = readonly Band[];

/** How far along and across the direction of `band` another band's middle lies, in px. */
function offset(band: Band, other: Band): { along: number; across: number } {
  const dx = other.x - band.x;
  const dy = other.y - band.y;
  const cos = Math.cos(band.angle);
  const sin = Math.sin(band.angle);
  return { along: dx * cos + dy * sin, across: dy * cos - dx * sin };
}

const MAX_ANGLE_DIFFERENCE = 0.06;

/** One band from two that continue each other: a line that a stamp, a fold or glare has cut. */
function joined(a: Band, b: Band): Band {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const startX = left.x - (Math.cos(left.angle) * left.lengthPx) / 2;
  const startY = left.y - (Math.sin(left.angle) * left.lengthPx) / 2;
  const endX = right.x + (Math.cos(right.angle) * right.lengthPx) / 2;
  const endY = right.y + (Math.sin(right.angle) * right.lengthPx) / 2;
  return {
    x: (startX + endX) / 2,
    y: (startY + endY) / 2,
    angle: Math.atan2(endY - startY, endX - startX),
    lengthPx: Math.hypot(endX - startX, endY - startY),
    thicknessPx: Math.max(a.thicknessPx, b.thicknessPx),
  };
}

function continues(a: Band, b: Band): boolean {
  const thickness = Math.min(a.thicknessPx, b.thicknessPx);
  if (Math.max(a.thicknessPx, b.thicknessPx) > 1.6 * thickness) return false;
  if (Math.abs(a.angle - b.angle) > 2 * MAX_ANGLE_DIFFERENCE) return false;
  const long = a.lengthPx >= b.lengthPx ? a : b;
  const { along, across } = offset(long, long === a ? b : a);
  const gap = Math.abs(along) - (a.lengthPx + b.lengthPx) / 2;
  return Math.abs(across) < 0.5 * thickness && gap > -thickness && gap < 4 * thickness;
}

/** The bands, with those that continue each other also joined. The parts stay: joining may have been wrong. */
export function withJoined(bands: readonly Band[]): Band[] {
  const all = [...bands];
  const queue = [...bands];
  for (let band = queue.shift(); band && all.length < bands.length + 40; band = queue.shift()) {
    const partner = all.find((other) => other !== band && continues(band as Band, other));
    if (!partner) continue;
    const whole = joined(band, partner);
    if (
      all.some(
        (other) =>
          Math.hypot(other.x - whole.x, other.y - whole.y) < 2 && other.lengthPx > whole.lengthPx - 4,
      )
    )
      continue;
    all.push(whole);
    queue.push(whole);
  }
  return all;
}

/** Whether `lower` can be the next line below `upper`; tolerances in shares of length and thickness. */
function follows(upper: Band, lower: Band): boolean {
  if (Math.abs(upper.angle - lower.angle) > MAX_ANGLE_DIFFERENCE) return false;
  const long = Math.max(upper.lengthPx, lower.lengthPx);
  if (Math.min(upper.lengthPx, lower.lengthPx) < 0.7 * long) return false;
  const thickness = Math.min(upper.thicknessPx, lower.thicknessPx);
  if (Math.max(upper.thicknessPx, lower.thicknessPx) > 2 * thickness) return false;
  const { along, across } = offset(upper, lower);
  // Line spacing against line length: 1 : 13 to 1 : 19 in ICAO Doc 9303-4 to -7; perspective and stray print widen it.
  const spacing = across / long;
  return Math.abs(along) < 0.2 * long && across > 1.15 * thickness && spacing > 1 / 26 && spacing < 1 / 9;
}

/** How even a group is: lines of equal length that begin below each other score 1. */
function evenness(group: BandGroup): number {
  const lengths = group.map((band) => band.lengthPx);
  const first = group[0];
  const shift = first ? Math.max(...group.map((band) => Math.abs(offset(first, band).along))) : 0;
  const longest = Math.max(...lengths);
  return Math.min(...lengths) / longest - shift / longest;
}

/**
 * Groups of two and three bands that may be zones, best first: long even groups before short ragged ones, three
 * lines before the pairs within them.
 */
export function groupBands(bands: readonly Band[]): BandGroup[] {
  const pairs = bands.flatMap((upper) =>
    bands.filter((lower) => lower !== upper && follows(upper, lower)).map((lower) => [upper, lower] as const),
  );
  const triples = pairs.flatMap(([first, second]) =>
    pairs
      .filter(([upper, third]) => {
        if (upper !== second) return false;
        const ratio = offset(second, third).across / offset(first, second).across;
        return ratio > 0.75 && ratio < 1.33;
      })
      .map(([, third]) => [first, second, third] as const),
  );
  const score = (group: BandGroup) =>
    evenness(group) * Math.max(...group.map((band) => band.lengthPx)) * (group.length === 3 ? 1.5 : 1);
  return [...triples, ...pairs].sort((a, b) => score(b) - score(a));
}
