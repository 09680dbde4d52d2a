import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ReferenceModel } from '../../src/comparison/comparison.ts';
import type { Light } from '../../src/examination/light.ts';
import { loadTypefaces } from '../../src/platform/specimens/typefaces.ts';
import { readModel } from '../../src/reference/index.ts';
import { personalise, type SpecimenModel } from '../../src/specimens/index.ts';
import { CannotForge, forge, type IndicatorName } from '../../src/specimens/indicators/index.ts';

const STARTER = fileURLToPath(new URL('../../reference-docs', import.meta.url));

/** A model of the starter library with its pictures, all or those in one light. */
export function starterModel(code: string, only?: Light): ReferenceModel {
  const folder = join(STARTER, code.slice(0, 3), code);
  const { model } = readModel(readFileSync(join(folder, 'document.json'), 'utf8'));
  if (!model) throw new Error(`${code} does not read`);
  const references = model.pages.flatMap(({ id, pictures }) =>
    pictures
      .filter(({ light }) => only === undefined || light === only)
      .map(({ file, light }) => ({ page: id, light, bytes: readFileSync(join(folder, file)) })),
  );
  return { model, references };
}

/** Whether a document of a model has what a sign would change. */
export function canForge(model: SpecimenModel, sign: IndicatorName, seed: number): boolean {
  try {
    forge(model, personalise(model, seed), [sign], loadTypefaces());
    return true;
  } catch (thrown) {
    if (thrown instanceof CannotForge) return false;
    throw thrown;
  }
}
