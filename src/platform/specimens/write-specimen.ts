import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createChance, seedOf } from '../../specimens/chance.ts';
import {
  CannotForge,
  type ForgedDocument,
  forge,
  type IndicatorName,
} from '../../specimens/indicators/index.ts';
import type { Exposure } from '../../specimens/light/expose.ts';
import { personalise, type SpecimenModel } from '../../specimens/model.ts';
import type { PrintedPage, SpecimenLight } from '../../specimens/page.ts';
import { type SpecimenPicture, truthOf } from '../../specimens/truth.ts';
import { captured } from '../../specimens/wear/capture.ts';
import { CAPTURES, type Capture, type CaptureName } from '../../specimens/wear/captures.ts';
import { unwritable } from '../durable-file.ts';
import { type OpenedPage, openPage, pngOf } from './render.ts';
import { take } from './take.ts';
import { loadTypefaces } from './typefaces.ts';
import { EXPOSURES, pictureName } from './write-picture.ts';

export interface SpecimenOrder {
  readonly model: SpecimenModel;
  readonly seed: number;
  readonly dpi: number;
  /** Pages by id; all of them when null. */
  readonly pages: readonly string[] | null;
  readonly lights: readonly SpecimenLight[];
  readonly indicators: readonly IndicatorName[];
  /** Each gives a picture of its own; without any the page fills the picture as it was drawn. */
  readonly captures: readonly CaptureName[];
}

interface Made {
  readonly entry: SpecimenPicture;
  readonly bytes: Uint8Array;
}

async function flat({ page, dpi, in: lit }: OpenedPage, exposure: Exposure): Promise<Made> {
  const raster = lit(exposure);
  const { widthPx, heightPx } = raster;
  return {
    bytes: await pngOf(raster, dpi),
    entry: {
      ...about(page, dpi, exposure),
      file: `${pictureName(page.id, exposure)}.png`,
      ...{ widthPx, heightPx, capture: null },
      pageToPicture: [widthPx / page.widthMm, 0, 0, 0, heightPx / page.heightMm, 0, 0, 0, 1],
    },
  };
}

const about = (page: PrintedPage, dpi: number, { light, angle }: Exposure) => ({
  ...{ page: page.id, light, dpi },
  ...(angle ? { angle } : {}),
});

async function taken(
  { page, dpi, in: lit }: OpenedPage,
  exposure: Exposure,
  name: CaptureName,
  seed: number,
): Promise<Made> {
  // The same way of holding it for all lights of a page: pictures of one capture lie over each other.
  const chance = createChance(seedOf(seed, `${page.id} ${name}`));
  const drawn: Capture = CAPTURES[name].draw(chance);
  // A scanner knows its resolution and writes it down; a camera does not, and a messenger throws it away.
  const told = drawn.placing.kind === 'glass' && drawn.sensor.widthPx === undefined;
  const capture: Capture = told ? { ...drawn, sensor: { ...drawn.sensor, dpi } } : drawn;
  const { picture, widthPx, heightPx, pageToPicture } = captured(page, lit(exposure), capture, chance);
  const bytes = await take(picture, capture.sensor, chance);
  const file = `${pictureName(page.id, exposure)}-${name}.jpg`;
  const entry = {
    ...about(page, dpi, exposure),
    file,
    widthPx,
    heightPx,
    capture: { name, ...capture },
    pageToPicture,
  };
  return { bytes, entry };
}

async function* picturesOf({ seed, dpi, lights, captures, pages }: SpecimenOrder, document: ForgedDocument) {
  const exposures = EXPOSURES.filter(({ light }) => lights.includes(light));
  for (const page of document.pages.filter(({ id }) => pages === null || pages.includes(id))) {
    const opened = await openPage(page, dpi);
    for (const exposure of exposures) {
      if (captures.length === 0) yield flat(opened, exposure);
      for (const name of captures) yield taken(opened, exposure, name, seed);
    }
  }
}

/**
 * Makes one specimen, genuine or false: pictures and `truth.json` in a folder. The same order gives the same bytes.
 * @throws CannotForge, LightbenchError data.unwritable
 */
export async function writeSpecimen(
  order: SpecimenOrder,
  folder: string,
): Promise<readonly SpecimenPicture[]> {
  const { model, seed, indicators, pages } = order;
  const document = forge(model, personalise(model, seed), indicators, loadTypefaces());
  const known = document.pages.map(({ id }) => id);
  const unknown = pages?.find((id) => !known.includes(id));
  if (unknown !== undefined)
    throw new CannotForge(`${model.id} has no page ${unknown}; it has ${known.join(', ')}`);
  const entries: SpecimenPicture[] = [];
  try {
    await mkdir(folder, { recursive: true });
    for await (const { entry, bytes } of picturesOf(order, document)) {
      await writeFile(join(folder, entry.file), bytes);
      entries.push(entry);
    }
    const truth = truthOf(model, document, entries);
    await writeFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
  } catch (error) {
    throw unwritable(error);
  }
  return entries;
}
