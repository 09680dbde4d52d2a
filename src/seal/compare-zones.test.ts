import { describe, expect, it } from 'vitest';
import { compareZones, type PrintedZone } from './compare-zones.ts';
import { readSeal } from './seal.ts';
import { EXAMPLES } from './worked-examples.fixture.ts';

const visa = readSeal(EXAMPLES.visa);
const permit = readSeal(EXAMPLES.residencePermit);
const emergency = readSeal(EXAMPLES.emergencyDocument);
const sticker = readSeal(EXAMPLES.residenceSticker);

/** The visa of the worked example as it would be printed: the seal leaves out the last eight cells. */
const VISA: PrintedZone = {
  format: 'MRVB',
  lines: ['VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<', '1234567XY7GBR5203116M2005250<<<<<<<<'],
};
const ETD: PrintedZone = {
  format: 'TD2',
  lines: ['PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F2606277<<<<<<<8'],
};
/** A passport with this number; nothing else of it counts here. */
const passport = (number: string): PrintedZone => ({
  format: 'TD3',
  lines: [
    'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
    `${number.padEnd(9, '<')}6UTO7408122F1204159ZE184226B<<<<<10`,
  ],
});

/** The zone with other symbols from a place on, read with a confidence. */
function changed(
  zone: PrintedZone,
  line: number,
  column: number,
  symbols: string,
  confidence: number,
): PrintedZone {
  const lines = zone.lines.map((text, at) =>
    at === line ? text.slice(0, column) + symbols + text.slice(column + symbols.length) : text,
  );
  const sure = lines.map((text, at) =>
    [...text].map((_, i) => (at === line && i >= column && i < column + symbols.length ? confidence : 0.99)),
  );
  return { ...zone, lines, confidence: sure };
}

function check(id: string, ...args: Parameters<typeof compareZones>) {
  return compareZones(...args).find((one) => one.id === id);
}

describe('the zone in a seal', () => {
  it('is the printed one, as far as the seal holds it', () => {
    expect(check('seal.zone', visa, [VISA])).toMatchObject({ result: 'successful', margin: 1 });
    expect(check('seal.zone', emergency, [passport('X'), ETD])?.result).toBe('successful');
    const rest = changed(VISA, 1, 28, 'ABCDEFGH', 0.99);
    expect(check('seal.zone', visa, [rest])?.result).toBe('successful');
  });

  it('differs from an altered document, place by place', () => {
    // The year of expiry moved from 20 to 22: cell 23 of line 2.
    const altered = changed(VISA, 1, 22, '2', 0.97);
    expect(check('seal.zone', visa, [altered])).toMatchObject({
      result: 'failed',
      margin: -1,
      seen: 'one symbol differs',
      reason: 'The document does not say what its seal says: line 2, place 23: "0" in the seal, "2" printed.',
    });
  });

  it('is held against the most similar zone of its format', () => {
    const other = changed(VISA, 0, 5, 'BEEBLEBROX', 0.99);
    expect(check('seal.zone', visa, [other, VISA])?.result).toBe('successful');
    expect(check('seal.zone', visa, [other])).toMatchObject({
      result: 'failed',
      reason: expect.stringMatching(/; and \d more\.$/),
    });
  });

  it('fails nothing where only weakly read symbols differ', () => {
    expect(check('seal.zone', visa, [changed(VISA, 1, 22, '2', 0.4)])).toMatchObject({
      result: 'undetermined',
      margin: null,
      reason: expect.stringContaining('read weakly'),
    });
  });

  it('is undetermined where no zone of its format was read', () => {
    expect(check('seal.zone', visa, [ETD, passport('47110815P')])?.result).toBe('undetermined');
    expect(check('seal.zone', visa, [])?.reason).toContain('VCD<<DENT<<ARTHUR<PHILIP');
  });

  it('has check digits of its own', () => {
    // Visas have three digits within the part that a seal holds, TD2 has four.
    expect(check('seal.zone_digits', visa, [])).toMatchObject({
      result: 'successful',
      seen: '3 right digits',
    });
    expect(check('seal.zone_digits', emergency, [])).toMatchObject({ seen: '4 right digits' });
    const [zone, ...others] = visa.features;
    if (zone?.content?.kind !== 'zone') throw new Error('the first feature of the visa is its zone');
    const [upper = '', lower = ''] = zone.content.lines;
    const content = { ...zone.content, lines: [upper, `1${lower.slice(1, 21)}220525${lower.slice(27)}`] };
    // 220525: 2·7 + 2·3 + 0·1 + 5·7 + 2·3 + 5·1 = 66, so 6 belongs where 0 stands.
    expect(
      check('seal.zone_digits', { ...visa, features: [{ ...zone, content }, ...others] }, []),
    ).toMatchObject({
      result: 'failed',
      seen: 'expiry date: "0" instead of 6',
    });
  });
});

describe('the document that a seal belongs to', () => {
  it('is the passport of this examination', () => {
    expect(check('seal.document_number', visa, [VISA, passport('47110815P')])).toMatchObject({
      result: 'successful',
      expected: '47110815P',
      seen: '47110815P',
    });
    expect(check('seal.document_number', sticker, [passport('PA5500K11')])?.result).toBe('successful');
  });

  it('is another one', () => {
    expect(check('seal.document_number', visa, [VISA, passport('L898902C3')])).toMatchObject({
      result: 'failed',
      seen: 'L898902C3',
      reason: expect.stringContaining('taken from another document'),
    });
    const weak = changed(passport('L898902C3'), 1, 0, 'L', 0.3);
    expect(check('seal.document_number', visa, [weak])?.result).toBe('undetermined');
  });

  it('cannot be told without its zone; visas and the own zone do not count', () => {
    expect(check('seal.document_number', visa, [VISA])?.result).toBe('undetermined');
    const own: PrintedZone = {
      format: 'TD2',
      lines: ['ATD<<RESIDORCE<<ROLAND<<<<<<<<<<<<<<', '6525845096USA7008038M2201018<<<<<<06'],
    };
    expect(check('seal.document_number', permit, [own])?.result).toBe('undetermined');
    const forged = changed(own, 1, 0, '7', 0.99);
    expect(check('seal.document_number', permit, [forged])?.result).toBe('undetermined');
    expect(check('seal.zone', permit, [forged])?.result).toBe('failed');
    expect(check('seal.document_number', permit, [own, passport('UFO001979')])?.result).toBe('successful');
  });

  it('is not asked for where a seal names none', () => {
    expect(compareZones(emergency, [ETD]).map(({ id }) => id)).toEqual(['seal.zone_digits', 'seal.zone']);
    expect(compareZones(readSeal(EXAMPLES.insuranceCard), [ETD])).toEqual([]);
  });
});
