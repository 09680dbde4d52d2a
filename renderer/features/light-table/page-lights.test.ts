import { describe, expect, it } from 'vitest';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import { chainText, readChain, TOOL_NAMES, type ViewTool } from '../../../src/imaging/view-tools/index.ts';
import { lightsOfPage, usualOn } from './page-lights.ts';

/** Exposures by name; `d` where only the document has it, `g` where only the genuine page. */
const exposures = (...names: string[]) =>
  names.map((name) => {
    const [id = '', side] = name.split(':');
    return {
      ...{ id, light: id.slice(0, 2) },
      ...{ questioned: side === 'g' ? null : {}, genuine: side === 'd' ? null : {} },
    } as Exposure;
  });
const laid = (tool: ViewTool, shown: string, ...names: string[]) => {
  const step = usualOn(tool, lightsOfPage(exposures(...names), shown));
  return step && chainText([step]);
};

describe('a tool that names lights', () => {
  it('is laid with another light than the one that is shown, rather one that both sides have', () => {
    expect(laid('mix', 'VI', 'VI', 'IR:g', 'UV')).toBe('mix(UV,add,0.5)');
    expect(laid('mix', 'UV', 'VI', 'UV')).toBe('mix(VI,add,0.5)');
    expect(laid('mix', 'VI', 'VI', 'IR:g')).toBe('mix(IR,add,0.5)');
    expect(laid('mix', 'VI', 'VI')).toBeNull();
  });

  it('is laid with all lights that both sides have, or with those of one side', () => {
    expect(laid('stack', 'UV', 'VI', 'UV', 'IR:g', 'TL')).toBe('stack(2,VI,UV,TL)');
    expect(laid('stack', 'VI', 'VI', 'UV:d', 'IR:g')).toBe('stack(2,VI,UV,IR)');
    expect(laid('stack', 'VI', 'VI')).toBeNull();
  });

  it('is a composite of its usual lights, of another one for what a side lacks, and never of one alone', () => {
    expect(laid('composite', 'VI', 'VI', 'UV', 'IR')).toBe('composite(IR,VI,UV)');
    expect(laid('composite', 'VI', 'VI', 'OB 1', 'IR:g', 'TL')).toBe('composite(VI,VI,OB 1)');
    expect(laid('composite', 'UV', 'VI', 'UV')).toBe('composite(VI,VI,UV)');
    expect(laid('composite', 'VI', 'VI')).toBeNull();
  });

  it('is laid with lights from the side where it needs those', () => {
    expect(laid('relief', 'OB 1', 'VI', 'OB 1', 'OB 2:g', 'OB 3')).toBe('relief(OB 1,OB 3,2)');
    expect(laid('relief', 'VI', 'VI', 'UV', 'OB')).toBeNull();
    expect(laid('shade', 'VI', 'VI', 'OB 1', 'OB 2', 'OB 3:d')).toBe(
      'shade(315,30,0,clockwise,30,OB 1,OB 2,OB 3)',
    );
    expect(laid('shade', 'VI', 'VI', 'OB 1', 'OB 2')).toBeNull();
  });

  it('names no more lights than a chain may', () => {
    const many = Array.from({ length: 12 }, (_, i) => `OB ${i + 1}`);
    for (const tool of TOOL_NAMES)
      expect(readChain(laid(tool, 'OB 1', ...many) ?? ''), tool).toMatchObject([{ tool }]);
  });
});
