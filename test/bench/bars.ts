import type { Tally } from './tally.ts';

/** What is demanded of a group of pictures, and whether it was met. */
export interface Bar {
  readonly what: string;
  readonly wanted: string;
  readonly seen: string;
  readonly met: boolean;
}

/** Figures that are not of one group. Times in ms, memory in MB. */
export interface RunFigures {
  readonly coldStartMs: number;
  readonly peakMb: number | null;
  /** How many times as fast two processes are as one; `null` when it was not measured. */
  readonly speedUp: number | null;
}

const percent = (part: number, of: number) => `${((100 * part) / Math.max(1, of)).toFixed(1)} %`;

function accuracy(tally: Tally | undefined, least: number): Bar[] {
  if (!tally) return [];
  const what = `${tally.name}: zones read exactly`;
  const seen = percent(tally.exact, tally.pictures);
  return [{ what, wanted: `≥ ${100 * least} %`, seen, met: tally.exact >= least * tally.pictures }];
}

function never(what: string, times: number): Bar {
  return { what, wanted: '0', seen: String(times), met: times === 0 };
}

function atMost(what: string, limit: number, seen: number, unit: string): Bar {
  return { what, wanted: `≤ ${limit} ${unit}`, seen: `${seen.toFixed(0)} ${unit}`, met: seen <= limit };
}

/** The bars of the project for its own set; a bar about a group that was not run is left out. */
export function bars(tallies: readonly Tally[], { coldStartMs, peakMb, speedUp }: RunFigures): Bar[] {
  const of = (name: string) => tallies.find((tally) => tally.name === name);
  const total = (figure: (tally: Tally) => number) => tallies.reduce((sum, tally) => sum + figure(tally), 0);
  const [scans, altered] = [of('scan-300'), of('altered')];
  const seenShare = altered ? percent(altered.alterationsSeen, altered.altered) : '';
  return [
    ...accuracy(scans, 0.99),
    ...accuracy(of('photo'), 0.97),
    ...(altered
      ? [
          {
            what: 'altered: wrong digit reported as printed, and its check failed',
            wanted: '100 %',
            seen: seenShare,
            met: altered.alterationsSeen === altered.altered,
          },
        ]
      : []),
    never(
      'zones invented, all groups',
      total((tally) => tally.invented),
    ),
    never(
      'all digits passed, data wrong, all groups',
      total((tally) => tally.passedButWrong),
    ),
    never(
      'check failed on an unaltered zone, all groups',
      total((tally) => tally.falselyFailed),
    ),
    never(
      'jobs that ended in an error, all groups',
      total((tally) => tally.errors),
    ),
    ...(scans ? [atMost('scan-300: median, bytes to verdict', 250, scans.medianMs, 'ms')] : []),
    ...(scans ? [atMost('scan-300: 95 of 100, bytes to verdict', 700, scans.p95Ms, 'ms')] : []),
    atMost('cold start of the reader', 1500, coldStartMs, 'ms'),
    ...(peakMb === null ? [] : [atMost('resident memory of the imaging process, peak', 400, peakMb, 'MB')]),
    ...(speedUp === null
      ? []
      : [
          {
            what: 'a batch of 300-dpi pages with two processes against one',
            wanted: '≥ 1.7 ×',
            seen: `${speedUp.toFixed(2)} ×`,
            met: speedUp >= 1.7,
          },
        ]),
  ];
}
