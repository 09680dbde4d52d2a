import { createHash } from 'node:crypto';
import { modelById, personalise, type SpecimenLight } from '../../specimens/index.ts';
import { pngOf, renderPage } from './render.ts';
import { loadTypefaces } from './typefaces.ts';

/** SHA-256 of the PNG of a model's first page in a light. */
export async function digestOf(id: string, seed: number, light: SpecimenLight, dpi: number): Promise<string> {
  const model = modelById(id);
  const page = model?.draw(personalise(model, seed), loadTypefaces())[0];
  if (!page) throw new RangeError(`no model ${id}`);
  const png = await pngOf(await renderPage(page, { light, dpi }), dpi);
  return createHash('sha256').update(png).digest('hex');
}

// Started as a program of its own: the digest goes to standard output.
const [, program, id, seed, light, dpi] = process.argv;
if (program?.endsWith('digest-page.fixture.ts') && id) {
  process.stdout.write(await digestOf(id, Number(seed), light as SpecimenLight, Number(dpi)));
}
