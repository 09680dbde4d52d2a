import { describe, expect, it } from 'vitest';
import type { Plane } from '../../imaging/mrz-plane.ts';
import type { PageView } from '../page-view.ts';
import { overprint } from './overprint.ts';

/** A page of 40 × 30 mm at 150 dpi: light ground, a grey portrait in its left half, and violet bars across both. */
const PX_PER_MM = 150 / 25.4;
const [WIDE, HIGH] = [Math.round(40 * PX_PER_MM), Math.round(30 * PX_PER_MM)];
const PORTRAIT = { left: 0, top: 0, right: WIDE / 2, bottom: HIGH };
const WHOLE = { left: 0, top: 0, right: WIDE, bottom: HIGH };

/** Bars with so much of the ink (0 to 1) within the portrait and beside it. */
function stamped(within: number, beside: number, portraitGrey = 150): PageView {
  const planes = [0, 1, 2].map((channel): Plane => {
    const data = Uint8Array.from({ length: WIDE * HIGH }, (_, i) => {
      const [x, y] = [i % WIDE, Math.floor(i / WIDE)];
      const isWithin = x < PORTRAIT.right;
      const ground = isWithin ? portraitGrey : 230;
      // Ink that takes 60 levels of green and none of red and blue.
      const ink = Math.floor(y / 12) % 2 === 0 ? (isWithin ? within : beside) : 0;
      return channel === 1 ? ground - 60 * ink : ground;
    });
    return { widthPx: WIDE, heightPx: HIGH, data };
  });
  const [red, grey, blue] = planes as [Plane, Plane, Plane];
  const covered = new Uint8Array(WIDE * HIGH).fill(255);
  return {
    ...{ light: 'VI', widthPx: WIDE, heightPx: HIGH, pxPerMm: PX_PER_MM, covered },
    ...{ grey, colours: [red, grey, blue], pictureDpi: 150 },
  };
}

const measured = (
  questioned: PageView,
  reference = stamped(1, 1),
  portrait: typeof PORTRAIT | null = PORTRAIT,
) =>
  overprint({
    questioned,
    reference,
    portrait,
    others: [],
    area: WHOLE,
    mask: new Uint8Array(WIDE * HIGH).fill(1),
  });

describe('what is printed over a portrait', () => {
  it('is whole where it runs on as on the genuine page, however pale it is', () => {
    expect(measured(stamped(1, 1))).toBeCloseTo(1, 6);
    expect(measured(stamped(0.5, 0.5))).toBeCloseTo(1, 6);
  });

  it('is nothing where it ends at the border', () => {
    expect(measured(stamped(0, 1))).toBeCloseTo(0, 6);
  });

  it('is as much of it as is left on the portrait', () => {
    expect(measured(stamped(0.3, 0.6))).toBeCloseTo(0.5, 6);
    // The genuine page itself has half of it there.
    expect(measured(stamped(0.25, 1), stamped(0.5, 1))).toBeCloseTo(0.5, 6);
  });

  it('tells nothing of a page without colour or portrait, or of a portrait too dark to show any', () => {
    expect(measured(stamped(1, 1), stamped(0, 0))).toBeNull();
    expect(measured(stamped(1, 1), stamped(1, 1), null)).toBeNull();
    expect(measured(stamped(1, 1, 60))).toBeNaN();
  });
});
