import type { Chance } from '../../chance.ts';
import { type Cubic, cubic, ellipse, n, path, soft, strands } from './brush.ts';
import { CROWN, MIDDLE } from './head.ts';
import { type Likeness, shade } from './likeness.ts';

interface Shape {
  /** Behind the head. */
  readonly behind: string;
  /** Over the forehead, its outline and the guides of its strands. */
  readonly front: string;
  readonly guides: readonly (readonly [Cubic, Cubic])[];
  readonly behindGuides: readonly (readonly [Cubic, Cubic])[];
}

const x = (d: number) => MIDDLE + d;

/** Hair that lies close to the head down to a line on the forehead; `part` shifts where it divides. */
function cap(half: number, rise: number, brow: number, side: number, part: number): Shape {
  const top = CROWN - rise;
  const w = half + 5;
  const front =
    `M${n(x(-w))} ${n(side)}C${n(x(-w - 8))} 130 ${n(x(-w * 0.72))} ${n(top)} ${n(x(0))} ${n(top)}` +
    `C${n(x(w * 0.72))} ${n(top)} ${n(x(w + 8))} 130 ${n(x(w))} ${n(side)}` +
    `C${n(x(w - 6))} ${n(side - 40)} ${n(x(w - 16))} ${n(brow + 26)} ${n(x(w - 34))} ${n(brow + 8)}` +
    `C${n(x(w - 60))} ${n(brow - 10)} ${n(x(part + 44))} ${n(brow - 12)} ${n(x(part))} ${n(brow - 17)}` +
    `C${n(x(part - 34))} ${n(brow - 13)} ${n(x(-w + 56))} ${n(brow - 9)} ${n(x(-w + 30))} ${n(brow + 12)}` +
    `C${n(x(-w + 14))} ${n(brow + 30)} ${n(x(-w + 6))} ${n(side - 40)} ${n(x(-w))} ${n(side)}Z`;
  const root: [number, number] = [x(part), top + 12];
  const left: Cubic = [root, [x(-w * 0.6), top + 2], [x(-w - 4), 130], [x(-w), side]];
  const leftIn: Cubic = [root, [x(part - 12), brow - 20], [x(-w + 52), brow - 12], [x(-w + 24), brow + 18]];
  const right: Cubic = [root, [x(w * 0.6), top + 2], [x(w + 4), 130], [x(w), side]];
  const rightIn: Cubic = [root, [x(part + 16), brow - 20], [x(w - 66), brow - 14], [x(w - 26), brow + 14]];
  return {
    behind: '',
    front,
    guides: [
      [left, leftIn],
      [right, rightIn],
    ],
    behindGuides: [],
  };
}

/** Hair that falls beside the face down to y, `out` beyond the head. */
function falling(base: Shape, half: number, low: number, out: number, inward: number): Shape {
  const w = half + out;
  const top = CROWN - 12;
  const behind =
    `M${MIDDLE} ${top}C${n(x(-half * 0.8))} ${top} ${n(x(-w - 12))} 130 ${n(x(-w - 3))} ${n((low + 130) / 2)}` +
    `C${n(x(-w))} ${n(low - 40)} ${n(x(-w + inward * 0.4))} ${n(low - 14)} ${n(x(-w + inward))} ${n(low)}` +
    `C${n(x(-60))} ${n(low + 10)} ${n(x(60))} ${n(low + 10)} ${n(x(w - inward))} ${n(low)}` +
    `C${n(x(w - inward * 0.4))} ${n(low - 14)} ${n(x(w))} ${n(low - 40)} ${n(x(w + 3))} ${n((low + 130) / 2)}` +
    `C${n(x(w + 12))} 130 ${n(x(half * 0.8))} ${top} ${MIDDLE} ${top}Z`;
  const guide = (side: 1 | -1): readonly [Cubic, Cubic] => [
    [
      [x(side * 20), top + 4],
      [x(side * (w + 4)), top + 26],
      [x(side * (w + 6)), low - 100],
      [x(side * (w - inward)), low],
    ],
    [
      [x(side * 16), top + 20],
      [x(side * (half - 4)), 150],
      [x(side * (half - 8)), low - 100],
      [x(side * (half - 34)), low],
    ],
  ];
  return { ...base, behind, behindGuides: [guide(-1), guide(1)] };
}

function shapeOf(face: Likeness): Shape | null {
  const { half, style } = face;
  switch (style) {
    case 'bald':
      return null;
    case 'crop':
      return cap(half, 13, 132, 214, 6);
    case 'parted':
      return cap(half, 19, 138, 222, -44);
    case 'bun':
      return cap(half, 14, 128, 222, 2);
    case 'bob':
      return falling(cap(half, 20, 146, 240, -36), half, 366, 20, 14);
    case 'long':
      return falling(cap(half, 20, 136, 246, 4), half, 452, 26, 2);
    case 'curls':
      return cap(half, 12, 134, 208, 0);
  }
}

/** A head of short curls: dark tufts from the hairline to the crown, and over them short arcs of lighter hair. */
function curls(chance: Chance, { half, hair }: Likeness): string {
  const place = () => {
    const turn = chance.between(-0.6, 0.6) * Math.PI;
    const bare = 0.5 + 0.46 * Math.min(1, Math.abs(turn) / (0.42 * Math.PI)) ** 2;
    const far = half * (bare + (1.1 - bare) * Math.sqrt(chance.next()));
    return [MIDDLE + far * Math.sin(turn), 200 - (far + 20) * Math.cos(turn)] as const;
  };
  const tufts = Array.from({ length: 420 }, () => {
    const [cx, cy] = place();
    return ellipse(
      cx,
      cy,
      chance.between(4, 7.5),
      chance.between(4, 7.5),
      `fill="${shade(hair, chance.between(-0.5, -0.25))}"`,
    );
  }).join('');
  const arcs = Array.from({ length: 900 }, () => {
    const [cx, cy] = place();
    const [turn, radius] = [chance.next() * 360, chance.between(2, 4.4)];
    return `<path d="M${n(-radius)} 0A${n(radius)} ${n(radius)} 0 0 1 ${n(radius * 0.8)} ${n(-radius * 0.5)}" transform="translate(${n(cx)} ${n(cy)}) rotate(${n(turn)})" stroke="${shade(hair, chance.between(-0.35, 0.18))}" stroke-width="${n(chance.between(0.7, 1.3))}"/>`;
  }).join('');
  return `${tufts}<g fill="none" stroke-linecap="round">${arcs}</g>`;
}

