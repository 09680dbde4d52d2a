import type { AreaMm } from './area.ts';
import { signature } from './art/signature.ts';
import { createChance, seedOf } from './chance.ts';
import type { Ink } from './ink.ts';
import { layer } from './layers.ts';
import type { Personal } from './model.ts';
import type { Layer, Technique, VisualField } from './page.ts';
import { lettering, type Setting, type Typeface } from './typeface.ts';

/** How a model sets its number: mm from the right edge and from the head of its place to the baseline. */
export interface NumberStyle extends Pick<Setting, 'capMm' | 'tracking'> {
  readonly face: Typeface;
  readonly ink: Ink;
  readonly rightMm: number;
  readonly downMm: number;
}

/** The number of a document in letterpress, set to the right of its place. */
export function numberLayer({ holder }: Personal, place: AreaMm, style: NumberStyle): Layer {
  const { face, ink, rightMm, downMm, ...setting } = style;
  const x = place.x + place.width - rightMm;
  const digits = lettering(face, holder.documentNumber, {
    ...{ x, y: place.y + downMm, anchor: 'end' },
    ...setting,
  });
  return layer('number', 'letterpress', ink, digits, place, { feature: 'number' });
}

/** The number as a field of the visual zone, where it stands without a printed caption. */
export const numberField = ({ holder }: Personal, place: AreaMm): VisualField => ({
  name: 'document_number',
  caption: 'Number',
  text: holder.documentNumber,
  area: place,
});

/** The bearer's signature: the same seed signs alike. */
export const signatureLayer = ({ seed }: Personal, technique: Technique, ink: Ink, place: AreaMm): Layer =>
  layer('signature', technique, ink, signature(createChance(seedOf(seed, 'signature')), place), place, {
    feature: 'signature',
  });
