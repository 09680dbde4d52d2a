import { resolve } from 'node:path';
import { writeLibraryModel } from '../../platform/specimens/write-library.ts';
import { writeSpecimen } from '../../platform/specimens/write-specimen.ts';
import {
  MODELS,
  modelById,
  SPECIMEN_LIGHTS,
  type SpecimenLight,
  type SpecimenModel,
} from '../../specimens/index.ts';
import { CannotForge, INDICATOR_NAMES, INDICATORS, isIndicator } from '../../specimens/indicators/index.ts';
import { CAPTURE_NAMES, CAPTURES, isCapture } from '../../specimens/wear/captures.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print } from './say.ts';
import { WrongUse } from './wrong-use.ts';

/** Options of `lightbench specimen`, as they were typed. */
export interface SpecimenOptions {
  readonly out: string | undefined;
  readonly dpi: string | undefined;
  readonly only: string | undefined;
  readonly model: string | undefined;
  readonly seed: string | undefined;
  readonly page: string | undefined;
  readonly light: string | undefined;
  readonly indicator: readonly string[];
  readonly capture: readonly string[];
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

const isLight = (light: string): light is SpecimenLight => SPECIMEN_LIGHTS.some((known) => known === light);

/** Names of a list, such as `VI,UV`, or of an option that was given several times. */
function named<T extends string>(
  names: readonly string[],
  isKnown: (name: string) => name is T,
  option: string,
  known: readonly T[],
): T[] {
  return names.map((name) => {
    if (!isKnown(name)) throw new WrongUse(`${option} takes one of: ${known.join(', ')}`);
    return name;
  });
}

function seedOf(text: string | undefined): number {
  const seed = Number(text ?? '1');
  if (!Number.isInteger(seed) || seed < 0 || seed > 0x7fffffff)
    throw new WrongUse('--seed takes a whole number from 0 to 2147483647');
  return seed;
}

/** `lightbench specimen make`: one specimen, genuine or false, with its truth. */
async function specimenMake(options: SpecimenOptions): Promise<ExitCode> {
  if (options.model === undefined) throw new WrongUse('--model says which; see lightbench specimen list');
  const order = {
    model: modelNamed(options.model, '--model'),
    seed: seedOf(options.seed),
    dpi: dpiOf(options.dpi),
    pages: options.page?.split(',') ?? null,
    lights: named(options.light?.split(',') ?? SPECIMEN_LIGHTS, isLight, '--light', SPECIMEN_LIGHTS),
    indicators: named(options.indicator, isIndicator, '--indicator', INDICATOR_NAMES),
    captures: named(options.capture, isCapture, '--capture', CAPTURE_NAMES),
  };
  try {
    const pictures = await writeSpecimen(order, folderOf(options));
    for (const { file, widthPx, heightPx } of pictures) print(`${file}\t${widthPx} × ${heightPx} px`);
    return EXIT.done;
  } catch (thrown) {
    if (thrown instanceof CannotForge) throw new WrongUse(thrown.message);
    throw thrown;
  }
}

/** `lightbench specimen list`: models, indicators and captures with one sentence each. */
async function specimenList(): Promise<ExitCode> {
  for (const { id, title } of MODELS) print(`model\t${id}\t${title}`);
  for (const name of INDICATOR_NAMES) print(`indicator\t${name}\t${INDICATORS[name].what}`);
  for (const name of CAPTURE_NAMES) print(`capture\t${name}\t${CAPTURES[name].what}`);
  return EXIT.done;
}

/** The subcommands of `lightbench specimen`; null for one that there is not. */
export function specimenCommand(
  [command, ...rest]: readonly string[],
  options: SpecimenOptions,
): Promise<ExitCode> | null {
  if (rest.length > 0) return null;
  if (command === 'library') return specimenLibrary(options);
  if (command === 'make') return specimenMake(options);
  if (command === 'list') return specimenList();
  return null;
}
