import type { ZoneModel } from './zone-model.ts';

/** What a zone says of the model it was printed for. */
export interface ZoneFacts {
  readonly format: string;
  /** First two symbols, with fillers: `P<`, `ID`. */
  readonly documentCode: string;
  /** Three symbols, with fillers. */
  readonly issuer: string;
  /** Document number without fillers. */
  readonly number: string;
  /** Expiry as ISO date; null where it cannot be read. */
  readonly expiry: string | null;
}

/** A model that a document may be of, with what speaks for it and against it, in words. */
export interface Candidate {
  readonly code: string;
  /** 0 to 1: how much speaks for it. */
  readonly score: number;
  /** 0 to 1: share of what the zone could say for a model that it does say; `null` where it says nothing of the model. */
  readonly zone: number | null;
  readonly reasons: readonly string[];
}

/** A pattern of the model: `#` a digit, `@` a letter, `*` either, others as they are. */
function fitsPattern(pattern: string, text: string): boolean {
  const classes: Record<string, RegExp> = { '#': /[0-9]/, '@': /[A-Z]/, '*': /[A-Z0-9]/ };
  return (
    text.length === pattern.length &&
    [...pattern].every((symbol, i) => classes[symbol]?.test(text[i] ?? '') ?? symbol === text[i])
  );
}

/** The same day so many years before; the day after 28 February where there is none. */
function yearsBefore(day: string, years: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year - years, month - 1, date)).toISOString().slice(0, 10);
}

/** Whether a document of that expiry can have been issued while the model was; a month is left for other ways to count. */
function fitsSeries({ validity }: ZoneModel, expiry: string): boolean {
  const slack = 31 * 86_400_000;
  const at = (day: string) => Date.parse(`${day}T00:00:00Z`);
  return validity.years.some((years) => {
    const issued = at(yearsBefore(expiry, years));
    return (
      issued >= at(validity.issuedFrom) - slack &&
      (validity.issuedTo === null || issued <= at(validity.issuedTo) + slack)
    );
  });
}

/** What each fact is worth: the issuer decides, the others tell the issuer's models apart. */
const WORTH = { issuer: 4, documentCode: 3, format: 2, series: 2, number: 1 };
const WHOLE = Object.values(WORTH).reduce((sum, worth) => sum + worth, 0);

/** Models that a zone may have been printed for, best first; none of other issuers. */
export function candidatesFor(zone: ZoneFacts, models: readonly ZoneModel[]): Candidate[] {
  const ranked = models.flatMap((model): Candidate[] => {
    const { mrz, key } = model;
    if (!mrz || mrz.issuer !== zone.issuer) return [];
    const facts: [keyof typeof WORTH, boolean | null, string, string][] = [
      ['issuer', true, `issuer ${key.issuer}`, ''],
      [
        'documentCode',
        mrz.documentCodes.includes(zone.documentCode),
        `document code ${zone.documentCode}`,
        `its document code is ${mrz.documentCodes.join(' or ')}, not ${zone.documentCode}`,
      ],
      [
        'format',
        mrz.format === zone.format,
        `format ${zone.format}`,
        `its zone is ${mrz.format}, not ${zone.format}`,
      ],
      [
        'number',
        fitsPattern(mrz.numberPattern, zone.number),
        `number built as ${mrz.numberPattern}`,
        `its numbers are built as ${mrz.numberPattern}`,
      ],
      [
        'series',
        zone.expiry === null ? null : fitsSeries(model, zone.expiry),
        'expiry goes with the years of issue',
        'a document of this expiry was not issued in this series',
      ],
    ];
    const score = facts.reduce((sum, [name, holds]) => sum + (holds ? WORTH[name] : 0), 0) / WHOLE;
    const reasons = facts.flatMap(([, holds, yes, no]) =>
      holds === null ? [] : [holds ? yes : `but ${no}`],
    );
    return [{ code: key.code, score, zone: score, reasons }];
  });
  return ranked.toSorted((a, b) => b.score - a.score || a.code.localeCompare(b.code));
}
