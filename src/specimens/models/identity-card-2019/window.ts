import type { AreaMm } from '../../area.ts';
import { likenessOf } from '../../art/face/index.ts';
import { perforation } from '../../art/perforation.ts';
import { layer } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer } from '../../page.ts';
import { ovalPortrait } from '../../portraits.ts';
import { ENGRAVED, HOLE, WINDOW } from '../passport-2021/inks.ts';
import { BACK, FRONT, PAGE } from './places.ts';

/** Holes of the laser through the card, mm. */
const HOLES = { pitch: 0.36, hole: 0.22 };

/** Art of the front as it is seen from the back. */
const mirrored = (art: string) => `<g transform="matrix(-1 0 0 1 ${PAGE.width} 0)">${art}</g>`;

const oval = ({ x, y, width, height }: AreaMm) =>
  `<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}"/>`;

/** What goes through the card and so is seen from both sides: the window with the second portrait in it, the holes. */
export function throughCard({ ghostSeed, holder, perforated }: Personal, side: 'front' | 'back'): Layer[] {
  const { window, perforated: holes } = side === 'front' ? FRONT : BACK;
  const seen = side === 'front' ? (art: string) => art : mirrored;
  const id = (feature: string) => (side === 'front' ? feature : `back-${feature}`);
  const punched = perforation(perforated, { x: FRONT.perforated.x, y: FRONT.perforated.y, ...HOLES });
  const face = ovalPortrait('pg', likenessOf(ghostSeed, holder.sex), FRONT.ghost);
  return [
    layer('window', 'substrate', WINDOW, seen(oval(FRONT.window)), window, { feature: id('window') }),
    layer('ghost', 'laser_engraving', ENGRAVED, seen(face), window, { feature: id('ghost') }),
    layer('perforation', 'perforation', HOLE, seen(punched), holes, { feature: id('perforation') }),
  ];
}