/** Hair behind the head, to be drawn first. */
export function hairBehind(chance: Chance, face: Likeness): string {
  const shape = shapeOf(face);
  const { hair } = face;
  const knot =
    face.style === 'bun'
      ? ellipse(MIDDLE, CROWN - 22, 44, 36, `fill="${shade(hair, -0.25)}"`) +
        soft(4, ellipse(MIDDLE - 12, CROWN - 34, 16, 9, `fill="${shade(hair, 0.4)}" opacity="0.6"`))
      : '';
  if (!shape?.behind) return knot;
  const tone = (t: number) => shade(hair, Math.max(-0.5, Math.min(0.3, t * 0.34 - 0.14)));
  return (
    path(shape.behind, `fill="${shade(hair, -0.38)}"`) +
    `<g fill="none" stroke-linecap="round">${shape.behindGuides.map(([from, to]) => strands(chance, { from, to, strands: 130, stray: 2, width: 1.8 }, tone)).join('')}</g>`
  );
}

/** Hair over the forehead and at the temples. */
export function hairInFront(chance: Chance, face: Likeness): string {
  const shape = shapeOf(face);
  const { hair, half, style } = face;
  if (!shape) return soft(7, ellipse(MIDDLE - 20, CROWN + 24, 34, 14, 'fill="#fff" opacity="0.35"'));
  if (style === 'curls')
    return soft(4, path(shape.front, `fill="${shade(hair, -0.45)}" opacity="0.8"`)) + curls(chance, face);
  const tone = (t: number) => shade(hair, Math.max(-0.55, Math.min(0.42, t * 0.4 - 0.02)));
  const shadow = soft(4, path(shape.front, 'fill="#000" opacity="0.28" transform="translate(2 6)"'));
  const shine = ([from]: readonly [Cubic, Cubic]) =>
    soft(
      7,
      path(
        cubic(from),
        `stroke="${shade(hair, 0.6)}" stroke-width="12" fill="none" opacity="0.22" transform="translate(0 14)"`,
      ),
    );
  return (
    shadow +
    path(shape.front, `fill="${shade(hair, -0.24)}"`) +
    `<clipPath id="hair"><path d="${shape.front}"/></clipPath><g clip-path="url(#hair)" fill="none" stroke-linecap="round">` +
    shape.guides
      .map(([from, to]) => strands(chance, { from, to, strands: 210, stray: 2.2, width: 1.7 }, tone))
      .join('') +
    shape.guides.map(shine).join('') +
    soft(12, ellipse(MIDDLE + half, 170, 30, 110, 'fill="#000" opacity="0.34"')) +
    '</g>'
  );
}

/** A beard of short hairs along the jaw and over the lip, as dense as the likeness says. */
export function beard(chance: Chance, face: Likeness): string {
  const { beard: dense, hair, half, jaw, chin, mouthY } = face;
  if (dense === 0) return '';
  const hairs = Array.from({ length: Math.round(2600 * dense) }, () => {
    const turn = chance.between(-1, 1);
    const far = chance.next() ** 0.7;
    const edge = half * (jaw + 0.12) * Math.sin((turn * Math.PI) / 2);
    const px = MIDDLE + edge * (0.66 + 0.3 * far);
    const low =
      mouthY + 4 + (chin - mouthY + 2) * Math.cos((turn * Math.PI) / 2.4) - Math.abs(turn) ** 3 * 96;
    const py = low - (1 - far) * 26 * (1 - Math.abs(turn) * 0.4);
    return `M${n(px)} ${n(py)}l${n(turn * 2 + chance.normal())} ${n(chance.between(2, 6))}`;
  }).join('');
  const lip = Array.from({ length: Math.round(240 * dense) }, () => {
    const across = chance.between(-1, 1);
    return `M${n(MIDDLE + across * 38)} ${n(mouthY - 12 - face.lips * 0.5 + Math.abs(across) * 9 + chance.normal() * 3)}l${n(across * 4)} ${n(chance.between(2, 5))}`;
  }).join('');
  return (
    soft(
      7,
      path(
        `M${n(MIDDLE - half * 0.92)} 268C${n(MIDDLE - half * 0.84)} ${n(chin + 6)} ${n(MIDDLE + half * 0.84)} ${n(chin + 6)} ${n(MIDDLE + half * 0.92)} 268C${n(MIDDLE + half * 0.6)} ${n(mouthY + 30)} ${n(MIDDLE + 40)} ${n(mouthY + 22)} ${MIDDLE} ${n(mouthY + 22)}C${n(MIDDLE - 40)} ${n(mouthY + 22)} ${n(MIDDLE - half * 0.6)} ${n(mouthY + 30)} ${n(MIDDLE - half * 0.92)} 268Z`,
        `fill="${shade(hair, -0.1)}" opacity="${n(0.34 * dense)}"`,
      ),
    ) +
    path(
      hairs + lip,
      `stroke="${shade(hair, -0.2)}" stroke-width="1.1" fill="none" opacity="0.7" stroke-linecap="round"`,
    )
  );
}
