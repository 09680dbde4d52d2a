import { arms } from '../../art/arms.ts';
import { crane } from '../../art/bird.ts';
import { hill, type Relief, reliefs } from '../../art/ground.ts';
import { type ColourParts, island } from '../../art/island.ts';
import { sunrise } from '../../art/sunrise.ts';
import { type Ink, ink } from '../../ink.ts';
import { moved } from '../../svg.ts';
import type { VisaStyle } from '../visa-page/index.ts';

const TEAL = ink('teal offset', [72, 168, 166]);
const AQUA = ink('aqua offset', [120, 190, 208]);
const CORAL = ink('coral offset', [232, 148, 126]);
const SAND = ink('sand offset', [222, 186, 120], { glow: [120, 92, 20] });
const SLATE = ink('slate offset', [84, 112, 158]);
const VIOLET = ink('violet offset', [156, 128, 186]);
const PETROL = ink('petrol offset', [22, 74, 96]);
const OVI = ink('optically variable, green to bronze', [38, 120, 84], {
  tilted: [168, 104, 44],
  infrared: 0.25,
  opacity: 0.4,
  reliefUm: 9,
});

/** What differs between the kinds of passport of one series: the frame stays, inks, relief and UV picture change. */
export interface Style {
  readonly code: string;
  readonly kind: string;
  readonly valid: string;
  /** Inks from left to right: of the bent fine lines, of the swelling ones, of the two strands of bands and rosettes. */
  readonly iris: readonly Ink[];
  readonly swell: readonly Ink[];
  readonly bandFirst: readonly Ink[];
  readonly bandSecond: readonly Ink[];
  /** Of title and captions. */
  readonly print: Ink;
  readonly ovi: Ink;
  readonly relief: Relief;
  /** What the relief shows and how the ground's colours run, in words. */
  readonly reliefWords: string;
  readonly irisWords: string;
  readonly oviWords: string;
  readonly underUv: ColourParts;
  readonly underUvWords: string;
  readonly visa: VisaStyle;
}

const BIRD = crane();
const wave: Relief = (x, y) => 0.16 * Math.sin(x * 0.21) * Math.sin(y * 0.17 + x * 0.05);

function withBird(picture: ColourParts): ColourParts {
  return {
    red: picture.red,
    yellow: picture.yellow + moved(9, 22, `<path d="${BIRD.body}"/>`, 0.26),
    green: picture.green + arms(16.5, 42, 15),
    blue: picture.blue + moved(9, 22, `<path d="${BIRD.wings}"/>`, 0.26),
  };
}

export const ORDINARY: Style = {
  code: 'PP',
  kind: 'PASSPORT · PASPORTO',
  valid: 'Passport No./Pasporto n-ro',
  iris: [TEAL, AQUA, CORAL, SAND, TEAL],
  swell: [VIOLET, SAND, AQUA, CORAL],
  bandFirst: [SLATE, TEAL, SLATE],
  bandSecond: [CORAL, VIOLET, CORAL],
  print: PETROL,
  ovi: OVI,
  relief: reliefs(
    hill(70, 58, 26, 22),
    hill(92, 60, 30, 34),
    hill(112, 62, 24, 24),
    hill(52, 60, 18, 12),
    hill(84, 22, 11, 11),
    wave,
  ),
  reliefWords: 'Parallel lines bend over a range of mountains with the sun above it.',
  irisWords: 'Teal runs through aqua, coral and sand back to teal within unbroken lines.',
  oviWords: 'The arms change from green to bronze.',
  underUv: withBird(island(82, 38, 18.5)),
  underUvWords:
    'The island of Utopia: green land, blue shores, a red ship, yellow tower and stars; crane and arms on the portrait.',
  visa: {
    iris: [AQUA, CORAL, SAND, AQUA],
    bands: [TEAL, SLATE, VIOLET],
    print: PETROL,
    number: 7,
    title: 'VISAS · VIZOJ',
    underUv: island(44, 56, 19),
    underUvWords: 'The island with ship, tower and stars; the page number in yellow.',
    hole: 0.34,
    petals: 18,
  },
};

const INDIGO = ink('indigo offset', [72, 74, 140]);
const GOLD = ink('gold offset', [206, 168, 84], { glow: [110, 84, 10] });
const MIST = ink('mist offset', [150, 168, 206]);
const OLIVE = ink('olive offset', [142, 154, 96]);
const WINE = ink('wine offset', [166, 84, 112]);

export const DIPLOMATIC: Style = {
  code: 'PD',
  kind: 'DIPLOMATIC PASSPORT · DIPLOMATIA PASPORTO',
  valid: 'Passport No./Pasporto n-ro',
  iris: [INDIGO, MIST, GOLD, MIST, INDIGO],
  swell: [GOLD, MIST, OLIVE, GOLD],
  bandFirst: [INDIGO, WINE, INDIGO],
  bandSecond: [GOLD, OLIVE, GOLD],
  print: ink('midnight offset', [34, 34, 84]),
  ovi: ink('optically variable, gold to violet', [166, 122, 34], {
    tilted: [120, 72, 150],
    infrared: 0.25,
    opacity: 0.4,
    reliefUm: 9,
  }),
  relief: reliefs(
    hill(88, 36, 20, 20),
    hill(88, 36, 11, 11),
    hill(62, 58, 16, 10),
    hill(112, 58, 16, 10),
    hill(62, 16, 14, 9),
    hill(114, 18, 12, 9),
    wave,
  ),
  reliefWords: 'Parallel lines bend over a dome behind the data.',
  irisWords: 'Indigo runs through mist into gold in the middle of the page and back.',
  oviWords: 'The arms change from gold to violet.',
  underUv: sunrise(46, 12, 74, 50),
  underUvWords: 'Morning over the mountains: a red sun, yellow cranes, green ridges and reeds, blue water.',
  visa: {
    iris: [MIST, GOLD, MIST],
    bands: [INDIGO, WINE, INDIGO],
    print: ink('midnight offset', [34, 34, 84]),
    number: 9,
    title: 'VISAS · VIZOJ',
    underUv: sunrise(6, 28, 76, 62),
    underUvWords: 'Cranes over the mountains at sunrise; the page number in yellow.',
    hole: 0.33,
    petals: 20,
  },
};
