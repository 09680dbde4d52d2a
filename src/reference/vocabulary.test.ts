import { describe, expect, it } from 'vitest';
import { isTerm, TERM_GROUPS, TERM_IDS, TERMS } from './vocabulary.ts';

describe('the vocabulary of security features', () => {
  it('has an entry for each kind that ICAO Doc 9303-2 A.5 lists, in its group', () => {
    const groups = Object.fromEntries(
      Object.keys(TERM_GROUPS).map((group) => [
        group,
        TERM_IDS.filter((id) => TERMS[id].group === group).length,
      ]),
    );
    // Counted by hand from the lists of the sources; watermark and thread are split by their kinds.
    expect(groups).toEqual({
      substrate_paper: 13,
      substrate_synthetic: 5,
      label: 2,
      printing: 16,
      inks: 13,
      optically_variable: 7,
      numbering: 6,
      personalisation: 12,
      binding: 7,
      electronic: 3,
    });
  });

  it('defines each term in one sentence, and no two alike', () => {
    for (const id of TERM_IDS) {
      expect(id).toMatch(/^[a-z]+(_[a-z0-9]+)*$/);
      expect(TERMS[id].definition).toMatch(/^[A-Z][^.]+\.$/);
    }
    const unlike = (of: (id: (typeof TERM_IDS)[number]) => string) => new Set(TERM_IDS.map(of)).size;
    expect(unlike((id) => TERMS[id].name)).toBe(TERM_IDS.length);
    expect(unlike((id) => TERMS[id].definition)).toBe(TERM_IDS.length);
  });

  it('knows its terms and nothing that an object brings along', () => {
    expect(isTerm('guilloche')).toBe(true);
    expect(isTerm('toString')).toBe(false);
  });
});
