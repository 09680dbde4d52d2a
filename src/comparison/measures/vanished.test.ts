import { describe, expect, it } from 'vitest';
import type { PageView } from '../page-view.ts';
import { MEASURES } from './index.ts';

const [WIDE, HIGH, PX_PER_MM] = [120, 90, 150 / 25.4];
const AREA = { left: 0, top: 0, right: WIDE, bottom: HIGH };

/** Bars 5 px wide, `depth` grey levels darker than their ground. */
function bars(depth: number): PageView {
  const data = Uint8Array.from({ length: WIDE * HIGH }, (_, i) =>
    Math.floor((i % WIDE) / 5) % 2 === 0 ? 200 - depth : 200,
  );
  const grey = { widthPx: WIDE, heightPx: HIGH, data };
  return {
    ...{ light: 'IR', widthPx: WIDE, heightPx: HIGH, pxPerMm: PX_PER_MM, grey },
    ...{ colours: [grey, grey, grey], covered: new Uint8Array(data.length).fill(255), pictureDpi: 150 },
  };
}

const measured = (questioned: number, reference: number) =>
  MEASURES.vanished({
    ...{ questioned: bars(questioned), reference: bars(reference), area: AREA },
    ...{ mask: new Uint8Array(WIDE * HIGH).fill(1), others: [], portrait: null },
  });

describe('print that should vanish', () => {
  it('has vanished where the page is as empty as the genuine one', () => {
    expect(measured(0, 0)).toBe(1);
    // A trace that dust and noise leave as well.
    expect(measured(2, 0)).toBe(1);
  });

  it('has not where it stands there as ordinary print does', () => {
    expect(measured(60, 0)).toBe(0);
  });

  it('is compared by its shapes where the genuine page keeps some', () => {
    expect(measured(40, 40)).toBeCloseTo(1, 5);
  });
});
