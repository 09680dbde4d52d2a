import type { AreaMm } from '../area.ts';
import type { Chance } from '../chance.ts';
import { hairline, mm } from '../svg.ts';

/** Fibres strewn over an area: bent threads of 2 to 5 mm, some of which reach over the edge. */
export function fibres(chance: Chance, area: AreaMm, count: number, lineMm = 0.07): string {
  return hairline(
    Array.from({ length: count }, () => {
      const [x, y] = [area.x + chance.next() * area.width, area.y + chance.next() * area.height];
      const [angle, length] = [chance.next() * 2 * Math.PI, chance.between(2, 5)];
      const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
      const bow = () => chance.between(-0.45, 0.45);
      const [a, b] = [bow(), bow()];
      return (
        `M${mm(x)} ${mm(y)}C${mm(x + dx / 3 - dy * a)} ${mm(y + dy / 3 + dx * a)} ` +
        `${mm(x + (2 * dx) / 3 - dy * b)} ${mm(y + (2 * dy) / 3 + dx * b)} ${mm(x + dx)} ${mm(y + dy)}`
      );
    }).join(''),
    lineMm,
  ).replace('stroke-linejoin', 'stroke-linecap="round" stroke-linejoin');
}

/** Planchettes: small discs of 0.8 to 1.2 mm across. */
export function planchettes(chance: Chance, area: AreaMm, count: number): string {
  return Array.from({ length: count }, () => {
    const [x, y] = [area.x + chance.next() * area.width, area.y + chance.next() * area.height];
    return `<circle cx="${mm(x)}" cy="${mm(y)}" r="${mm(chance.between(0.4, 0.6))}"/>`;
  }).join('');
}
