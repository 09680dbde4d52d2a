import type { AreaMm } from '../area.ts';
import type { Personal, SpecimenModel } from '../model.ts';
import type { PrintedPage, SpecimenLight } from '../page.ts';
import type { Typefaces } from '../typeface.ts';
import type { Forgery, Indicator } from './indicator.ts';
import { chanceOf, OF_DATA } from './of-data.ts';
import { OF_PRINT } from './of-print.ts';

export type { Indicator } from './indicator.ts';

const TABLE = { ...OF_DATA, ...OF_PRINT };
export type IndicatorName = keyof typeof TABLE;

/** Every sign of a false document that the factory can put into one. */
export const INDICATORS: Readonly<Record<IndicatorName, Indicator>> = TABLE;
export const INDICATOR_NAMES = Object.keys(TABLE) as IndicatorName[];
export const isIndicator = (name: string): name is IndicatorName => Object.hasOwn(TABLE, name);

/** Ground truth: one place where one indicator shows. */
export interface Planted {
  readonly kind: IndicatorName;
  readonly page: string;
  readonly area: AreaMm;
  readonly lights: readonly SpecimenLight[];
}

export interface ForgedDocument {
  readonly personal: Personal;
  readonly pages: readonly PrintedPage[];
  readonly planted: readonly Planted[];
}

/** The indicators do not go together, or the model has nothing of what was asked for. */
export class CannotForge extends Error {}

function requireApart(names: readonly IndicatorName[]): void {
  for (const [n, name] of names.entries()) {
    const { rewrites } = INDICATORS[name];
    const other = names.find((each, at) => at < n && rewrites && INDICATORS[each].rewrites === rewrites);
    if (other) throw new CannotForge(`${name} and ${other} rewrite the same part of the document`);
  }
}

/**
 * A document of a model with signs of falsification, in the order given, and where each of them shows. Without any it
 * is the genuine document. The same input gives the same.
 * @throws CannotForge
 */
export function forge(
  model: SpecimenModel,
  personal: Personal,
  names: readonly IndicatorName[],
  faces: Typefaces,
): ForgedDocument {
  requireApart(names);
  const genuine = model.draw(personal, faces);
  const forgeryOf = (name: IndicatorName): Forgery => ({
    ...{ model, personal, genuine, faces },
    chance: chanceOf(personal.seed, name),
  });
  const data = names.reduce((so, name) => INDICATORS[name].personal?.(so, forgeryOf(name)) ?? so, personal);
  const drawn = data === personal ? genuine : model.draw(data, faces);
  const pages = drawn.map((page) =>
    names.reduce((so, name) => INDICATORS[name].page?.(so, forgeryOf(name)) ?? so, page),
  );
  const planted = names.flatMap((kind) => {
    const { areas, lights } = INDICATORS[kind];
    const places = pages.flatMap((page) =>
      areas(page, forgeryOf(kind)).map((area): Planted => ({ kind, page: page.id, area, lights })),
    );
    if (places.length === 0) throw new CannotForge(`${model.id} has nothing that ${kind} could change`);
    return places;
  });
  return { personal: data, pages, planted };
}
