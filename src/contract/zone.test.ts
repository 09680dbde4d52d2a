import { describe, expect, it } from 'vitest';
import { zone } from './zone.ts';

/** A reading as it was stored before parts, reasoning and explanations were known. */
const STORED = {
  id: 'zone',
  format: 'TD3',
  lines: [{ text: 'P<UTO', characters: [] }],
  quad: [
    [0, 0],
    [9, 0],
    [9, 2],
    [0, 2],
  ],
  turn: 0,
  strip: { widthPx: 9, heightPx: 2, toFrame: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
  fields: [{ name: 'issuer', raw: 'UTO', value: 'UTO', line: 0, start: 2, end: 5 }],
  checks: [
    {
      id: 'mrz.td3.issuer.known',
      routine: '87d4ef40-1550-4418-b185-8bc668c344c4',
      generic: 'VI,AF,MR',
      name: 'Issuer code known',
      group: 'consistency',
      result: 'successful',
      margin: 1,
      seen: 'UTO',
      expected: 'a code',
      threshold: 'The table has the code.',
      reason: 'Issuer "UTO" is Utopia.',
      clause: 'ICAO Doc 9303-3 §5',
      area: null,
    },
  ],
  overall: 'successful',
  reader: { name: 'by hand', version: '1' },
  judgedOn: '2026-03-04',
};

describe('zone', () => {
  it('fills in what older readings do not have', () => {
    const parsed = zone.parse(STORED);
    expect(parsed.reasoning).toBeNull();
    expect(parsed.fields[0]?.parts).toEqual([]);
    expect(parsed.checks[0]?.explainedBy).toBeNull();
  });

  it('keeps what newer ones have', () => {
    const reasoning = {
      outcome: 'inconsistent',
      candidates: [
        {
          line: 1,
          column: 5,
          from: 'O',
          to: '0',
          kind: 'likely_misreading',
          likelihood: 0.95,
          settlesAll: true,
          why: 'Alike.',
        },
      ],
      candidatesLeftOut: 3,
      swaps: [],
      swapsLeftOut: 0,
      uncovered: [{ field: 'issuer', line: 0, start: 2, end: 5 }],
    };
    expect(zone.parse({ ...STORED, reasoning }).reasoning).toEqual(reasoning);
  });
});
