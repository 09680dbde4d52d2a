import type { Alignment, Parting } from './align.ts';

/** How one reading stands to the machine readable zone; `why` in one sentence. */
export interface Agreement {
  readonly kind: 'agrees' | 'unsure' | 'differs';
  readonly why: string;
  /** Clear differences, each in a form that is the same when another reading shows it too. */
  readonly differences: readonly string[];
}

export const agrees = (why: string): Agreement => ({ kind: 'agrees', why, differences: [] });
export const unsure = (why: string): Agreement => ({ kind: 'unsure', why, differences: [] });
export const differs = (why: string, differences: readonly string[]): Agreement => ({
  kind: 'differs',
  why,
  differences,
});

function inWords({ at, seen, zone }: Parting): string {
  if (!seen) return `"${zone}" of the machine readable zone (symbol ${at + 1}) was not read`;
  return zone === ''
    ? `"${seen.symbol}" is not in the machine readable zone`
    : `"${seen.symbol}" stands where the machine readable zone has "${zone}" (symbol ${at + 1})`;
}

/** Differences that are named one by one. */
const NAMED = 3;

function sentence(parts: readonly string[]): string {
  const more = parts.length > NAMED ? `; ${parts.length - NAMED} more differ` : '';
  return `${parts.slice(0, NAMED).join('; ')}${more}.`;
}

export function agreementOf({ partings, lostMarks }: Alignment): Agreement {
  const clear = partings.filter((parting) => !parting.unsure);
  if (clear.length > 0)
    return differs(
      sentence(clear.map(inWords)),
      clear.map(({ at, seen, zone }) => `${at} ${seen?.symbol ?? ''} ${zone}`),
    );
  if (partings.length > 0)
    return unsure(`${sentence(partings.map(inWords))} It may be a misreading: look at it.`);
  if (lostMarks) return unsure('They agree if a letter has a mark that was not read. Look at it.');
  return agrees('It is what the machine readable zone has.');
}
