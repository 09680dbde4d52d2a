import { ellipse, n, path, soft } from './brush.ts';
import { type Likeness, ruddy, shade } from './likeness.ts';

export const MIDDLE = 175;
export const CROWN = 74;
export const EYES = 220;

/** Outline of the head, from the crown round the chin. */
export function headPath({ half, jaw, chin }: Likeness): string {
  const x = (share: number) => n(MIDDLE + half * share);
  const low = chin - 47;
  return (
    `M${MIDDLE} ${CROWN}C${x(0.72)} ${CROWN} ${x(1)} 128 ${x(1)} 208` +
    `C${x(1)} 258 ${x(jaw + 0.08)} ${n(low - 34)} ${x(jaw * 0.74)} ${n(low)}` +
    `C${x(jaw * 0.5)} ${n(chin - 10)} ${x(0.3)} ${n(chin)} ${MIDDLE} ${n(chin)}` +
    `C${x(-0.3)} ${n(chin)} ${x(-jaw * 0.5)} ${n(chin - 10)} ${x(-jaw * 0.74)} ${n(low)}` +
    `C${x(-jaw - 0.08)} ${n(low - 34)} ${x(-1)} 258 ${x(-1)} 208C${x(-1)} 128 ${x(-0.72)} ${CROWN} ${MIDDLE} ${CROWN}Z`
  );
}

function ear(face: Likeness, side: 1 | -1): string {
  const x = MIDDLE + side * (face.half + 2);
  return (
    ellipse(
      x,
      236,
      13,
      31,
      `fill="${shade(face.skin, side > 0 ? -0.26 : -0.12)}" transform="rotate(${side * 8} ${x} 236)"`,
    ) +
    soft(2, ellipse(x + side * 1, 236, 6, 20, `fill="${shade(face.skin, -0.42)}"`)) +
    soft(1, ellipse(x + side * 6, 228, 3, 18, `fill="${shade(face.skin, 0.12)}" opacity="0.6"`))
  );
}

/** Neck and shoulders with a jacket over a light shirt. */
export function bust(face: Likeness): string {
  const { skin, cloth, feminine } = face;
  const wide = feminine ? 138 : 158;
  const neck = feminine ? 50 : 62;
  const shoulder =
    `M${MIDDLE - neck + 6} 384C${MIDDLE - neck - 6} 408 ${MIDDLE - wide + 20} 408 ${MIDDLE - wide - 8} 470` +
    `H${MIDDLE + wide + 8}C${MIDDLE + wide - 20} 408 ${MIDDLE + neck + 6} 408 ${MIDDLE + neck - 6} 384Z`;
  const throat = `M${MIDDLE - neck} 320C${MIDDLE - neck + 6} 372 ${MIDDLE - neck} 396 ${MIDDLE - neck - 22} 410L${MIDDLE} 462L${MIDDLE + neck + 22} 410C${MIDDLE + neck} 396 ${MIDDLE + neck - 6} 372 ${MIDDLE + neck} 320Z`;
  const lapel = (side: 1 | -1) => {
    const x = (d: number) => n(MIDDLE + side * d);
    return (
      path(
        `M${x(neck + 6)} 392L${x(30)} 460L${x(44)} 470L${x(neck + 40)} 470L${x(neck + 34)} 404Z`,
        `fill="${shade(cloth, side > 0 ? -0.12 : 0.1)}"`,
      ) +
      path(
        `M${x(neck + 6)} 392L${x(30)} 460`,
        `stroke="${shade(cloth, -0.5)}" stroke-width="1.6" fill="none"`,
      ) +
      path(
        `M${x(neck + 34)} 404L${x(neck + 14)} 430L${x(neck + 26)} 436`,
        `stroke="${shade(cloth, -0.35)}" stroke-width="1.2" fill="none"`,
      )
    );
  };
  return (
    path(shoulder, `fill="${shade(cloth, 0.02)}"`) +
    `<clipPath id="coat"><path d="${shoulder}"/></clipPath><g clip-path="url(#coat)">` +
    soft(12, ellipse(MIDDLE - wide + 40, 436, 44, 26, `fill="${shade(cloth, 0.22)}" opacity="0.7"`)) +
    soft(12, ellipse(MIDDLE + wide - 30, 456, 46, 34, `fill="${shade(cloth, -0.5)}" opacity="0.8"`)) +
    '</g>' +
    path(
      `M${MIDDLE - neck - 8} 396L${MIDDLE} 470L${MIDDLE + neck + 8} 396L${MIDDLE + 30} 470H${MIDDLE - 30}Z`,
      'fill="#e9e7e4"',
    ) +
    path(throat, `fill="${shade(skin, -0.12)}"`) +
    soft(
      7,
      path(
        `M${MIDDLE - neck} 340C${MIDDLE - 20} 420 ${MIDDLE + 30} 412 ${MIDDLE + neck + 4} 330L${MIDDLE + neck + 4} 396C${MIDDLE + 40} 420 ${MIDDLE - 20} 412 ${MIDDLE - neck} 372Z`,
        `fill="${shade(skin, -0.5)}" opacity="0.62"`,
      ),
    ) +
    path(
      `M${MIDDLE - neck - 12} 396L${MIDDLE - neck - 20} 412L${MIDDLE - 30} 462L${MIDDLE} 444ZM${MIDDLE + neck + 12} 396L${MIDDLE + neck + 20} 412L${MIDDLE + 30} 462L${MIDDLE} 444Z`,
      'fill="#f4f3f0"',
    ) +
    soft(
      1,
      path(
        `M${MIDDLE - neck - 12} 396L${MIDDLE} 444L${MIDDLE + neck + 12} 396`,
        'stroke="#a9a6a2" stroke-width="2" fill="none"',
      ),
    ) +
    lapel(-1) +
    lapel(1)
  );
}

