import type { AreaMm } from '../../area.ts';
import { createChance, seedOf } from '../../chance.ts';
import { mm } from '../../svg.ts';
import { SOFTNESS, softFilters } from './brush.ts';
import { faceFeatures } from './features.ts';
import { beard, hairBehind, hairInFront } from './hair.ts';
import { bust, modelledHead } from './head.ts';
import { type Likeness, likenessOf } from './likeness.ts';

export { type Likeness, likenessOf, SOFTNESS };

/** Size that a portrait is drawn in: tenths of a millimetre of 35 × 45 mm. */
const [WIDTH, HEIGHT] = [350, 450];

export interface PortraitOptions {
  /** Leave the ground behind the person bare. */
  readonly bare?: boolean;
}

/**
 * A portrait in colour, from shapes, blurs and gradients of our own: nobody's face. Read as ink it becomes a photograph
 * in greys. `area` should have the proportions 35 : 45.
 */
export function portraitArt(face: Likeness, area: AreaMm, options: PortraitOptions = {}): string {
  const chance = createChance(seedOf(face.seed, 'portrait'));
  const ground = options.bare
    ? ''
    : `<linearGradient id="ground" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#f2f2f1"/><stop offset="1" stop-color="#c9cbce"/></linearGradient><rect width="${WIDTH}" height="${HEIGHT}" fill="url(#ground)"/>`;
  const scale = Math.min(area.width / WIDTH, area.height / HEIGHT);
  return (
    `<svg x="${mm(area.x)}" y="${mm(area.y)}" width="${mm(WIDTH * scale)}" height="${mm(HEIGHT * scale)}" viewBox="0 0 ${WIDTH} ${HEIGHT}">` +
    softFilters() +
    ground +
    hairBehind(chance, face) +
    bust(face) +
    modelledHead(face) +
    beard(chance, face) +
    faceFeatures(chance, face) +
    hairInFront(chance, face) +
    '</svg>'
  );
}
