import { area } from '../../area.ts';
import { likenessOf, portraitArt } from '../../art/face/index.ts';
import { foilColours, foilMotifs, foilNet } from '../../art/foil.ts';
import { perforation, perforationSize } from '../../art/perforation.ts';
import type { SetFields } from '../../caption.ts';
import { ink } from '../../ink.ts';
import { signatureLayer } from '../../issued.ts';
import { layer, specimenMark } from '../../layers.ts';
import type { Personal } from '../../model.ts';
import type { Layer } from '../../page.ts';
import { masked, rectangle } from '../../svg.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { PAGE } from './ground.ts';
import { ENGRAVED, HOLE, RAISED, SPECIMEN_RED, WINDOW } from './inks.ts';
import { PLACES } from './places.ts';

/** Holes of the laser, widest on the data page. */
const CONES = { pitch: 0.56, hole: 0.36 };
/** Portrait, window and the ghost image in it. */
export function faces(personal: Personal): Layer[] {
  const { portrait, ghost } = PLACES;
  const { sex } = personal.holder;
  const edge = `<filter id="pe" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="1.3"/></filter>`;
  const cover = rectangle(
    area(portrait.x + 1.6, portrait.y + 1.6, portrait.width - 3.2, portrait.height + 4),
    'fill="#fff" filter="url(#pe)"',
    3,
  );
  const main =
    edge + masked('pm', cover, portraitArt(likenessOf(personal.portraitSeed, sex), portrait, { bare: true }));
  const oval = `<filter id="ge" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="0.7"/></filter>`;
  const small =
    oval +
    masked(
      'gm',
      `<ellipse cx="${ghost.x + ghost.width / 2}" cy="${ghost.y + ghost.height / 2}" rx="6.4" ry="8.9" fill="#fff" filter="url(#ge)"/>`,
      portraitArt(likenessOf(personal.ghostSeed, sex), ghost, { bare: true }),
    );
  return [
    layer('portrait', 'laser_engraving', ENGRAVED, main, portrait, { feature: 'portrait' }),
    layer(
      'window',
      'substrate',
      WINDOW,
      `<ellipse cx="${ghost.x + ghost.width / 2}" cy="${ghost.y + ghost.height / 2}" rx="7.6" ry="10"/>`,
      ghost,
      { feature: 'window' },
    ),
    layer('ghost', 'laser_engraving', ENGRAVED, small, ghost, { feature: 'ghost' }),
  ];
}

/** The foil over the corner of the portrait. */
export function device(): Layer[] {
  const { foil } = PLACES;
  const [x, y, radius] = [foil.x + foil.width / 2, foil.y + foil.height / 2, foil.width / 2 - 0.2];
  const { first, second } = foilMotifs(x, y, radius * 0.96);
  return [
    layer('foil-net', 'foil', foilColours(foil, 30, 2, 1), foilNet(x, y, radius), foil, { feature: 'foil' }),
    layer('foil-1', 'foil', foilColours(foil, 0, 2, 0), first, foil, { feature: 'foil', flash: 1 }),
    layer('foil-2', 'foil', foilColours(foil, 70, 3, 3), second, foil, { feature: 'foil', flash: 2 }),
  ];
}

/** Data, signature, perforated number and the mark of a specimen. */
export function personalisation(personal: Personal, set: SetFields, typefaces: Typefaces): Layer[] {
  const { perforated } = PLACES;
  const size = perforationSize(personal.perforated, CONES);
  return [
    layer('values', 'laser_engraving', RAISED, set.values, PAGE, { feature: 'engraving' }),
    signatureLayer(personal, 'laser_engraving', ENGRAVED, PLACES.signature),
    layer(
      'perforation',
      'perforation',
      HOLE,
      perforation(personal.perforated, {
        x: perforated.x + perforated.width - size.width,
        y: perforated.y,
        ...CONES,
      }),
      area(perforated.x, perforated.y - 0.5, perforated.width, perforated.height + 2),
      {
        feature: 'perforation',
      },
    ),
    specimenMark(typefaces.black, SPECIMEN_RED, { x: 61, y: 63.4, capMm: 4.8 }, -13, PAGE),
  ];
}

/** Two engravings under lenses: the number from one side, the year of expiry from the other. */
export function changing(personal: Personal, typefaces: Typefaces): Layer[] {
  const { changing: place } = PLACES;
  const [x, y] = [place.x + place.width / 2, place.y + 3.7];
  const ribs = Array.from(
    { length: 34 },
    (_, i) => `M${place.x + 0.3 + i * 0.4} ${place.y}v${place.height}`,
  ).join('');
  const text = (words: string) =>
    lettering(typefaces.semibold, words, { x, y: y - 0.3, capMm: 1.5, anchor: 'middle', tracking: 0.03 });
  return [
    layer(
      'lenses',
      'laminate',
      ink('lenses', [236, 240, 242], { reliefUm: 5 }),
      `<path d="${ribs}" stroke="#000" stroke-width="0.2"/>`,
      place,
      { feature: 'changing' },
    ),
    layer('changing-1', 'laser_engraving', ENGRAVED, text(personal.holder.documentNumber), place, {
      feature: 'changing',
      flash: 1,
    }),
    layer('changing-2', 'laser_engraving', ENGRAVED, text(personal.holder.expiryDate.slice(0, 4)), place, {
      feature: 'changing',
      flash: 2,
    }),
  ];
}
