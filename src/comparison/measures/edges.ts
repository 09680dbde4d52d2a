import type { PageView } from '../page-view.ts';
import type { Compared, Measure } from './measure.ts';
import { EDGE } from './scales.ts';

/** Along the foot of a portrait, and low at its sides, clothes end where the picture does: dark ones make an edge of their own. */
type Side = 'left' | 'right' | 'top';
const SIDES: readonly Side[] = ['left', 'right', 'top'];

/**
 * Step of grey across a line beside one side of an area, for each distance from it: medians along the
 * side, so that only what runs straight along it counts, as a cut or the rim of a pasted photo does.
 */
function stepsBeside(view: PageView, { area }: Compared, side: Side): number[] {
  const { widthPx, heightPx, pxPerMm, grey } = view;
  const isUpright = side !== 'top';
  const [from, to] = isUpright ? [area.top, area.bottom] : [area.left, area.right];
  const [first, last] = [from + 0.1 * (to - from), from + (isUpright ? 0.55 : 0.9) * (to - from)];
  const [reach, step] = [Math.round(EDGE.reachMm * pxPerMm), Math.max(1, Math.round(EDGE.stepMm * pxPerMm))];
  const greyAt = (across: number, along: number): number | null => {
    const [x, y] = isUpright ? [across, along] : [along, across];
    return x < 0 || y < 0 || x >= widthPx || y >= heightPx ? null : (grey.data[y * widthPx + x] ?? 0);
  };
  return Array.from({ length: 2 * reach + 1 }, (_, i) => {
    const across = area[side] + i - reach;
    const steps: number[] = [];
    for (let along = Math.round(first); along < last; along++) {
      const [before, after] = [greyAt(across - step, along), greyAt(across + step, along)];
      if (before !== null && after !== null) steps.push(after - before);
    }
    steps.sort((a, b) => a - b);
    return steps[steps.length >> 1] ?? 0;
  });
}

/** The strongest straight edge along a side of an area that the reference does not have, grey levels. */
export const straightEdge: Measure = (compared) =>
  Math.max(
    ...SIDES.map((side) => {
      const questioned = stepsBeside(compared.questioned, compared, side);
      const reference = stepsBeside(compared.reference, compared, side);
      // An edge that both have may lie a px beside its place.
      return Math.max(
        ...questioned.map((step, i) => {
          const near = reference.slice(Math.max(0, i - 2), i + 3);
          return Math.min(...near.map((other) => Math.abs(step - other)));
        }),
      );
    }),
  );
