import type { PageView } from '../page-view.ts';
import { type Compared, type Measure, quantileOver } from './measure.ts';
import { type Field, fieldOf, smoothed } from './pattern.ts';
import { FEWEST_FIBRES, FIBRE } from './scales.ts';

/** Grey levels by which a fibre outshines what is round it, and by which print that glows outshines the ground. */
const GLOW = 32;
const PRINT = 15;
/** Share of the light below which a fibre is not told from noise. */
const DIMMEST = 0.4;

/** Px that stand out from their surroundings, 1 each. */
function glowing(view: PageView, { area, reference }: Compared, free: Uint8Array): Field {
  const field = fieldOf(view.grey, area);
  const ground = smoothed(field, 1.5 * view.pxPerMm);
  // Where less of the lamp's light falls, fibres glow less as well.
  const [light, full] = [
    smoothed(field, 4 * view.pxPerMm),
    smoothed(fieldOf(reference.grey, area), 4 * view.pxPerMm),
  ];
  const outshines = (i: number) => {
    const share = ((light.data[i] ?? 0) + 2) / ((full.data[i] ?? 0) + 2);
    const least = GLOW * Math.min(1, Math.max(DIMMEST, share));
    return (field.data[i] ?? 0) - (ground.data[i] ?? 0) > least;
  };
  return { ...field, data: field.data.map((_, i) => (free[i] && outshines(i) ? 1 : 0)) };
}

/** Connected px from one on, taken out of the field: their number and the px their extent spans. */
function takeOut({ widthPx, heightPx, data }: Field, from: number): { count: number; spanPx: number } {
  const open = [from];
  data[from] = 0;
  let [count, left, right, top, bottom] = [0, widthPx, 0, heightPx, 0];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    const [x, y] = [at % widthPx, Math.trunc(at / widthPx)];
    count++;
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
    for (let v = Math.max(0, y - 1); v <= Math.min(heightPx - 1, y + 1); v++)
      for (let u = Math.max(0, x - 1); u <= Math.min(widthPx - 1, x + 1); u++) {
        const next = v * widthPx + u;
        if (!data[next]) continue;
        data[next] = 0;
        open.push(next);
      }
  }
  return { count, spanPx: Math.hypot(right - left + 1, bottom - top + 1) };
}

function countFibres(view: PageView, compared: Compared, free: Uint8Array): number {
  const field = glowing(view, compared, free);
  let fibres = 0;
  for (let at = 0; at < field.data.length; at++) {
    if (!field.data[at]) continue;
    const { count, spanPx } = takeOut(field, at);
    const lengthMm = spanPx / view.pxPerMm;
    const thickMm = count / (view.pxPerMm * spanPx);
    if (lengthMm >= FIBRE.shortestMm && lengthMm <= FIBRE.longestMm && thickMm <= FIBRE.thickestMm) fibres++;
  }
  return fibres;
}

/** Glowing fibres as a share of those of the reference. Nobody knows where they lie, so they are counted where no print of the reference glows. */
export const fibres: Measure = (compared) => {
  const { reference, area, mask } = compared;
  const ground = quantileOver({ ...compared, questioned: reference }, reference.grey.data, 0.5);
  const print = smoothed(fieldOf(reference.grey, area), 0.3 * reference.pxPerMm);
  const free = mask.map((seen, i) => (seen && (print.data[i] ?? 0) - ground <= PRINT ? 1 : 0));
  const wanted = countFibres(reference, compared, free);
  return wanted < FEWEST_FIBRES ? null : countFibres(compared.questioned, compared, free) / wanted;
};
