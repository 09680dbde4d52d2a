import { describe, expect, it } from 'vitest';
import { featureCheck } from './feature.ts';
import { proposalFor } from './proposal.ts';
import { TERM_IDS } from './vocabulary.ts';

const triple = (term: (typeof TERM_IDS)[number]) => {
  const check = proposalFor(term)?.check;
  return check && [check.light, check.property, check.feature, check.inverted];
};

describe('what is proposed for a kind of feature', () => {
  it('is a check that a model may hold, in a light in which the feature shows', () => {
    const proposals = TERM_IDS.flatMap((term) => proposalFor(term) ?? []);
    expect(proposals.length).toBeGreaterThan(50);
    for (const { lights, check } of proposals) {
      if (!check) continue;
      expect(featureCheck.safeParse(check).success).toBe(true);
      expect(lights).toContain(check.light);
    }
  });

  it('follows the generic identifiers of BSI TR-03135-1', () => {
    // Paper is dull where brightness is absent, so that check is inverted.
    expect(triple('uv_dull_paper')).toEqual(['UV', 'BR', 'FU', true]);
    expect(triple('ir_absorbent_ink')).toEqual(['IR', 'AB', 'MR', false]);
    expect(triple('fluorescent_fibres')).toEqual(['UV', 'LU', 'FI', false]);
  });

  it('is nothing where it depends on the document, and no check where only people can tell', () => {
    expect(proposalFor('inkjet')).toBeNull();
    expect(proposalFor('intaglio')).toEqual({ lights: ['VI', 'OB'], level: 1, tool: 'touch' });
  });
});
