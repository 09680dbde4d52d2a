import type { DocumentModel } from './model.ts';
import type { PagePicture, PictureFile, SizeMm } from './parts.ts';
import { error, type Path, type Rule } from './rule.ts';

/** How far the pixels of a picture may be off from size × dpi. */
export const SCALE_TOLERANCE = 0.02;
const MM_PER_INCH = 25.4;

/** Light, wavelength and direction in words; what tells two pictures of a page apart. */
export function exposure({ light, wavelengthNm, angle }: PagePicture): string {
  const parts = [
    light,
    ...(wavelengthNm === undefined ? [] : [`${wavelengthNm} nm`]),
    ...(angle ? [`from ${angle.azimuthDeg}° at ${angle.elevationDeg}°`] : []),
  ];
  return parts.join(' ');
}

/** Each picture with the size of what it shows. */
export function pictures(model: DocumentModel): { path: Path; picture: PictureFile; size: SizeMm }[] {
  return [
    ...model.pages.flatMap((page, at) =>
      page.pictures.map((picture, of) => ({
        path: ['pages', at, 'pictures', of],
        picture,
        size: page.size ?? model.size,
      })),
    ),
    ...model.features.flatMap(({ crop, area }, at) =>
      crop ? [{ path: ['features', at, 'crop'], picture: crop, size: area }] : [],
    ),
  ];
}

/** Pixels against size × dpi. A pixel of rounding is always granted: crops may be small. */
export const scale: Rule = (model) =>
  pictures(model).flatMap(({ path, picture, size }) => {
    const sides = [
      ['widthPx', picture.widthPx, size.widthMm],
      ['heightPx', picture.heightPx, size.heightMm],
    ] as const;
    return sides.flatMap(([side, px, mm]) => {
      const expected = (mm / MM_PER_INCH) * picture.dpi;
      if (Math.abs(px - expected) <= Math.max(1, expected * SCALE_TOLERANCE)) return [];
      const message = `${mm} mm at ${picture.dpi} dpi are ${Math.round(expected)} px, not ${px}.`;
      return [
        error([...path, side], message, 'Correct the dpi or the size in mm, or cut the picture to the page.'),
      ];
    });
  });

const WAVELENGTHS: Readonly<Record<string, readonly [number, number]>> = { UV: [200, 400], IR: [700, 1100] };

export const exposures: Rule = (model) =>
  model.pages.flatMap((page, at) =>
    page.pictures.flatMap(({ light, wavelengthNm, angle }, of) => {
      const [low, high] = WAVELENGTHS[light] ?? [0, 0];
      const wrong = wavelengthNm !== undefined && (wavelengthNm < low || wavelengthNm > high);
      const path = ['pages', at, 'pictures', of];
      return [
        ...(wrong
          ? [
              error(
                [...path, 'wavelengthNm'],
                `${wavelengthNm} nm is no wavelength of ${light}.`,
                'Wavelengths go with UV (200–400 nm) and IR (700–1100 nm).',
              ),
            ]
          : []),
        ...(angle && light !== 'OB' && light !== 'CX'
          ? [error([...path, 'angle'], `An angle says nothing in ${light}.`, 'Angles go with OB and CX.')]
          : []),
      ];
    }),
  );
