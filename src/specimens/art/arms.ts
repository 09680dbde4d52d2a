import { mm, moved } from '../svg.ts';
import { polar, rays, star } from './star.ts';

/** A sprig of leaves along an arc, on the left (−1) or right (1) of the shield. */
function sprig(side: 1 | -1): string {
  const leaves = Array.from({ length: 11 }, (_, i) => {
    const turn = 0.5 + side * (-0.04 - i * 0.0345);
    const [x, y] = polar(50, 52, 47, turn);
    const [outX, outY] = polar(50, 52, 55, turn - side * 0.034);
    const [inX, inY] = polar(50, 52, 40.5, turn - side * 0.034);
    const leaf = (tx: number, ty: number) => {
      const [mx, my] = [(x + tx) / 2, (y + ty) / 2];
      const [dx, dy] = [(ty - y) * 0.34, (x - tx) * 0.34];
      return `M${mm(x)} ${mm(y)}Q${mm(mx + dx)} ${mm(my + dy)} ${mm(tx)} ${mm(ty)}Q${mm(mx - dx)} ${mm(my - dy)} ${mm(x)} ${mm(y)}Z`;
    };
    return leaf(outX, outY) + leaf(inX, inY);
  });
  const [sx, sy] = polar(50, 52, 47, 0.5 + side * 0.015);
  const [ex, ey] = polar(50, 52, 47, 0.5 - side * 0.4);
  const stem = `M${mm(sx)} ${mm(sy)}A47 47 0 0 ${side > 0 ? 0 : 1} ${mm(ex)} ${mm(ey)}`;
  return `<path d="${leaves.join('')}"/><path d="${stem}" fill="none" stroke="#000" stroke-width="0.9"/>`;
}

const SHIELD = 'M26 22H74V54C74 70 62 78 50 84C38 78 26 70 26 54Z';

function field(): string {
  const waves = [64, 68.5, 73, 77.5].map((y) => `M22 ${y}q3.5 -3.4 7 0t7 0t7 0t7 0t7 0t7 0t7 0t7 0`).join('');
  return (
    '<clipPath id="shield"><path d="M27.6 23.6H72.4V54C72.4 69 61 76.6 50 82.2C39 76.6 27.6 69 27.6 54Z"/></clipPath><g clip-path="url(#shield)">' +
    `<path d="${rays(50, 50, 15.4, 44, 22)}" fill="#000"/>` +
    '<circle cx="50" cy="50" r="13" fill="none" stroke="#000" stroke-width="1.4"/><circle cx="50" cy="50" r="10.4" fill="#000"/>' +
    '<path d="M20 63L34 46L40 53L52 38L62 51L67 46L82 63Z" fill="#fff" stroke="#000" stroke-width="1.3" stroke-linejoin="round"/>' +
    '<path d="M52 38L56.4 43.6L53.4 45.4L50.6 42.8L47 45ZM34 46L37.6 50.2L34 51.4L30.6 50.2Z"/>' +
    '<path d="M53 40L57 47L56 61L61 53L64 61L62.5 52.4ZM35 48L40 54L39 61L43 56.5L45 61L41 53.6Z" stroke="#000" stroke-width="0.4"/>' +
    '<path d="M20 61H80V90H20Z" fill="#fff"/>' +
    `<path d="${waves}" fill="none" stroke="#000" stroke-width="1.5"/></g>` +
    `<path d="${SHIELD}" fill="none" stroke="#000" stroke-width="1.7" stroke-linejoin="round"/>`
  );
}

/**
 * The coat of arms of Utopia: the sun behind two peaks over the sea, between two sprigs of olive under a star of eight
 * points. Its field is 100 × 112 units; `x`, `y` is its upper left corner and `height` its height, mm.
 */
export function arms(x: number, y: number, height: number): string {
  const crown = `<path d="${star(50, 10.5, 9.4, 3.6, 8)}"/><circle cx="50" cy="10.5" r="2" fill="#fff"/>`;
  const ribbon =
    '<path d="M22 96C34 104 66 104 78 96L84 100L80 104L86 109C66 116 34 116 14 109L20 104L16 100Z" fill="#fff" stroke="#000" stroke-width="1.1" stroke-linejoin="round"/><path d="M26 103.4C40 109 60 109 74 103.4" fill="none" stroke="#000" stroke-width="2.2" stroke-dasharray="1.5 0.9"/>';
  return moved(x, y, crown + sprig(-1) + sprig(1) + field() + ribbon, height / 112);
}
