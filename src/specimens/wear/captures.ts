import type { Chance } from '../chance.ts';
import type { Ground, Light } from './camera.ts';
import type { Pose } from './lay.ts';
import type { Sensor } from './sensor.ts';

/** How a page lies while it is taken: on glass, turned clockwise, or under a camera, with margins as shares of the page. */
export type Placing =
  | { readonly kind: 'glass'; readonly angleDeg: number; readonly marginMm: number }
  | {
      readonly kind: 'camera';
      readonly pose: Pose;
      readonly margins: { readonly x: number; readonly y: number };
    };

/** Light of a capture before its size is known: a spot of glare in shares of the picture's width. */
export interface Lamp extends Omit<Light, 'glare'> {
  readonly glare: {
    readonly x: number;
    readonly y: number;
    readonly radiusX: number;
    readonly radiusY: number;
    readonly peak: number;
  } | null;
}

/** Everything that one capture does to a page, as drawn by chance. */
export interface Capture {
  readonly placing: Placing;
  readonly ground: Ground;
  /** Null: even light. */
  readonly lamp: Lamp | null;
  readonly sensor: Sensor;
}

interface Recipe {
  readonly what: string;
  draw(chance: Chance): Capture;
}

const LID: Ground = { kind: 'plain', colour: [236, 236, 233] };
const TABLES: readonly Ground['colour'][] = [
  [122, 84, 52],
  [176, 138, 98],
  [60, 64, 70],
  [98, 112, 104],
];
const table = (chance: Chance): Ground => ({ kind: 'table', colour: chance.pick(TABLES) });

const scanner = (chance: Chance): Sensor => ({
  blurPx: chance.between(0.35, 0.7),
  noise: chance.between(0.8, 2.4),
  quality: 93,
});

const camera = (chance: Chance, differs: Partial<Sensor> = {}): Sensor => ({
  blurPx: chance.between(0.5, 0.9),
  noise: chance.between(2, 4.5),
  quality: chance.whole(82, 92),
  ...differs,
});

const held = (chance: Chance): Placing => ({
  kind: 'camera',
  pose: {
    tiltX: chance.between(-13, 13),
    tiltY: chance.between(-13, 13),
    roll: chance.between(-9, 9),
    distance: chance.between(1.9, 3.6),
  },
  margins: { x: chance.between(0.05, 0.14), y: chance.between(0.06, 0.16) },
});

const dim = (chance: Chance): Lamp => ({
  falloff: chance.between(0.08, 0.32),
  direction: chance.between(0, 2 * Math.PI),
  shadow: null,
  glare: null,
});

/** Ways of taking a picture, by name. */
export const CAPTURES = {
  flatbed: {
    what: 'On a flatbed scanner, nearly straight, with a little of the lid around it.',
    draw: (chance) => ({
      placing: { kind: 'glass', angleDeg: chance.between(-0.7, 0.7), marginMm: chance.between(1, 7) },
      ground: LID,
      lamp: null,
      sensor: scanner(chance),
    }),
  },
  'flatbed-askew': {
    what: 'On a flatbed scanner, turned by 4 to 14 degrees.',
    draw: (chance) => ({
      placing: {
        kind: 'glass',
        angleDeg: chance.between(4, 14) * (chance.happens(0.5) ? 1 : -1),
        marginMm: chance.between(2, 6),
      },
      ground: LID,
      lamp: null,
      sensor: scanner(chance),
    }),
  },
  camera: {
    what: 'Held under a camera on a table: perspective, uneven light, noise, JPEG.',
    draw: (chance) => ({
      placing: held(chance),
      ground: table(chance),
      lamp: dim(chance),
      sensor: camera(chance),
    }),
  },
  'camera-blurred': {
    what: 'Under a camera out of focus that moved.',
    draw: (chance) => ({
      placing: held(chance),
      ground: table(chance),
      lamp: dim(chance),
      sensor: camera(chance, {
        blurPx: chance.between(1.4, 2.6),
        motion: { lengthPx: chance.between(3, 8), angle: chance.between(0, Math.PI) },
      }),
    }),
  },
  'camera-glare': {
    what: 'Under a camera with a lamp mirrored in the page.',
    draw: (chance) => ({
      placing: held(chance),
      ground: table(chance),
      lamp: {
        ...dim(chance),
        glare: {
          x: chance.between(0.3, 0.7),
          y: chance.between(0.2, 0.5),
          radiusX: chance.between(0.05, 0.12),
          radiusY: chance.between(0.04, 0.09),
          peak: chance.between(90, 190),
        },
      },
      sensor: camera(chance),
    }),
  },
  'camera-shadow': {
    what: 'Under a camera with the shadow of a hand across the page.',
    draw: (chance) => ({
      placing: held(chance),
      ground: table(chance),
      lamp: {
        ...dim(chance),
        shadow: {
          keeps: chance.between(0.5, 0.75),
          at: chance.between(0.35, 0.65),
          direction: chance.between(0, 2 * Math.PI),
        },
      },
      sensor: camera(chance),
    }),
  },
  web: {
    what: 'Scanned, reduced to 640 px and saved as a poor JPEG, as pictures that went through a messenger.',
    draw: (chance) => ({
      placing: { kind: 'glass', angleDeg: chance.between(-0.5, 0.5), marginMm: 0 },
      ground: LID,
      lamp: null,
      sensor: { ...scanner(chance), widthPx: 640, quality: chance.whole(48, 66) },
    }),
  },
} as const satisfies Readonly<Record<string, Recipe>>;

export type CaptureName = keyof typeof CAPTURES;
export const CAPTURE_NAMES = Object.keys(CAPTURES) as CaptureName[];
export const isCapture = (name: string): name is CaptureName => Object.hasOwn(CAPTURES, name);
