import { describe, expect, it } from 'vitest';
import { birthIn, sexIn } from './judge-national.ts';
import { NATIONAL_SCHEMES } from './national-schemes.ts';

/** Numbers that authorities or textbooks print as examples, of nobody; birth YYMMDD and sex as they are explained. */
const EXAMPLES: [issuer: string, number: string, birth?: string | undefined, sex?: string][] = [
  ['BEL', '85073003328', '850730', 'M'],
  ['BEL', '17073003384', '170730', 'M'],
  ['NLD', '123456782'],
  ['NLD', '999999990'],
  ['EST', '37605030299', '760503', 'M'],
  ['LTU', '33309240064', '330924', 'M'],
  ['LVA', '16117519997', '751116'],
  ['ESP', '12345678Z'],
  ['ESP', '99999999R'],
  ['ESP', 'X2482300W'],
  ['PRT', '000000000ZZ4'],
  ['FIN', '131052308T', '521013', 'F'],
  ['SWE', '8112189876', '811218', 'M'],
  ['NOR', '15108695088', '861015', 'F'],
  ['ISL', '0101302989', '300101'],
  ['BGR', '7523169263', '750316', 'M'],
  ['ROU', '1630615123457', '630615', 'M'],
  ['POL', '44051401359', '440514', 'M'],
  ['POL', '02070803628', '020708', 'F'],
  ['CZE', '7103192745', '710319', 'M'],
  ['SVK', '7103192745', '710319', 'M'],
  ['HRV', '33392005961'],
  ['SVN', '0101006500006', '060101', 'M'],
  ['SRB', '0101006500006', '060101', 'M'],
  ['TWN', 'A123456789', undefined, 'M'],
  ['TUR', '10000000146'],
  ['ZAF', '8001015009087', '800101', 'M'],
];

const schemeOf = (issuer: string) => {
  const scheme = NATIONAL_SCHEMES.find((candidate) => candidate.issuer === issuer);
  if (!scheme) throw new Error(`no scheme of ${issuer}`);
  return scheme;
};

describe('rules of national numbers', () => {
  it.each(EXAMPLES)('%s: %s is right', (issuer, number) => {
    expect(schemeOf(issuer).rule?.(number)).toBe(true);
  });

  it.each(EXAMPLES)('%s: %s tells the date of birth %s and the sex %s', (issuer, number, birth, sex) => {
    const scheme = schemeOf(issuer);
    expect(scheme.birth && birthIn(number, scheme.birth)).toBe(birth);
    expect(scheme.sex && sexIn(number, scheme.sex)).toBe(sex);
  });

  it.each(EXAMPLES)('%s: %s with one digit changed is wrong', (issuer, number) => {
    const rule = schemeOf(issuer).rule;
    const last = number.search(/\d(?=\D*$)/);
    for (let digit = 0; digit < 10; digit++) {
      if (String(digit) === number.charAt(last)) continue;
      const changed = number.slice(0, last) + digit + number.slice(last + 1);
      expect([changed, rule?.(changed)]).toEqual([changed, issuer === 'ISL']);
    }
  });

  it('has an example for every rule', () => {
    const shown = new Set(EXAMPLES.map(([issuer]) => issuer));
    expect(NATIONAL_SCHEMES.filter(({ rule, issuer }) => rule && !shown.has(issuer))).toEqual([]);
  });
});

describe('where births are written otherwise', () => {
  it.each([
    ['POL', '02270803628', '020708'],
    ['BGR', '0141010000', '010101'],
    ['CZE', '7153192741', '710319'],
    ['NOR', '55108695088', '861015'],
    ['SWE', '8112789876', '811218'],
  ])('%s: %s', (issuer, number, birth) => {
    const scheme = schemeOf(issuer);
    expect(scheme.birth && birthIn(number, scheme.birth)).toBe(birth);
  });

  it('women in Czech numbers have fifty months more', () => {
    const { sex } = schemeOf('CZE');
    expect(sex && sexIn('7153192741', sex)).toBe('F');
  });
});
