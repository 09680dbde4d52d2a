import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameAgreement } from './names.ts';
import { seen } from './seen.fixture.ts';

const kind = (visual: string, identifier: string, isFull = false) =>
  nameAgreement(seen(visual), identifier, isFull).kind;

/** ICAO Doc 9303-3 §6, letters with a choice: every column of the recommendation. */
const CHOICES = [
  ['Ä', ['AE', 'A']],
  ['Å', ['AA', 'A']],
  ['Ñ', ['N', 'NXX']],
  ['Ö', ['OE', 'O']],
  ['Ü', ['UE', 'UXX', 'U']],
  ['Ø', ['OE']],
  ['Æ', ['AE']],
  ['Œ', ['OE']],
  ['Þ', ['TH']],
  ['Ð', ['D']],
  ['Ĳ', ['IJ']],
  ['ß', ['SS']],
  ['Ł', ['L']],
  ['Č', ['C']],
  ['Ő', ['O']],
  ['Ţ', ['T']],
] as const;

describe('transliteration of a name', () => {
  it('accepts every alternative of the standard, letter by letter, in any mixture', () => {
    const letter = fc
      .constantFrom(...CHOICES)
      .chain(([visual, zone]) => fc.constantFrom(...zone).map((writing) => [visual, writing] as const));
    const plain = fc.constantFrom('B', 'K', 'R', 'Z').map((each) => [each, each] as const);
    fc.assert(
      fc.property(fc.array(fc.oneof(letter, plain), { minLength: 1, maxLength: 12 }), (letters) => {
        const visual = letters.map(([each]) => each).join('');
        const zone = letters.map(([, each]) => each).join('');
        expect(kind(visual, zone)).toBe('agrees');
      }),
    );
  });

  it('knows names of the standard and of everyday life', () => {
    // ICAO Doc 9303-3 §4.6: hyphens become fillers, apostrophes vanish.
    expect(kind('Marie-Elise', 'MARIE<ELISE')).toBe('agrees');
    expect(kind("D'Artagnan", 'DARTAGNAN')).toBe('agrees');
    expect(kind('Müller', 'MUELLER')).toBe('agrees');
    expect(kind('Müller', 'MULLER')).toBe('agrees');
    expect(kind('Núñez', 'NUNXXEZ')).toBe('agrees');
    expect(kind('Straße', 'STRASSE')).toBe('agrees');
  });

  it('leaves open what may be a mark that was not read', () => {
    expect(kind('MULLER', 'MUELLER')).toBe('unsure');
  });

  it('finds a letter that differs, and says which', () => {
    const { kind: found, why } = nameAgreement(seen('MEIER'), 'MEYER', false);
    expect(found).toBe('differs');
    expect(why).toContain('"I" stands where the machine readable zone has "Y" (symbol 3)');
  });

  it('never fails for letters that look alike, or that were read weakly', () => {
    expect(kind('0LS0N', 'OLSON')).toBe('unsure');
    expect(nameAgreement(seen('MEIER', { 2: 0.6 }), 'MEYER', false).kind).toBe('unsure');
    fc.assert(
      fc.property(fc.array(fc.constantFrom('O0', 'I1', 'S5', 'B8'), { minLength: 1 }), (pairs) => {
        const [visual, zone] = [0, 1].map((i) => pairs.map((pair) => pair.charAt(i)).join(''));
        expect(kind(visual ?? '', zone ?? '')).toBe('unsure');
      }),
    );
  });

  it('leaves open a name whose end was not read', () => {
    expect(kind('RAPHAEL TOM', 'RAPHAEL<TOMAS')).toBe('unsure');
  });

  it('leaves open what is written in another script', () => {
    expect(kind('ИВАН', 'IVAN')).toBe('unsure');
  });

  it('leaves open words that are on one side only', () => {
    expect(kind('DR MEIER', 'MEIER')).not.toBe('agrees');
    expect(kind('MUSTERMANN GEB GABLER', 'MUSTERMANN')).toBe('unsure');
    expect(kind('ANNA', 'ANNA<MARIA')).toBe('unsure');
  });
});

describe('truncation of a name', () => {
  const CHAYAPA = ['NILAVADHANANANDA', 'CHAYAPA DEJTHAMRONG KRASUANG'];
  const ARNPOL = ['NILAVADHANANANDA', 'ARNPOL PETCH CHARONGUANG'];
  const DINGO = ['BENNELONG WOOLOOMOOLOO WARRANDYTE WARNAMBOOL', 'DINGO POTOROO'];

  // ICAO Doc 9303-4, -5 and -6 §4.2.3: the examples of cut names.
  it.each([
    [CHAYAPA, 'NILAVADHANANANDA<<CHAYAPA<DEJTHAMRONG<K'],
    [ARNPOL, 'NILAVADHANANANDA<<ARNPOL<PETCH<CHARONGU'],
    [DINGO, 'BENNELONG<WOOLOOMOOLOO<WARRANDYTE<W<<DI'],
    [DINGO, 'BENNELONG<WOOLOOM<WARRAND<WARNAM<<DINGO'],
    [DINGO, 'BENNEL<WOOLOO<WARRAN<WARNAM<<DINGO<POTO'],
    [ARNPOL, 'NILAVADHANANANDA<<ARNPOL<PE<CH'],
    [DINGO, 'BENNELONG<WOOLOOMOOLOO<W<W<<DI'],
    [DINGO, 'BENNELONG<WOOLOOM<WA<WARN<<D<P'],
    [ARNPOL, 'NILAVADHANANANDA<<ARN<PET<CHARO'],
    [DINGO, 'BENNELONG<WOOLOOMOOLOO<W<W<<D<P'],
    [DINGO, 'BENNELONG<WOOLOOM<WAR<WARN<<D<P'],
  ])('accepts %j as %s', ([surname, given], zone) => {
    const [primary = '', secondary = ''] = zone.split('<<');
    expect(kind(surname ?? '', primary, true)).toBe('agrees');
    expect(kind(given ?? '', secondary, true)).toBe('agrees');
  });

  it('is not accepted where the zone has room left', () => {
    expect(kind('DINGO POTOROO', 'DINGO<P', false)).not.toBe('agrees');
  });

  it('does not excuse another name', () => {
    expect(kind('BENNELONG WARRANDYTE', 'BENNETT<W', true)).toBe('differs');
  });

  it('accepts every way of cutting words that keeps their order and the first of them', () => {
    const words = fc.array(fc.stringMatching(/^[BCDFGHJKLM]{2,8}$/), { minLength: 1, maxLength: 5 });
    const cut = words.chain((all) =>
      fc.tuple(...all.map((word) => fc.integer({ min: 0, max: word.length }))).map((lengths) => ({
        visual: all.join(' '),
        zone: all
          .map((word, i) => word.slice(0, i === 0 ? Math.max(1, lengths[i] ?? 1) : lengths[i]))
          .filter(Boolean)
          .join('<'),
      })),
    );
    fc.assert(
      fc.property(cut, ({ visual, zone }) => {
        expect(kind(visual, zone, true)).toBe('agrees');
      }),
    );
  });
});
