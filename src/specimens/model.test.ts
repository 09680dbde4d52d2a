import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findField, parseZone } from '../mrz/index.ts';
import { drawHolder, visualDate } from './holder.ts';
import { personalise, zoneOf } from './model.ts';
import { MODELS } from './models/index.ts';

const RULES = { issued: [2021, 2026], validYears: 10, prefix: 'UB', digits: 7 } as const;

describe('a bearer', () => {
  it('is the same for the same seed, and of age when the document was issued', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seed) => {
        const holder = drawHolder(seed, RULES);
        expect(drawHolder(seed, RULES)).toEqual(holder);
        expect(holder.documentNumber).toMatch(/^UB\d{7}$/);
        expect(
          Number(holder.issueDate.slice(0, 4)) - Number(holder.birthDate.slice(0, 4)),
        ).toBeGreaterThanOrEqual(19);
        const issued = Number(holder.issueDate.slice(0, 4));
        expect(issued >= 2021 && issued <= 2026).toBe(true);
      }),
    );
  });

  it('holds the document until the day before its anniversary', () => {
    const { expiryDate } = drawHolder(1, RULES, { issueDate: '2022-03-01' });
    // 2032 is a leap year.
    expect(expiryDate).toBe('2032-02-29');
    expect(drawHolder(1, { ...RULES, validYears: 5 }, { issueDate: '2021-01-01' }).expiryDate).toBe(
      '2025-12-31',
    );
  });

  it('keeps what is given', () => {
    const holder = drawHolder(5, RULES, { surname: 'Vindelora', sex: 'M' });
    expect([holder.surname, holder.sex]).toEqual(['Vindelora', 'M']);
  });

  it('has dates in both languages where the months differ', () => {
    expect(visualDate('1974-08-12')).toBe('12 AUG/AŬG 1974');
    expect(visualDate('2031-06-01')).toBe('01 JUN 2031');
  });
});

describe('the zone of a bearer', () => {
  it('has letters of the language of Utopia without their marks, and no sex for X', () => {
    const holder = drawHolder(1, RULES, { surname: 'Ŝanĝo-Ĉarm', givenNames: 'Ĵan Ŭe', sex: 'X' });
    const lines = zoneOf({ documentCode: 'PP', format: 'TD3' }, holder);
    expect(lines[0]?.slice(0, 26)).toBe('PPUTOSANGO<CARM<<JAN<UE<<<');
    expect(lines[1]?.[20]).toBe('<');
  });

  it.each(MODELS.map((model) => [model.id, model] as const))(
    'says what the visual zone says: %s',
    (_, model) => {
      const { holder, zone } = personalise(model, 7);
      const fields = parseZone(zone).fields;
      const read = (name: Parameters<typeof findField>[1]) => findField(fields, name)?.raw.replace(/<+$/, '');
      expect(read('document_number')).toBe(holder.documentNumber.slice(0, 9));
      expect(read('birth_date')).toBe(holder.birthDate.slice(2).replaceAll('-', ''));
    },
  );
});
