import { mm, type Place, polyline } from '../svg.ts';

const leaf = (from: Place, to: Place, width: number): string => {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  const [nx, ny] = [(-dy / length) * width, (dx / length) * width];
  const side = (s: 1 | -1) => `Q${mm(from[0] + dx * 0.62 + nx * s)} ${mm(from[1] + dy * 0.62 + ny * s)}`;
  return `M${mm(from[0])} ${mm(from[1])}${side(1)} ${mm(to[0])} ${mm(to[1])}${side(-1)} ${mm(from[0])} ${mm(from[1])}Z`;
};

/** Feathers of a wing: from the arm (shoulder to wrist) outwards, turning from one direction to another (degrees). */
function wing(
  shoulder: Place,
  wrist: Place,
  from: number,
  to: number,
  longest: number,
  feathers: number,
): string {
  return Array.from({ length: feathers }, (_, i) => {
    const t = i / (feathers - 1);
    const angle = ((from + (to - from) * t) * Math.PI) / 180;
    const length = longest * (0.46 + 0.54 * Math.sin(Math.PI * (0.16 + 0.62 * t)));
    const root: Place = [
      shoulder[0] + (wrist[0] - shoulder[0]) * t,
      shoulder[1] + (wrist[1] - shoulder[1]) * t,
    ];
    return leaf(
      root,
      [root[0] + length * Math.cos(angle), root[1] + length * Math.sin(angle)],
      longest * 0.085,
    );
  }).join('');
}

/**
 * Parts of a crane in flight as path data to be filled: 100 units from bill to toes, 65 down to the toes, and wings that
 * reach 28 units above the field.
 */
export interface Crane {
  readonly wings: string;
  readonly body: string;
  readonly crest: string;
}

/** The bird of Utopia: a crane with raised wings, its head to the left. */
export function crane(): Crane {
  const far = wing([50, 44], [64, 20], -14, -84, 36, 17);
  const near = wing([43, 45], [33, 15], 24, -116, 45, 22);
  const coverts = wing([42, 44], [34, 16], 44, -84, 20, 15);
  const neck =
    'M3 35.4L10.4 33.6C13 31.6 17 32.4 18.6 35C22 39 30 40.5 38 40.5C50 40 60 44 68 50C60 53.6 50 54.4 42 51.6C32 49 22 45 16.6 38.4C14.6 36.8 12 36.4 10 36Z';
  const tail = wing([58, 48], [66, 50], 46, 2, 17, 6);
  const legs = 'M62 51.2L98 60.4L98.6 59.6L66 50ZM60 52L95 63.4L95.4 62.6L64 51Z';
  return {
    wings: far + near + coverts,
    body: neck + tail + legs,
    crest: 'M10.6 33.4C12.6 31 16.6 31 18.2 33.6C15.6 33 13 33 10.6 33.4Z',
  };
}

/** Reeds that lean in the wind, from a base line: strokes as path data. */
export function reeds(x: number, y: number, width: number, height: number, count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const at = x + (width * (i + 0.5)) / count;
    const tall = height * (0.55 + 0.45 * Math.abs(Math.sin(i * 2.4)));
    const lean = height * (0.12 + 0.2 * Math.sin(i * 1.7));
    return `M${mm(at)} ${mm(y)}Q${mm(at)} ${mm(y - tall * 0.6)} ${mm(at + lean)} ${mm(y - tall)}`;
  }).join('');
}

/** A range of mountains as outlines that lie behind each other; `seams` are lines of shade inside them. */
export function mountains(
  x: number,
  y: number,
  width: number,
  height: number,
): { ridges: string; seams: string } {
  const peaks: readonly (readonly [at: number, rise: number])[] = [
    [0, 0],
    [0.14, 0.42],
    [0.22, 0.3],
    [0.4, 1],
    [0.52, 0.56],
    [0.66, 0.82],
    [0.8, 0.36],
    [0.88, 0.46],
    [1, 0],
  ];
  const places = peaks.map(([at, rise]): Place => [x + width * at, y - height * rise]);
  const seams = [1, 3, 5, 7].flatMap((peak) => {
    const top = places[peak];
    const foot = places[peak + 1];
    if (!top || !foot) return [];
    return Array.from({ length: 9 }, (_, i) => {
      const t = (i + 1) / 10;
      const from: Place = [top[0] + (foot[0] - top[0]) * t, top[1] + (foot[1] - top[1]) * t];
      return polyline([from, [from[0] - width * 0.02, from[1] + height * (0.1 + 0.16 * (1 - t))]]);
    });
  });
  return { ridges: polyline(places), seams: seams.join('') };
}
