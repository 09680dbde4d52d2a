import { explain, LightbenchError } from '../contract/errors.ts';
import { FILE_LIMIT_BYTES } from '../contract/media.ts';
import type { Inspection } from '../imaging/frame.ts';
import { legible } from '../reference/fault.ts';
import { type DocumentModel, picturesOf } from '../reference/model.ts';
import type { PictureFile } from '../reference/parts.ts';
import { SCALE_TOLERANCE } from '../reference/picture-rules.ts';
import { readModel } from '../reference/read-model.ts';
import type { FileFault, LibraryFolder, ModelFolder } from './library-ports.ts';
import type { Imaging } from './ports.ts';

/** Largest `document.json`, in bytes (1 MB). */
export const DOCUMENT_LIMIT_BYTES = 1024 * 1024;
export const DOCUMENT_FILE = 'document.json';

export interface ValidationTools {
  imaging: Pick<Imaging, 'inspect'>;
  /** SHA-256 in small hexadecimal digits. */
  hash(bytes: Uint8Array): string;
  /** Called with each picture that is right, while its bytes are at hand. */
  accept?(picture: PictureFile, bytes: Uint8Array): Promise<void>;
}

export interface ValidationReport {
  /** Models without an error, by code. */
  models: DocumentModel[];
  /** Folders that were looked at. */
  folders: number;
  pictures: number;
  faults: FileFault[];
}

export const isError = ({ severity }: FileFault): boolean => severity === 'error';

const faultOf = (file: string, path: string, message: string, remedy: string): FileFault => ({
  severity: 'error',
  file: legible(file),
  path,
  message,
  remedy,
});

/** A refusal of the file as a fault; anything else (a full disk) is no matter of the folder and goes on its way. */
function refusedAs(thrown: unknown, file: string): FileFault {
  if (!(thrown instanceof LightbenchError) || !/^(input|image|job)\./.test(thrown.data.code)) throw thrown;
  const { title, remedy } = explain(thrown.data);
  return faultOf(file, '', legible(title), remedy);
}

/** What decoders say of a file that states no resolution. */
const UNSTATED_DPI = 72;

/** What the header of a picture says against what its entry says. */
function headerFaults(picture: PictureFile, { frames }: Inspection, file: string): FileFault[] {
  const [frame] = frames;
  if (!frame || frames.length !== 1)
    return [faultOf(file, '', `It holds ${frames.length} pictures.`, 'Save a single picture in the file.')];
  const { widthPx, heightPx, dpi } = frame;
  if (widthPx !== picture.widthPx || heightPx !== picture.heightPx) {
    const message = `The picture is ${widthPx} × ${heightPx} px; its entry says ${picture.widthPx} × ${picture.heightPx} px.`;
    return [
      faultOf(
        file,
        '',
        message,
        `Correct widthPx and heightPx in ${DOCUMENT_FILE}, or exchange the picture.`,
      ),
    ];
  }
  if (dpi === null || dpi === UNSTATED_DPI || Math.abs(dpi - picture.dpi) <= picture.dpi * SCALE_TOLERANCE)
    return [];
  const message = `The file says ${dpi} dpi; its entry says ${picture.dpi} dpi.`;
  return [
    { ...faultOf(file, '', message, 'Find out which is right and correct the other.'), severity: 'warning' },
  ];
}

/** Names of the folders against the key; the key decides where a model lies. */
function placeFaults({ key }: DocumentModel, folder: ModelFolder, file: string): FileFault[] {
  const wrong = (name: string, found: string, wanted: string) =>
    faultOf(
      file,
      name,
      `It lies in the folder ${found}, its key says ${wanted}.`,
      `Name the folder ${wanted}.`,
    );
  return [
    ...(folder.issuer === key.issuer ? [] : [wrong('key.issuer', folder.issuer, key.issuer)]),
    ...(folder.name === key.code ? [] : [wrong('key.code', folder.name, key.code)]),
  ];
}

/** Validates a library folder file by file; pictures are decoded by the imaging process only. */
export function createValidation(source: LibraryFolder, { imaging, hash, accept }: ValidationTools) {
  async function checkPicture(folder: ModelFolder, picture: PictureFile): Promise<FileFault[]> {
    const file = `${folder.path}/${picture.file}`;
    if (!folder.files.has(picture.file))
      return [
        faultOf(file, '', 'The picture is missing.', `Add it, or take its entry out of ${DOCUMENT_FILE}.`),
      ];
    try {
      const bytes = await source.read(folder, picture.file, FILE_LIMIT_BYTES);
      const found = hash(bytes);
      if (found !== picture.sha256) {
        const message = `Its SHA-256 is ${found}; its entry says ${picture.sha256}.`;
        return [
          faultOf(
            file,
            '',
            message,
            'Bring the right picture back, or correct the entry if it was changed on purpose.',
          ),
        ];
      }
      const faults = headerFaults(picture, await imaging.inspect(bytes), file);
      if (!faults.some(isError)) await accept?.(picture, bytes);
      return faults;
    } catch (thrown) {
      return [refusedAs(thrown, file)];
    }
  }

  async function textOf(folder: ModelFolder, file: string): Promise<string | FileFault> {
    try {
      const bytes = await source.read(folder, DOCUMENT_FILE, DOCUMENT_LIMIT_BYTES);
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch (thrown) {
      if (thrown instanceof TypeError) return faultOf(file, '', 'It is not UTF-8.', 'Save it as UTF-8.');
      return refusedAs(thrown, file);
    }
  }

  async function checkModel(folder: ModelFolder) {
    const file = `${folder.path}/${DOCUMENT_FILE}`;
    const text = await textOf(folder, file);
    if (typeof text !== 'string') return { model: null, pictures: 0, faults: [text] };
    const read = readModel(text);
    const faults: FileFault[] = read.faults.map((fault) => ({ file: legible(file), ...fault }));
    // Without the entries nobody knows which pictures belong here, so none is called stray.
    if (!read.model) return { model: null, pictures: 0, faults };
    faults.push(...placeFaults(read.model, folder, file));
    const pictures = picturesOf(read.model);
    const named = new Set([DOCUMENT_FILE, ...pictures.map((picture) => picture.file)]);
    for (const stray of folder.files)
      if (!named.has(stray))
        faults.push(
          faultOf(
            `${folder.path}/${stray}`,
            '',
            'No entry names this file.',
            `Delete it, or name it in ${DOCUMENT_FILE}.`,
          ),
        );
    for (const picture of pictures) faults.push(...(await checkPicture(folder, picture)));
    return { model: read.model, pictures: pictures.length, faults };
  }

  /** @throws LightbenchError input.missing, input.unreadable for the folder as a whole */
  return async function validate(): Promise<ValidationReport> {
    const survey = await source.survey();
    const report: ValidationReport = {
      models: [],
      folders: survey.models.length,
      pictures: 0,
      faults: [...survey.faults],
    };
    const places = new Map<string, string>();
    for (const folder of survey.models) {
      const { model, pictures, faults } = await checkModel(folder);
      report.faults.push(...faults);
      report.pictures += pictures;
      if (!model || faults.some(isError)) continue;
      const other = places.get(model.key.code);
      if (other !== undefined) {
        const message = `The code ${model.key.code} is that of ${other} as well.`;
        report.faults.push(
          faultOf(`${folder.path}/${DOCUMENT_FILE}`, 'key.code', message, 'Give each its own code.'),
        );
        continue;
      }
      places.set(model.key.code, folder.path);
      report.models.push(model);
    }
    return report;
  };
}
