import type { AreaMm } from '../area.ts';
import type { Chance } from '../chance.ts';
import { mm, type Place } from '../svg.ts';

/**
 * Handwriting without letters: loops and strokes that run on, higher at capitals, with a flourish under them. The pen's
 * width changes with direction, as that of a nib does.
 */
export function signature(chance: Chance, area: AreaMm): string {
  const letters = chance.whole(7, 10);
  const step = (area.width * 0.82) / letters;
  const base = area.y + area.height * 0.68;
  const rise = area.height * 0.26;
  const spine: Place[] = [[area.x + step * 0.2, base - rise * 0.4]];
  for (let i = 0; i < letters; i++) {
    const x = area.x + step * (i + 0.6);
    const tall =
      i === 0 || i === Math.floor(letters * 0.55) ? 2.5 : chance.happens(0.22) ? 1.7 : chance.between(0.7, 1);
    const lean = rise * tall * 0.28;
    spine.push([x + lean, base - rise * tall]);
    spine.push([x + step * 0.1, base + chance.between(-0.04, 0.08) * area.height]);
    if (chance.happens(0.35)) spine.push([x + step * 0.5, base - rise * chance.between(0.3, 0.6)]);
    if (chance.happens(0.16)) spine.push([x - step * 0.1, base + rise * 1.2]);
  }
  spine.push([area.x + area.width * 0.99, base - rise * chance.between(0.6, 1.3)]);
  spine.push([area.x + area.width * 0.42, base + rise * 0.95]);
  spine.push([area.x + area.width * 0.9, base + rise * chance.between(0.7, 1)]);
  return nib(smooth(spine, 14));
}

/** A Catmull-Rom curve through places, `between` points a leg. */
function smooth(spine: readonly Place[], between: number): Place[] {
  const at = (i: number): Place => spine[Math.max(0, Math.min(spine.length - 1, i))] ?? [0, 0];
  return spine.slice(1).flatMap((_, leg) =>
    Array.from({ length: between }, (__, k): Place => {
      const t = k / between;
      const [p0, p1, p2, p3] = [at(leg - 1), at(leg), at(leg + 1), at(leg + 2)];
      const curve = (a: 0 | 1) =>
        0.5 *
        (2 * p1[a] +
          (p2[a] - p0[a]) * t +
          (2 * p0[a] - 5 * p1[a] + 4 * p2[a] - p3[a]) * t * t +
          (3 * p1[a] - p0[a] - 3 * p2[a] + p3[a]) * t * t * t);
      return [curve(0), curve(1)];
    }),
  );
}

function nib(places: readonly Place[]): string {
  return places
    .slice(1)
    .map(([x, y], i) => {
      const [px, py] = places[i] ?? [x, y];
      const down = Math.abs(Math.sin(Math.atan2(y - py, x - px) + 0.6));
      return `<path d="M${mm(px)} ${mm(py)}L${mm(x)} ${mm(y)}" stroke="#000" stroke-width="${mm(0.12 + 0.22 * down)}" stroke-linecap="round"/>`;
    })
    .join('');
}
