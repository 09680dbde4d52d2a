import { describe, expect, it } from 'vitest';
import { findIssuer, ISSUERS } from './issuers.ts';

describe('issuers', () => {
  it('has the 249 codes of ISO 3166-1 and three of states beyond it', () => {
    const states = [...ISSUERS.values()].filter(({ kind }) => kind === 'state');
    expect(states.filter(({ code }) => !['D', 'RKS', 'XXK'].includes(code))).toHaveLength(249);
    expect(states).toHaveLength(252);
  });

  it.each([
    ['D<<', 'Germany', 'state'],
    ['UTO', 'Utopia', 'specimen'],
    ['GBN', 'British National (Overseas)', 'nationality'],
    ['XXA', 'Stateless person', 'status'],
    ['XPO', 'INTERPOL', 'organisation'],
    ['CIV', 'Côte d’Ivoire', 'state'],
    ['NTZ', 'Neutral Zone', 'old'],
  ])('%s is %s', (raw, name, kind) => {
    expect(findIssuer(raw)).toMatchObject({ name, kind });
  });

  it.each(['<<<', '', 'D<A', 'DE<', '<D<', 'ABC', 'uto', 'UT0'])('does not know %j', (raw) => {
    expect(findIssuer(raw)).toBeUndefined();
  });
});
