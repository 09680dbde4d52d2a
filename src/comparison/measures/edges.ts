import type { PageView } from '../page-view.ts';
import type { Compared, Measure } from './measure.ts';
import { CUT, EDGE } from './scales.ts';

/** Along the foot of a portrait, and low at its sides, clothes end where the picture does: dark ones make an edge of their own. */
type Side = 'left' | 'right' | 'top';
const SIDES: readonly Side[] = ['left', 'right', 'top'];

/**
 * Step of grey across a line beside one side of an area, for each distance from it: medians along the
 * side, so that only what runs straight along it counts, as a cut or the rim of a pasted photo does.
 */
function stepsBeside(view: PageView, { area }: Compared, side: Side): number[] {
  const { widthPx, heightPx, pxPerMm, grey, covered } = view;
  const isUpright = side !== 'top';
  const [from, to] = isUpright ? [area.top, area.bottom] : [area.left, area.right];
  const [first, last] = [from + 0.1 * (to - from), from + (isUpright ? 0.55 : 0.9) * (to - from)];
  const [reach, step] = [Math.round(EDGE.reachMm * pxPerMm), Math.max(1, Math.round(EDGE.stepMm * pxPerMm))];
  const greyAt = (across: number, along: number): number | null => {
    const [x, y] = isUpright ? [across, along] : [along, across];
    if (x < 0 || y < 0 || x >= widthPx || y >= heightPx) return null;
    const at = y * widthPx + x;
    // The border of a picture is no edge of a portrait.
    return covered[at] ? (grey.data[at] ?? 0) : null;
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

type AnySide = Side | 'bottom';
const ALL_SIDES: readonly AnySide[] = [...SIDES, 'bottom'];

/** Grey along lines beside one side of an area, from the border outwards: medians, so that only what runs straight along it counts. */
function greyBeside(view: PageView, { area }: Compared, side: AnySide): number[] | null {
  const { widthPx, heightPx, pxPerMm, grey, covered } = view;
  const isUpright = side === 'left' || side === 'right';
  const outwards = side === 'left' || side === 'top' ? -1 : 1;
  const [from, to] = isUpright ? [area.top, area.bottom] : [area.left, area.right];
  const lines: number[] = [];
  for (
    let i = Math.round(CUT.fromMm * pxPerMm);
    i <= Math.round((CUT.reachMm + CUT.beyondMm) * pxPerMm);
    i++
  ) {
    const across = area[side] + outwards * i;
    const values: number[] = [];
    for (let along = Math.round(from + 0.08 * (to - from)); along < to - 0.08 * (to - from); along++) {
      const [x, y] = isUpright ? [across, along] : [along, across];
      const at = y * widthPx + x;
      if (x >= 0 && y >= 0 && x < widthPx && y < heightPx && covered[at]) values.push(grey.data[at] ?? 0);
    }
    if (values.length < 0.5 * (to - from)) return null;
    lines.push(values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0);
  }
  return lines;
}

/** How far each line is from the ground about it, as a share of that. */
function linesOn(ground: readonly number[], reach: number): number[] {
  return ground.map((value, i) => {
    const about = ground.slice(Math.max(0, i - reach), i + reach + 1);
    const mean = about.reduce((sum, each) => sum + each, 0) / about.length;
    return (value - mean) / Math.max(CUT.darkest, mean);
  });
}

/**
 * The strongest line beside an area and along it that the reference does not have, as a share of the brightness there: a cut
 * in a laminate or in paper is seen as one in light from the side.
 */
export const lineBeside: Measure = (compared) => {
  const { pxPerMm } = compared.questioned;
  const reach = Math.round(CUT.groundMm * pxPerMm);
  const first = Math.round((CUT.awayMm - CUT.fromMm) * pxPerMm);
  const strongest = ALL_SIDES.flatMap((side) => {
    const [seen, wanted] = [compared.questioned, compared.reference].map((view) =>
      greyBeside(view, compared, side),
    );
    if (!seen || !wanted) return [];
    const known = linesOn(wanted, reach);
    const beyond = linesOn(seen, reach).map((line, i) => {
      const near = known.slice(Math.max(0, i - 1), i + 2);
      return Math.max(0, line - Math.max(...near), Math.min(...near) - line);
    });
    // The last lines have no ground on one side.
    return Math.max(...beyond.slice(first, -2));
  });
  return strongest.length > 0 ? Math.max(...strongest) : null;
};
