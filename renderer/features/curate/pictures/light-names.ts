import type { Light } from '../../../../src/examination/light.ts';

/** Words in the names of files by which devices and people tell the light. */
const WORDS: Readonly<Record<Light, readonly string[]>> = {
  VI: ['vi', 'vis', 'visible', 'white', 'weiss', 'wl', 'rgb', 'daylight'],
  UV: ['uv', 'uva', 'uvb', 'uvc', 'ultraviolet', 'ultraviolett', 'fluorescence'],
  IR: ['ir', 'nir', 'infrared', 'infrarot'],
  OB: ['ob', 'oblique', 'raking', 'grazing', 'streiflicht'],
  TL: ['tl', 'transmitted', 'transmission', 'transmissive', 'backlight', 'durchlicht'],
  CX: ['cx', 'coaxial', 'coax', 'retroreflective'],
};

const LIGHT_OF = new Map(
  Object.entries(WORDS).flatMap(([light, words]) => words.map((word) => [word, light as Light] as const)),
);

/** Bands that a number beside the light may name, in nm, as the model allows them. */
const BANDS: Partial<Record<Light, readonly [number, number]>> = { UV: [200, 400], IR: [700, 1100] };

export interface ToldLight {
  light: Light;
  /** Centre of the lamp's band in nm, where the name tells it. */
  wavelengthNm: number | null;
}

/** The words and numbers of a name: `PageUV365nm.tif` is page, uv, 365. */
function partsOf(name: string): string[] {
  const parts = name
    .replace(/\.[^.]*$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .match(/\p{L}+|\d+/gu);
  return (parts ?? []).filter((part) => part !== 'nm');
}

/** The light that the name of a file tells; null where it tells none, or two. */
export function lightInName(name: string): ToldLight | null {
  const parts = partsOf(name);
  const told = parts.flatMap((part, at) => {
    const light = LIGHT_OF.get(part);
    return light ? [{ light, at }] : [];
  });
  const [first] = told;
  if (!first || told.some(({ light }) => light !== first.light)) return null;
  const [low, high] = BANDS[first.light] ?? [0, -1];
  const beside = told.flatMap(({ at }) => [parts[at + 1], parts[at - 1]]).map(Number);
  return { light: first.light, wavelengthNm: beside.find((nm) => nm >= low && nm <= high) ?? null };
}
