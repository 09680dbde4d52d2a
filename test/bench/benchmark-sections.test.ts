import { describe, expect, it } from 'vitest';
import { keptSections, withSection } from './benchmark-sections.ts';

describe('sections of the page of benchmarks', () => {
  const page = '# Benchmarks\n\nText.\n';
  const two = withSection(withSection(page, 'bench:one', '## One\n'), 'bench:two', '## Two\n');

  it('come at the end and are replaced where they stand', () => {
    expect(two).toBe(
      '# Benchmarks\n\nText.\n\n<!-- bench:one -->\n## One\n<!-- end of bench:one -->\n\n<!-- bench:two -->\n## Two\n<!-- end of bench:two -->\n',
    );
    const again = withSection(two, 'bench:one', '## Another');
    expect(again).toBe(two.replace('## One', '## Another'));
  });

  it('are kept when the page round them is written anew', () => {
    expect(`${page}${keptSections(two)}`).toBe(two);
    expect(keptSections(page)).toBe('');
  });
});
