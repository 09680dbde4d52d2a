import type { Chance } from '../../chance.ts';
import { ellipse, n, path, soft } from './brush.ts';
import { EYES, MIDDLE } from './head.ts';
import { type Likeness, ruddy, shade } from './likeness.ts';

function eye(face: Likeness, side: 1 | -1): string {
  const { skin, iris, eyeHalf, eyeOpen, feminine, age } = face;
  const x = MIDDLE + side * face.eyeApart;
  // Towards the nose the corner is lower.
  const inner = x - side * eyeHalf;
  const outer = x + side * eyeHalf;
  const top = EYES - eyeOpen;
  const almond =
    `M${n(inner)} ${EYES + 3}C${n(x - side * eyeHalf * 0.5)} ${n(top - 2)} ${n(x + side * eyeHalf * 0.5)} ${n(top - 3)} ${n(outer)} ${EYES}` +
    `C${n(x + side * eyeHalf * 0.5)} ${n(EYES + eyeOpen * 0.82)} ${n(x - side * eyeHalf * 0.4)} ${n(EYES + eyeOpen * 0.85)} ${n(inner)} ${EYES + 3}Z`;
  const lid = `M${n(inner - side)} ${EYES + 3}C${n(x - side * eyeHalf * 0.5)} ${n(top - 3)} ${n(x + side * eyeHalf * 0.5)} ${n(top - 4)} ${n(outer + side * 3)} ${EYES}`;
  const crease = `M${n(inner + side * 3)} ${n(EYES - eyeOpen * 0.9)}C${n(x - side * 8)} ${n(top - 9)} ${n(x + side * 12)} ${n(top - 9)} ${n(outer + side * 3)} ${n(EYES - 6)}`;
  const id = side > 0 ? 'er' : 'el';
  const radius = eyeOpen * 1.02;
  return (
    soft(7, ellipse(x - side * 6, EYES - 13, eyeHalf + 6, 13, `fill="${shade(skin, -0.42)}" opacity="0.5"`)) +
    soft(
      4,
      ellipse(
        x,
        EYES + 17,
        eyeHalf,
        6,
        `fill="${shade(ruddy(skin, 0.3), -0.2)}" opacity="${n(0.28 + age * 0.4)}"`,
      ),
    ) +
    `<clipPath id="${id}"><path d="${almond}"/></clipPath>` +
    path(almond, 'fill="#ece8e3"') +
    `<g clip-path="url(#${id})">` +
    ellipse(x, EYES - 1, radius, radius, `fill="${shade(iris, -0.35)}"`) +
    ellipse(x, EYES - 1, radius * 0.82, radius * 0.82, `fill="${shade(iris, 0.12)}"`) +
    soft(1, ellipse(x, EYES + 3, radius * 0.55, radius * 0.4, `fill="${shade(iris, 0.4)}" opacity="0.7"`)) +
    ellipse(x, EYES - 1, radius * 0.42, radius * 0.42, 'fill="#0c0a0a"') +
    soft(
      2,
      path(`${lid}L${n(outer)} ${n(top - 8)}L${n(inner)} ${n(top - 8)}Z`, 'fill="#2a2220" opacity="0.55"'),
    ) +
    soft(1, ellipse(x - 3.4, EYES - 4.6, 2.4, 2.2, 'fill="#fff"')) +
    '</g>' +
    path(
      lid,
      `stroke="${shade(ruddy(skin, 1), -0.82)}" stroke-width="${feminine ? 3.6 : 2.6}" fill="none" stroke-linecap="round"`,
    ) +
    soft(1, path(crease, `stroke="${shade(skin, -0.5)}" stroke-width="1.8" fill="none" opacity="0.8"`)) +
    soft(
      1,
      path(
        `M${n(inner)} ${EYES + 4}C${n(x - side * 8)} ${n(EYES + eyeOpen)} ${n(x + side * 8)} ${n(EYES + eyeOpen)} ${n(outer)} ${EYES + 1}`,
        `stroke="${shade(ruddy(skin, 0.6), -0.4)}" stroke-width="1.4" fill="none" opacity="0.7"`,
      ),
    ) +
    (feminine ? lashes(x, side, eyeHalf, top) : '')
  );
}

