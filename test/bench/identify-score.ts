import { pageAppearance } from '../../src/application/appearances.ts';
import { candidatesIn, identify, type Recognised } from '../../src/application/identifying.ts';
import type { ZoneFacts } from '../../src/comparison/candidates.ts';
import type { ComparedCapture, Fit, ReferenceModel } from '../../src/comparison/comparison.ts';
import type { PageLayout } from '../../src/comparison/page-layout.ts';
import { fitOfModel, type PreparedModel, prepared } from '../../src/platform/vision/fits.ts';
import { layouts } from '../../src/platform/vision/layouts.ts';
import { openCv } from '../../src/platform/vision/opencv.ts';
import { decodedOf } from '../../src/platform/vision/place.ts';

/** A model with what its pages look like. */
export interface Filed extends ReferenceModel {
  readonly prepared: PreparedModel;
  readonly pages: readonly (readonly [page: string, appearance: Uint8Array])[];
}

export async function filed({ model, references }: ReferenceModel): Promise<Filed> {
  const pages: [string, Uint8Array][] = [];
  for (const { page, bytes } of references) {
    const [whole] = await layouts(bytes, 0);
    if (whole) pages.push([page, pageAppearance(model, page, whole)]);
  }
  return { model, references, pages, prepared: await prepared(await openCv(), { model, references }) };
}

const recognised = (models: readonly Filed[]): Recognised => ({
  libraryZones: (issuer) => models.flatMap(({ model }) => (model.mrz?.issuer === issuer ? [model] : [])),
  libraryAppearances(visit) {
    for (const { model, pages } of models)
      for (const [page, appearance] of pages) visit(model.key.code, page, appearance);
  },
  libraryModels: (_, limit) => models.map(({ model }) => model).slice(0, limit),
});

/** A picture that was held against every model once: what identifying asks for is looked up. */
export interface Held {
  readonly capture: ComparedCapture;
  readonly layouts: readonly PageLayout[];
  readonly fits: readonly Fit[];
  /** For the layouts of the picture, and for holding it against all models, ms. */
  readonly ms: { readonly layouts: number; readonly fits: number };
}

export async function held(bytes: Uint8Array, models: readonly Filed[]): Promise<Held> {
  const capture = { name: 'case', light: 'VI', frame: 0, bytes } as const;
  const begun = performance.now();
  const found = await layouts(bytes, 0);
  const looked = performance.now();
  const cv = await openCv();
  const decoded = await decodedOf(cv, [capture]);
  const all = models.map((each) => fitOfModel(cv, each.prepared, decoded));
  return {
    ...{ capture, layouts: found, fits: all },
    ms: { layouts: looked - begun, fits: performance.now() - looked },
  };
}

/** What identifying makes of a picture with some of the models in the library. */
export async function identified(
  { capture, layouts: seen, fits: all }: Held,
  models: readonly Filed[],
  zone: ZoneFacts | null,
) {
  const comparing = {
    fits: async (given: readonly ReferenceModel[]) =>
      given.flatMap(({ model }) => all.find(({ code }) => code === model.key.code) ?? []),
  };
  const withPictures = async (code: string) => models.find(({ model }) => model.key.code === code) ?? null;
  return identify(comparing, [capture], candidatesIn(recognised(models), zone, seen), zone, withPictures);
}
