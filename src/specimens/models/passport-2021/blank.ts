import { arms } from '../../art/arms.ts';
import { bandArt } from '../../art/guilloche.ts';
import { hiddenMotif } from '../../art/hatch.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { circle, registerHalf } from '../../art/star.ts';
import { type Ink, ink } from '../../ink.ts';
import { GLOW, layer } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { PAGE } from './ground.ts';
import { EMBOSSED } from './inks.ts';
import { PLACES } from './places.ts';
import type { Style } from './style.ts';
import { LEFT } from './visual-zone.ts';

/** Title, captions, microprint, arms and the field with the hidden word. */
export function blankPrint(style: Style, faces: Typefaces, captions: string): Layer[] {
  const title =
    lettering(faces.light, 'UTOPIA', { x: 17, y: 8.3, capMm: 4.1, tracking: 0.24 }) +
    lettering(faces.regular, style.kind, { x: 17.2, y: 12.2, capMm: 1.7, tracking: 0.2 }) +
    lettering(faces.light, 'UTOPIO', { x: 55, y: 8.3, capMm: 2.4, tracking: 0.24 });
  const words = 'UTOPIASPECIMENUTOPIO';
  const micro =
    microprint(faces.semibold, words, [17, 9.3], 62) +
    microprint(faces.semibold, words, [4.4, 62.2], 36.2) +
    microprint(faces.semibold, words, [LEFT, 19.9], 76) +
    microprint(faces.semibold, words, [-0.5, 65.75], 126);
  const caption = lettering(faces.regular, 'Signature of bearer/Subskribo (12)', {
    x: 70,
    y: 53.2,
    capMm: 0.98,
    tracking: 0.02,
  });
  return [
    layer('captions', 'offset', style.print, captions + title + caption, PAGE),
    layer('microprint', 'offset', style.print, micro, PAGE, { feature: 'microprint' }),
    layer('arms', 'screen', style.ovi, arms(PLACES.arms.x, PLACES.arms.y, PLACES.arms.height), PLACES.arms, {
      feature: 'ovi',
    }),
    layer(
      'anti-scan',
      'offset',
      style.print,
      hiddenMotif(
        'as',
        PLACES.antiScan,
        lettering(faces.black, 'COPY', { x: 116, y: 56.3, capMm: 2.7, anchor: 'middle' }, 'inherit'),
        {
          ...{ spacing: 0.26, lineMm: 0.06, outer: 45, inner: -45 },
        },
      ),
      PLACES.antiScan,
      { feature: 'anti-scan' },
    ),
  ];
}

/** What is printed in invisible inks. */
export function underUv(style: Style, faces: Typefaces): Layer[] {
  const border = microprint(faces.black, 'UTOPIA ', [3, 64.2], 119, 0, 0.9);
  return (['blue', 'green', 'red', 'yellow'] as const).map((colour) =>
    layer(
      `uv-${colour}`,
      'offset',
      GLOW[colour],
      style.underUv[colour] + (colour === 'blue' ? border : ''),
      PAGE,
      {
        feature: 'uv-picture',
      },
    ),
  );
}

/** Both sides of the see-through register. */
export function register(): Layer[] {
  const { x, y, width } = PLACES.register;
  const [cx, cy, radius] = [x + width / 2, y + width / 2, width / 2];
  const half = (side: 0 | 1): Ink =>
    ink(`register, ${side === 0 ? 'front' : 'back'}`, [52, 116, 142], { opacity: 0.5 });
  const ring = (r: number) => circle(cx, cy, r, 'fill="none" stroke="#000" stroke-width="0.18"');
  return [
    layer(
      'register-front',
      'offset',
      half(0),
      `<path d="${registerHalf(cx, cy, radius * 0.92, 0)}"/>${ring(radius * 0.97)}`,
      PLACES.register,
      { feature: 'register' },
    ),
    layer(
      'register-back',
      'offset',
      half(1),
      `<path d="${registerHalf(cx, cy, radius * 0.92, 1)}"/>`,
      PLACES.register,
      { side: 'back', feature: 'register' },
    ),
  ];
}

/** What is pressed into the surface. */
export function surface(typefaces: Typefaces): Layer[] {
  const crown = rosetteArt({ x: 22.5, y: 12, inner: 2, outer: 8, petals: 9, strands: 4 }, 0.3);
  const band = bandArt(
    { centre: (t) => [123.4, 14 + 48 * t], envelope: () => 1.1, strands: 4, waves: 9 },
    0.26,
  );
  const letters = lettering(typefaces.black, 'UTOPIA', {
    x: 22.5,
    y: 60.2,
    capMm: 2.6,
    anchor: 'middle',
    tracking: 0.3,
  });
  return [layer('embossing', 'laminate', EMBOSSED, crown + band + letters, PAGE, { feature: 'tactile' })];
}

/** Print of the other side of the leaf, which shines through. */
export function reverse(): Layer {
  const art =
    arms(40, 14, 44) +
    rosetteArt({ x: 60, y: 36, inner: 24, outer: 34, petals: 22, strands: 6, twist: 0.3 }, 0.14);
  return layer(
    'reverse',
    'offset',
    ink('print of the reverse', [120, 140, 160], { opacity: 0.16 }),
    art,
    PAGE,
    { side: 'back' },
  );
}
