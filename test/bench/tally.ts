import type { PictureScore, ZoneScore } from './score.ts';

/** Figures of one group of pictures. Shares run from 0 to 1, times are ms. */
export interface Tally {
  readonly name: string;
  readonly pictures: number;
  readonly exact: number;
  /** Edits over characters; `null` where no zone is printed. */
  readonly errorRate: number | null;
  readonly notFound: number;
  readonly passedButWrong: number;
  readonly falselyFailed: number;
  readonly invented: number;
  readonly altered: number;
  readonly alterationsSeen: number;
  readonly errors: number;
  readonly medianMs: number;
  readonly p95Ms: number;
}

/** The value below which the share `q` of the values lies (nearest rank); NaN for none. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}

const count = (zones: readonly ZoneScore[], is: (zone: ZoneScore) => boolean) => zones.filter(is).length;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

export function tally(name: string, scores: readonly PictureScore[]): Tally {
  const zones = scores.flatMap((score) => score.zones);
  const characters = sum(zones.map((zone) => zone.characters));
  const times = scores.map(({ ms }) => ms);
  return {
    name,
    pictures: scores.length,
    exact: scores.filter(({ exact }) => exact).length,
    errorRate: characters === 0 ? null : sum(zones.map((zone) => zone.edits)) / characters,
    notFound: count(zones, ({ read }) => read === null),
    passedButWrong: count(zones, (zone) => zone.passedButWrong),
    falselyFailed: count(zones, (zone) => zone.falselyFailed),
    invented: sum(scores.map(({ invented }) => invented)),
    altered: count(zones, ({ alterationSeen }) => alterationSeen !== null),
    alterationsSeen: count(zones, ({ alterationSeen }) => alterationSeen === true),
    errors: scores.filter(({ error }) => error !== null).length,
    medianMs: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
  };
}