function lashes(x: number, side: 1 | -1, half: number, top: number): string {
  return Array.from({ length: 9 }, (_, i) => {
    const t = 0.35 + i * 0.08;
    const at = x + side * half * (2 * t - 1);
    const y = top - 1 + Math.abs(t - 0.5) ** 2 * 26;
    return path(
      `M${n(at)} ${n(y)}q${n(side * (1 + i * 0.35))} -3 ${n(side * (2.4 + i * 0.5))} -4.4`,
      'stroke="#171110" stroke-width="0.9" fill="none"',
    );
  }).join('');
}

function brow(chance: Chance, face: Likeness, side: 1 | -1): string {
  const { hair, browRise, browThick, eyeHalf } = face;
  const x = MIDDLE + side * face.eyeApart;
  const hairs = Array.from({ length: 95 }, () => {
    const t = chance.next();
    const at = x + side * (eyeHalf + 6) * (2 * t - 1) + side * 2;
    const arch = -7 * Math.sin(Math.PI * Math.min(1, t * 0.8 + 0.1)) + (t > 0.7 ? (t - 0.7) * 26 : 0);
    const thick = browThick * (t < 0.15 ? 0.6 + t * 2.6 : 1.1 - t * 0.75);
    const y = EYES - browRise + arch + 4 + (chance.next() - 0.5) * thick;
    const lean = side * (3 + 5 * t);
    return path(
      `M${n(at)} ${n(y)}q${n(lean * 0.5)} ${n(-2.4 + 2 * t)} ${n(lean)} ${n(-2 + 3.6 * t)}`,
      `stroke="${shade(hair, chance.between(-0.45, -0.05))}" stroke-width="${n(chance.between(0.8, 1.5))}" fill="none" opacity="0.85"`,
    );
  }).join('');
  return (
    soft(
      2,
      path(
        `M${n(x - side * (eyeHalf + 4))} ${n(EYES - browRise + 2)}Q${n(x + side * 4)} ${n(EYES - browRise - 7)} ${n(x + side * (eyeHalf + 6))} ${n(EYES - browRise + 5)}`,
        `stroke="${shade(hair, -0.2)}" stroke-width="${n(browThick * 0.6)}" fill="none" opacity="0.5"`,
      ),
    ) + hairs
  );
}

function nose({ skin, noseHalf, noseEnd }: Likeness): string {
  const wing = (side: 1 | -1) =>
    soft(
      2,
      path(
        `M${n(MIDDLE + side * noseHalf * 0.72)} ${n(noseEnd - 20)}C${n(MIDDLE + side * (noseHalf + 6))} ${n(noseEnd - 18)} ${n(MIDDLE + side * (noseHalf + 5))} ${n(noseEnd + 2)} ${n(MIDDLE + side * noseHalf * 0.62)} ${n(noseEnd)}`,
        `stroke="${shade(skin, side > 0 ? -0.52 : -0.36)}" stroke-width="3.4" fill="none" opacity="0.75"`,
      ),
    ) +
    soft(
      1,
      ellipse(
        MIDDLE + side * noseHalf * 0.5,
        noseEnd - 2,
        6,
        2.8,
        `fill="${shade(ruddy(skin, 1), -0.78)}" opacity="0.85" transform="rotate(${side * -14} ${n(MIDDLE + side * noseHalf * 0.5)} ${n(noseEnd - 2)})"`,
      ),
    );
  return (
    soft(
      7,
      path(
        `M${MIDDLE + 9} 205C${MIDDLE + 14} 240 ${MIDDLE + 12} 262 ${n(MIDDLE + noseHalf)} ${n(noseEnd - 4)}L${n(MIDDLE + noseHalf + 8)} ${n(noseEnd - 8)}C${MIDDLE + 26} 250 ${MIDDLE + 26} 225 ${MIDDLE + 24} 205Z`,
        `fill="${shade(skin, -0.46)}" opacity="0.62"`,
      ),
    ) +
    soft(
      4,
      path(
        `M${MIDDLE - 12} 208C${MIDDLE - 13} 240 ${MIDDLE - 14} 262 ${n(MIDDLE - noseHalf)} ${n(noseEnd - 8)}`,
        `stroke="${shade(skin, -0.35)}" stroke-width="5" fill="none" opacity="0.4"`,
      ),
    ) +
    soft(
      4,
      path(
        `M${MIDDLE - 2} 200L${MIDDLE - 3} 268`,
        `stroke="${shade(skin, 0.55)}" stroke-width="7" fill="none" opacity="0.55"`,
      ),
    ) +
    soft(4, ellipse(MIDDLE - 3, noseEnd - 15, 10, 8, `fill="${shade(skin, 0.5)}" opacity="0.6"`)) +
    soft(4, ellipse(MIDDLE + 2, noseEnd + 5, noseHalf, 5, `fill="${shade(skin, -0.5)}" opacity="0.6"`)) +
    wing(-1) +
    wing(1) +
    soft(
      4,
      path(
        `M${MIDDLE} ${n(noseEnd + 8)}V${n(noseEnd + 22)}`,
        `stroke="${shade(skin, -0.3)}" stroke-width="6" fill="none" opacity="0.35"`,
      ),
    )
  );
}

