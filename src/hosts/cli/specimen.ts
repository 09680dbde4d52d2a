import { resolve } from 'node:path';
import { writeLibraryModel } from '../../platform/specimens/write-library.ts';
import { MODELS, modelById, type SpecimenModel } from '../../specimens/index.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print } from './say.ts';
import { WrongUse } from './wrong-use.ts';

/** Options of `lightbench specimen`, as they were typed. */
export interface SpecimenOptions {
  readonly out: string | undefined;
  readonly dpi: string | undefined;
  readonly only: string | undefined;
}

const [LEAST_DPI, MOST_DPI, USUAL_DPI] = [75, 600, 300];

function dpiOf(text: string | undefined): number {
  const dpi = text === undefined ? USUAL_DPI : Number(text);
  if (!Number.isInteger(dpi) || dpi < LEAST_DPI || dpi > MOST_DPI)
    throw new WrongUse(`--dpi takes a whole number from ${LEAST_DPI} to ${MOST_DPI}`);
  return dpi;
}

function modelNamed(id: string, option: string): SpecimenModel {
  const model = modelById(id);
  if (!model) throw new WrongUse(`${option} takes one of: ${MODELS.map((each) => each.id).join(', ')}`);
  return model;
}

function folderOf({ out }: SpecimenOptions): string {
  if (out === undefined) throw new WrongUse('--out DIR says where to write');
  return resolve(out);
}

/** `lightbench specimen library`: models as a library folder. */
async function specimenLibrary(options: SpecimenOptions): Promise<ExitCode> {
  const [folder, dpi] = [folderOf(options), dpiOf(options.dpi)];
  const models = options.only === undefined ? MODELS : [modelNamed(options.only, '--only')];
  for (const model of models) {
    const { document, bytes } = await writeLibraryModel(model, folder, dpi);
    const pictures = document.pages.reduce((sum, page) => sum + page.pictures.length, 0);
    print(
      `${model.id}\t${model.title}\t${pictures} pictures\t${document.features.length} features\t${Math.round(bytes / 1024)} KB`,
    );
  }
  return EXIT.done;
}

/** The subcommands of `lightbench specimen`; null for one that there is not. */
export function specimenCommand(
  [command, ...rest]: readonly string[],
  options: SpecimenOptions,
): Promise<ExitCode> | null {
  if (rest.length > 0) return null;
  if (command === 'library') return specimenLibrary(options);
  return null;
}
