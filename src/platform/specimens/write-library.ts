import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonText } from '../../reference/json-text.ts';
import type { DocumentModel } from '../../reference/model.ts';
import type { PagePicture } from '../../reference/parts.ts';
import { seedOf } from '../../specimens/chance.ts';
import { documentOf, LAMPS, type PicturedPage } from '../../specimens/document.ts';
import type { Exposure } from '../../specimens/light/expose.ts';
import { personalise, type SpecimenModel } from '../../specimens/model.ts';
import type { PrintedPage } from '../../specimens/page.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { unwritable } from '../durable-file.ts';
import { openPage } from './render.ts';
import { loadTypefaces } from './typefaces.ts';
import { EXPOSURES, pictureName, webpOf } from './write-picture.ts';

/** Year in which Utopia was described: the seed of the starter library. */
const LIBRARY_SEED = 1516;

/** One document of a model as it stands in the starter library: always the same bearer. */
export const libraryPages = (model: SpecimenModel): PrintedPage[] =>
  model.draw(personalise(model, seedOf(LIBRARY_SEED, model.id)), loadTypefaces());

/** A picture of the library with its bytes. */
export interface LibraryPicture {
  readonly entry: PagePicture;
  readonly bytes: Uint8Array;
}

/** The pictures of a page at a resolution, in the given lights. */
export async function libraryPictures(
  page: PrintedPage,
  dpi: number,
  exposures: readonly Exposure[] = EXPOSURES,
): Promise<LibraryPicture[]> {
  const opened = await openPage(page, dpi);
  const pictures: LibraryPicture[] = [];
  for (const exposure of exposures) {
    const { light, angle = 1 } = exposure;
    const raster = opened.in(exposure);
    const bytes = await webpOf(raster, dpi, light);
    const entry: PagePicture = {
      file: `images/${pictureName(page.id, exposure)}.webp`,
      sha256: sha256Hex(bytes),
      light,
      dpi,
      widthPx: raster.widthPx,
      heightPx: raster.heightPx,
      ...(light === 'UV' ? { wavelengthNm: 365 } : {}),
      ...(light === 'OB' ? { angle: LAMPS[angle] } : {}),
    };
    pictures.push({ entry, bytes });
  }
  return pictures;
}

/**
 * Draws a model into `<folder>/UTO/<code>`: `document.json` and pictures of every page in every light. What stood in
 * that model's `images` goes, so that no stray picture of an earlier drawing remains. The same bytes each time.
 * @throws LightbenchError data.unwritable
 */
export async function writeLibraryModel(
  model: SpecimenModel,
  folder: string,
  dpi: number,
): Promise<{ document: DocumentModel; bytes: number }> {
  const place = join(folder, 'UTO', model.id);
  const images = join(place, 'images');
  let size = 0;
  try {
    await rm(images, { recursive: true, force: true });
    await mkdir(images, { recursive: true });
    const pictured: PicturedPage[] = [];
    for (const page of libraryPages(model)) {
      const pictures = await libraryPictures(page, dpi);
      for (const { entry, bytes } of pictures) {
        await writeFile(join(place, entry.file), bytes);
        size += bytes.length;
      }
      pictured.push({ page, pictures: pictures.map(({ entry }) => entry) });
    }
    const document = documentOf(model, pictured);
    await writeFile(join(place, 'document.json'), jsonText(document));
    return { document, bytes: size };
  } catch (error) {
    throw unwritable(error);
  }
}