/** The modelled head without its features: light from the upper left. */
export function modelledHead(face: Likeness): string {
  const { skin, half, chin, age } = face;
  const outline = headPath(face);
  const dark = (by: number, opacity: number) => `fill="${shade(skin, by)}" opacity="${opacity}"`;
  const blood = shade(ruddy(skin, 0.5), 0);
  const inside =
    soft(20, ellipse(MIDDLE + half, 250, 46, 150, dark(-0.52, 0.75))) +
    soft(12, ellipse(MIDDLE + half + 4, 240, 22, 130, dark(-0.6, 0.5))) +
    soft(12, ellipse(MIDDLE - half - 2, 250, 20, 120, dark(-0.42, 0.55))) +
    soft(12, ellipse(MIDDLE - half * 0.72, 318, 18, 44, dark(-0.3, 0.35))) +
    soft(12, ellipse(MIDDLE + half * 0.66, 318, 26, 50, dark(-0.36, 0.5))) +
    soft(12, ellipse(MIDDLE, chin + 2, 60, 14, dark(-0.45, 0.6))) +
    soft(12, ellipse(MIDDLE - 4, 128, 66, 34, `fill="${shade(skin, 0.42)}" opacity="0.5"`)) +
    soft(12, ellipse(MIDDLE - half * 0.5, 268, 26, 20, `fill="${blood}" opacity="0.4"`)) +
    soft(12, ellipse(MIDDLE + half * 0.5, 270, 24, 20, `fill="${blood}" opacity="0.35"`)) +
    soft(7, ellipse(MIDDLE - half * 0.54, 256, 22, 11, `fill="${shade(skin, 0.45)}" opacity="0.5"`)) +
    soft(7, ellipse(MIDDLE + half * 0.44, 258, 15, 9, `fill="${shade(skin, 0.4)}" opacity="0.3"`)) +
    soft(7, ellipse(MIDDLE - 3, chin - 24, 18, 10, `fill="${shade(skin, 0.35)}" opacity="0.4"`)) +
    soft(4, ellipse(MIDDLE, face.mouthY + 21, 26, 5, dark(-0.35, 0.5))) +
    wrinkles(face, age);
  return (
    ear(face, -1) +
    ear(face, 1) +
    path(outline, `fill="${shade(skin, 0.06)}"`) +
    `<clipPath id="head"><path d="${outline}"/></clipPath><g clip-path="url(#head)">${inside}</g>`
  );
}

function wrinkles({ skin, noseHalf, mouthHalf, mouthY }: Likeness, age: number): string {
  const opacity = 0.16 + 0.4 * age;
  const fold = (side: 1 | -1) =>
    path(
      `M${n(MIDDLE + side * (noseHalf + 4))} 280C${n(MIDDLE + side * (noseHalf + 16))} 294 ${n(MIDDLE + side * (mouthHalf + 7))} 306 ${n(MIDDLE + side * (mouthHalf + 8))} ${n(mouthY + 2)}`,
      `stroke="${shade(skin, -0.45)}" stroke-width="3" fill="none" opacity="${n(opacity)}"`,
    );
  const brow = [140, 156, 172]
    .map((y) =>
      path(
        `M${MIDDLE - 54} ${y + 4}C${MIDDLE - 20} ${y - 4} ${MIDDLE + 20} ${y + 5} ${MIDDLE + 54} ${y}`,
        `stroke="${shade(skin, -0.3)}" stroke-width="2" fill="none" opacity="${n(age * 0.45)}"`,
      ),
    )
    .join('');
  return soft(2, fold(-1) + fold(1)) + (age > 0.45 ? soft(1, brow) : '');
}