function mouth({ skin, mouthHalf, mouthY, lips, smile, feminine }: Likeness): string {
  const [left, right] = [MIDDLE - mouthHalf, MIDDLE + mouthHalf];
  const corner = n(mouthY - smile);
  const line = `C${n(left + 16)} ${n(mouthY + 1)} ${MIDDLE - 10} ${n(mouthY - 2)} ${MIDDLE} ${n(mouthY + 1)}C${MIDDLE + 10} ${n(mouthY - 2)} ${n(right - 16)} ${n(mouthY + 1)} ${n(right)} ${corner}`;
  const upper = `M${n(left)} ${corner}${line}C${n(right - 14)} ${n(mouthY - lips * 0.7)} ${MIDDLE + 14} ${n(mouthY - lips * 1.15)} ${MIDDLE} ${n(mouthY - lips * 0.72)}C${MIDDLE - 14} ${n(mouthY - lips * 1.15)} ${n(left + 14)} ${n(mouthY - lips * 0.7)} ${n(left)} ${corner}Z`;
  const lower = `M${n(left)} ${corner}${line}C${n(right - 16)} ${n(mouthY + lips * 1.1)} ${MIDDLE + 18} ${n(mouthY + lips * 1.5)} ${MIDDLE} ${n(mouthY + lips * 1.5)}C${MIDDLE - 18} ${n(mouthY + lips * 1.5)} ${n(left + 16)} ${n(mouthY + lips * 1.1)} ${n(left)} ${corner}Z`;
  const red = ruddy(skin, feminine ? 0.95 : 0.62);
  return (
    soft(1, path(upper, `fill="${shade(red, -0.22)}"`)) +
    soft(1, path(lower, `fill="${shade(red, -0.02)}"`)) +
    soft(
      2,
      ellipse(
        MIDDLE - 3,
        mouthY + lips * 0.72,
        mouthHalf * 0.42,
        2.6,
        `fill="${shade(red, 0.5)}" opacity="0.6"`,
      ),
    ) +
    soft(
      1,
      path(
        `M${n(left - 2)} ${corner}${line}`,
        `stroke="${shade(red, -0.68)}" stroke-width="2.2" fill="none" stroke-linecap="round"`,
      ),
    ) +
    soft(4, ellipse(left - 3, mouthY - smile + 1, 4, 4, `fill="${shade(skin, -0.5)}" opacity="0.5"`)) +
    soft(4, ellipse(right + 3, mouthY - smile + 1, 4, 4, `fill="${shade(skin, -0.55)}" opacity="0.55"`))
  );
}

function spectacles({ eyeApart, half }: Likeness): string {
  const glass = (side: 1 | -1) =>
    `<rect x="${n(MIDDLE + side * eyeApart - 33)}" y="${EYES - 23}" width="66" height="50" rx="20" fill="#fff" fill-opacity="0.06" stroke="#2c2828" stroke-width="3.4"/>`;
  return (
    glass(-1) +
    glass(1) +
    path(
      `M${n(MIDDLE - eyeApart + 33)} ${EYES - 6}Q${MIDDLE} ${EYES - 16} ${n(MIDDLE + eyeApart - 33)} ${EYES - 6}`,
      'stroke="#2c2828" stroke-width="3.4" fill="none"',
    ) +
    path(
      `M${n(MIDDLE - eyeApart - 33)} ${EYES - 8}L${n(MIDDLE - half - 2)} ${EYES - 12}M${n(MIDDLE + eyeApart + 33)} ${EYES - 8}L${n(MIDDLE + half + 2)} ${EYES - 12}`,
      'stroke="#2c2828" stroke-width="3.4" fill="none"',
    )
  );
}

/** Eyes, brows, nose, mouth and, where worn, glasses. */
export function faceFeatures(chance: Chance, face: Likeness): string {
  return (
    eye(face, -1) +
    eye(face, 1) +
    brow(chance, face, -1) +
    brow(chance, face, 1) +
    nose(face) +
    mouth(face) +
    (face.glasses ? spectacles(face) : '')
  );
}
