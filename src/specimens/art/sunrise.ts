import { hairline, mm, moved } from '../svg.ts';
import { crane, mountains, reeds } from './bird.ts';
import type { ColourParts } from './island.ts';
import { circle, rays } from './star.ts';

/** The morning of Utopia: the sun behind mountains, cranes in flight, reeds at the water. Upper left corner and size in mm. */
export function sunrise(x: number, y: number, width: number, height: number): ColourParts {
  const [sunX, sunY, radius] = [x + width * 0.44, y + height * 0.62, height * 0.24];
  const hills = mountains(x, y + height * 0.76, width, height * 0.52);
  const bird = crane();
  const flock = [
    { at: [x + width * 0.06, y + height * 0.02], size: height * 0.0072 },
    { at: [x + width * 0.66, y + height * 0.1], size: height * 0.0046 },
    { at: [x + width * 0.52, y - height * 0.04], size: height * 0.0031 },
  ] as const;
  const flying = (part: keyof ReturnType<typeof crane>) =>
    flock.map(({ at, size }) => moved(at[0], at[1], `<path d="${bird[part]}"/>`, size)).join('');
  const water = Array.from({ length: 7 }, (_, row) => {
    const wy = y + height * (0.8 + row * 0.034);
    return `M${mm(x - 2 + (row % 2) * 2.5)} ${mm(wy)}${'q1.25 -1.1 2.5 0t2.5 0'.repeat(Math.ceil(width / 5))}`;
  }).join('');
  const sky = `<mask id="sky" maskUnits="userSpaceOnUse" x="-50" y="-50" width="400" height="400"><rect x="-50" y="-50" width="400" height="400" fill="#fff"/><path d="${hills.ridges}V400H-50Z" fill="#000"/></mask>`;
  return {
    red:
      `${sky}<g mask="url(#sky)">${circle(sunX, sunY, radius)}` +
      `<path d="${rays(sunX, sunY, radius * 1.18, radius * 2.7, 36)}"/></g>` +
      flying('crest'),
    yellow: flying('wings') + flying('body'),
    green:
      hairline(hills.ridges, 0.32) +
      hairline(hills.seams, 0.16) +
      hairline(
        reeds(x, y + height, width * 0.3, height * 0.26, 17) +
          reeds(x + width * 0.72, y + height, width * 0.28, height * 0.22, 15),
        0.22,
      ),
    blue: hairline(water, 0.2),
  };
}
