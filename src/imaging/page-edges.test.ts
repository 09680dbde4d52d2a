import { describe, expect, it } from 'vitest';
import type { Homography } from './geometry.ts';
import { emptyPlane, type Plane } from './mrz-plane.ts';
import { findPageEdges } from './page-edges.ts';
import { applyHomography, invertHomography } from './warp.ts';

const PX_PER_MM = 10;
const ZONE = { widthMm: 112, heightMm: 6.35 };

/** Zone's frame → px: origin at (200, 600), lines turned by so many degrees clockwise. */
function placed(degrees: number): Homography {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [PX_PER_MM * cos, -PX_PER_MM * sin, 200, PX_PER_MM * sin, PX_PER_MM * cos, 600, 0, 0, 1];
}

/** A picture painted in mm of the zone's frame. */
function painted(toPlane: Homography, grey: (xMm: number, yMm: number) => number): Plane {
  const plane = emptyPlane(1500, 900);
  const back = invertHomography(toPlane);
  for (let y = 0; y < plane.heightPx; y++)
    for (let x = 0; x < plane.widthPx; x++) {
      const [xMm, yMm] = applyHomography(back, [x + 0.5, y + 0.5]);
      plane.data[y * plane.widthPx + x] = grey(xMm, yMm);
    }
  return plane;
}

const PAGE = 225;
const LID = 60;

describe('edges of the page round a zone', () => {
  it('finds the left edge 6 mm and the lower one 7.2 mm away, however the page lies', () => {
    for (const turn of [-8, 0, 3.5]) {
      const toPlane = placed(turn);
      const plane = painted(toPlane, (x, y) => (x > -6 && y < 7.2 ? PAGE : LID));
      const { left, lower } = findPageEdges(plane, toPlane, ZONE);
      expect(Math.abs((left?.distanceMm ?? 0) - 6)).toBeLessThan(0.1);
      expect(Math.abs((lower?.distanceMm ?? 0) - 7.2)).toBeLessThan(0.1);
      expect(Math.abs(left?.angle ?? 9)).toBeLessThan(0.2);
      expect(left?.contrast).toBeGreaterThan(150);
    }
  });

  it('finds a dark page on a light ground as well', () => {
    const toPlane = placed(0);
    const plane = painted(toPlane, (x, y) => (x > -4 && y < 9 ? 120 : 250));
    const { left, lower } = findPageEdges(plane, toPlane, ZONE);
    expect(Math.abs((left?.distanceMm ?? 0) - 4)).toBeLessThan(0.1);
    expect(lower?.contrast).toBeLessThan(-100);
  });

  it('measures the angle between lines and edge', () => {
    // The lower edge falls by tan 2° = 35 µm a millimetre to the right, the left edge runs with it.
    const slope = Math.tan((2 * Math.PI) / 180);
    const toPlane = placed(0);
    const plane = painted(toPlane, (x, y) => (x + slope * y > -6 && y - slope * (x - 56) < 8 ? PAGE : LID));
    const { left, lower } = findPageEdges(plane, toPlane, ZONE);
    expect(Math.abs((lower?.angle ?? 0) - 2)).toBeLessThan(0.2);
    expect(Math.abs((left?.angle ?? 0) - 2)).toBeLessThan(0.2);
  });

  it('does not take a printed frame or the end of the picture for an edge', () => {
    const toPlane = placed(0);
    const isFrame = (x: number, y: number) => Math.abs(x + 3) < 0.2 || Math.abs(y - 4) < 0.2;
    const plane = painted(toPlane, (x, y) => (isFrame(x, y) ? 30 : PAGE));
    expect(findPageEdges(plane, toPlane, ZONE)).toEqual({ left: null, lower: null });
  });

  it('does not choose between two edges that are alike', () => {
    const toPlane = placed(0);
    const plane = painted(toPlane, (x, y) => (y > 9 ? 120 : x > -4 ? 220 : x > -8 ? 150 : 90));
    const { left, lower } = findPageEdges(plane, toPlane, ZONE);
    expect(left).toBeNull();
    expect(Math.abs((lower?.distanceMm ?? 0) - 9)).toBeLessThan(0.1);
  });
});
