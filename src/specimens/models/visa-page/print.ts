import { arms } from '../../art/arms.ts';
import { hiddenMotif } from '../../art/hatch.ts';
import { microprint } from '../../art/microprint.ts';
import { rosetteArt } from '../../art/rosette.ts';
import { circle, registerHalf } from '../../art/star.ts';
import { type Ink, ink } from '../../ink.ts';
import { GLOW, layer, specimenMark } from '../../layers.ts';
import type { Layer } from '../../page.ts';
import { lettering, type Typefaces } from '../../typeface.ts';
import { PAGE, PLACES, type VisaStyle } from './style.ts';

const SPECIMEN = ink('red offset', [214, 78, 86]);
/** What is printed on the blank page, on both sides. */
export function print(style: VisaStyle, faces: Typefaces): Layer[] {
  const { latent, register } = PLACES;
  const [cx, cy, radius] = [
    register.x + register.width / 2,
    register.y + register.height / 2,
    register.width / 2,
  ];
  const text =
    lettering(faces.light, style.title, { x: 44, y: 17.6, capMm: 3, anchor: 'middle', tracking: 0.26 }) +
    lettering(faces.semibold, String(style.number), { x: 79, y: 118, capMm: 4, anchor: 'end' });
  const words = 'UTOPIASPECIMENUTOPIO';
  const micro =
    microprint(faces.semibold, words, [10, 20], 68) + microprint(faces.semibold, words, [10, 119.4], 58);
  const motif = lettering(
    faces.black,
    'UTO',
    { x: latent.x + latent.width / 2, y: latent.y + 6.6, capMm: 4.6, anchor: 'middle', tracking: 0.1 },
    'inherit',
  );
  const raised: Ink = { ...style.print, name: 'intaglio', reliefUm: 18, infrared: 0.55, opacity: 0.3 };
  return [
    layer('text', 'offset', style.print, text, PAGE),
    layer('microprint', 'offset', style.print, micro, PAGE, { feature: 'microprint' }),
    layer(
      'latent',
      'intaglio',
      raised,
      hiddenMotif('la', latent, motif, { spacing: 0.36, lineMm: 0.16, outer: 0, inner: 90 }),
      latent,
      { feature: 'latent' },
    ),
    layer(
      'register-front',
      'offset',
      style.print,
      `<path d="${registerHalf(cx, cy, radius * 0.9, 0)}"/>${circle(cx, cy, radius * 0.97, 'fill="none" stroke="#000" stroke-width="0.18"')}`,
      register,
      { feature: 'register' },
    ),
    layer(
      'register-back',
      'offset',
      { ...style.print, opacity: 0.4 },
      `<path d="${registerHalf(cx, cy, radius * 0.9, 1)}"/>`,
      register,
      { feature: 'register', side: 'back' },
    ),
    layer(
      'reverse',
      'offset',
      ink('print of the reverse', [150, 150, 160], { opacity: 0.13 }),
      rosetteArt({ x: 44, y: 62, inner: 20, outer: 36, petals: 20, strands: 7, twist: 0.3 }, 0.14) +
        arms(32, 46, 28),
      PAGE,
      { side: 'back' },
    ),
    specimenMark(faces.black, SPECIMEN, { x: 15, y: 76, capMm: 6 }, -24, PAGE),
  ];
}

/** What is printed in invisible inks. */
export function underUv(style: VisaStyle, faces: Typefaces): Layer[] {
  const number = lettering(faces.black, String(style.number), { x: 44, y: 118, capMm: 9, anchor: 'middle' });
  return (['blue', 'green', 'red', 'yellow'] as const).map((colour) =>
    layer(
      `uv-${colour}`,
      'offset',
      GLOW[colour],
      style.underUv[colour] + (colour === 'yellow' ? number : ''),
      PAGE,
      { feature: 'uv-picture' },
    ),
  );
}
