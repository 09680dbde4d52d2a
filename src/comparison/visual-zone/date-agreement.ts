import { type Agreement, agrees, differs, unsure } from './agreement.ts';
import { type Reading, SURE } from './reading.ts';
import { type VisualDate, visualDate } from './visual-date.ts';

const OPEN = '<<';

interface Compared {
  readonly part: 'year' | 'month' | 'day';
  readonly seen: string;
  readonly zone: string;
  readonly confidence: number;
}

function parts({ year, months, monthConfidence, day }: VisualDate, zone: string): Compared[] {
  const month = zone.slice(2, 4);
  const seenMonth = months?.includes(month) ? month : (months?.[0] ?? OPEN);
  return [
    { part: 'year', seen: year.digits.slice(-2), zone: zone.slice(0, 2), confidence: year.confidence },
    { part: 'month', seen: seenMonth, zone: month, confidence: monthConfidence },
    { part: 'day', seen: day?.digits ?? OPEN, zone: zone.slice(4, 6), confidence: day?.confidence ?? 1 },
  ];
}

const named = (part: string) => (part === OPEN ? 'left open' : part);

/** A date of the visual zone against the six symbols YYMMDD of the machine readable zone; what is open has to be open in both. */
export function dateAgreement(reading: Reading, zone: string, format: string): Agreement {
  const date = visualDate(reading, format);
  if (!date) return unsure('No date could be read there. Look at it.');
  const different = parts(date, zone).filter((part) => part.seen !== part.zone);
  if (different.length === 0) return agrees('It is the date of the machine readable zone.');
  const why = different
    .map(
      ({ part, seen, zone: other }) =>
        `The ${part} is ${named(seen)} in the visual zone and ${named(other)} in the machine readable zone.`,
    )
    .join(' ');
  const clear = different.filter(({ confidence }) => confidence >= SURE);
  return clear.length > 0
    ? differs(
        why,
        clear.map(({ part, seen }) => `${part} ${seen}`),
      )
    : unsure(`${why} It was read weakly: look at it.`);
}
