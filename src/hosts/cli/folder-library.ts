import { resolve } from 'node:path';
import { pageAppearance } from '../../application/appearances.ts';
import type { Recognised } from '../../application/identifying.ts';
import type { ModelFolder } from '../../application/library-ports.ts';
import type { Comparing } from '../../application/ports.ts';
import type { ReferenceModel } from '../../comparison/comparison.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { sha256Hex } from '../../platform/crypto/hash.ts';
import { openLibraryFolder } from '../../platform/library/folder.ts';
import { readModel } from '../../reference/index.ts';

const MB = 1024 * 1024;

/** A library that was not imported: a folder whose models are read each time. */
export interface FolderLibrary {
  /** What documents are recognised by; every page in visible light is looked at. */
  recognised(comparing: Pick<Comparing, 'layouts'>): Promise<Recognised>;
  withPictures(code: string): Promise<ReferenceModel | null>;
}

/** Every model of a folder that reads. @throws LightbenchError input.*, library.picture_changed */
export async function folderLibrary(root: string): Promise<FolderLibrary> {
  const folder = openLibraryFolder(resolve(root));
  const { models: places } = await folder.survey();
  const read = places.map(async (place) => {
    const { model } = readModel(new TextDecoder().decode(await folder.read(place, 'document.json', 2 * MB)));
    return model ? [{ model, place }] : [];
  });
  const filed = (await Promise.all(read)).flat();
  const models = filed.map(({ model }) => model);

  /** The bytes of a picture, which have to be those that the model names: another picture is no genuine page. */
  async function asNamed(
    place: ModelFolder,
    { file, sha256 }: { file: string; sha256: string },
    code: string,
  ) {
    const bytes = await folder.read(place, file, 64 * MB);
    if (sha256Hex(bytes) !== sha256) throw new LightbenchError('library.picture_changed', { code, file });
    return bytes;
  }

  return {
    async recognised(comparing) {
      const pages: [code: string, page: string, appearance: Uint8Array][] = [];
      for (const { model, place } of filed)
        for (const { id, pictures } of model.pages) {
          const picture = pictures.find(({ light }) => light === 'VI');
          if (!picture) continue;
          const [whole] = await comparing.layouts(await asNamed(place, picture, model.key.code), 0);
          if (whole) pages.push([model.key.code, id, pageAppearance(model, id, whole)]);
        }
      return {
        libraryZones: (issuer, limit) => models.filter(({ mrz }) => mrz?.issuer === issuer).slice(0, limit),
        libraryAppearances(visit) {
          for (const page of pages) visit(...page);
        },
        libraryModels: (issuer, limit) =>
          models
            .filter(({ key }) => issuer === null || key.issuer === issuer)
            .toSorted((a, b) => b.key.year - a.key.year)
            .slice(0, limit),
      };
    },

    async withPictures(code) {
      const found = filed.find(({ model }) => model.key.code === code);
      if (!found) return null;
      const { model, place } = found;
      const references: ReferenceModel['references'][number][] = [];
      for (const { id, pictures } of model.pages)
        for (const picture of pictures)
          references.push({ page: id, light: picture.light, bytes: await asNamed(place, picture, code) });
      return { model, references };
    },
  };
}
