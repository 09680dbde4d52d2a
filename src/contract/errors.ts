import { FINDING_ERRORS } from './finding-errors.ts';
import { LIBRARY_ERRORS } from './library-errors.ts';
import { PLACEMENT_ERRORS } from './placement-errors.ts';

/**
 * The closed list of refusals. Each says in words what happened, what became of the evidence, and what to do next.
 * `{name}` in a text is filled from the error's params.
 */
export interface ErrorTerm {
  title: string;
  evidence: string;
  remedy: string;
}

const NOTHING_STORED = 'Nothing was stored.';
const UNTOUCHED = 'The data folder was not touched.';
const KEPT = 'The file is kept as received.';

export const ERRORS = {
  'input.invalid': {
    title: 'The request was not understood: {detail}',
    evidence: NOTHING_STORED,
    remedy: 'Correct the values and try again.',
  },
  'input.missing': {
    title: '{name} does not exist.',
    evidence: NOTHING_STORED,
    remedy: 'Check the path and try again.',
  },
  'input.unreadable': {
    title: '{name} could not be read: {detail}',
    evidence: NOTHING_STORED,
    remedy: 'Check that the file may be read and that its disk is still there.',
  },
  'input.folder': {
    title: '{name} is a folder.',
    evidence: NOTHING_STORED,
    remedy: 'Choose the pictures inside it.',
  },
  'input.changed': {
    title: '{name} changed while it was read.',
    evidence: NOTHING_STORED,
    remedy: 'Wait until the file is completely written, then try again.',
  },
  'input.empty': {
    title: '{name} is empty (0 bytes).',
    evidence: NOTHING_STORED,
    remedy: 'Take or export it again.',
  },
  'input.too_large': {
    title: '{name} is larger than {limit} MB.',
    evidence: NOTHING_STORED,
    remedy: 'Export the picture at a lower resolution or with compression.',
  },
  'image.unknown_format': {
    title: 'This is not a picture that can be read here (its first bytes look like {detail}).',
    evidence: KEPT,
    remedy: 'Use PNG, JPEG, TIFF, WebP, GIF, AVIF, BMP or JPEG 2000.',
  },
  'image.damaged': {
    title: 'The picture could not be decoded: {detail}',
    evidence: KEPT,
    remedy: 'Take or export the picture again, or go on without it.',
  },
  'image.too_many_pixels': {
    title: 'The picture says it is {width} × {height} px; the limit is {limit} megapixels.',
    evidence: KEPT,
    remedy: 'Export the picture at a lower resolution.',
  },
  'image.too_many_channels': {
    title: 'The picture has {channels} channels; at most {limit} are read.',
    evidence: KEPT,
    remedy: 'Export the picture as grey, RGB or CMYK.',
  },
  'image.no_such_frame': {
    title: 'The file has no page {frame}.',
    evidence: KEPT,
    remedy: 'Choose one of its pages.',
  },
  'job.timeout': {
    title: 'Reading the picture took longer than {limit} s and was stopped.',
    evidence: KEPT,
    remedy: 'Try again, or export the picture at a lower resolution.',
  },
  'job.memory': {
    title: 'Reading the picture needed more than {limit} MB and was stopped.',
    evidence: KEPT,
    remedy: 'Export the picture at a lower resolution.',
  },
  'job.crashed': {
    title: 'The imaging process ended unexpectedly while it worked on this picture.',
    evidence: KEPT,
    remedy: 'Try again; if it happens again with the same file, go on without it.',
  },
  'job.cancelled': { title: 'Stopped as you asked.', evidence: KEPT, remedy: 'Start it again at any time.' },
  'intake.unknown': {
    title: 'The uploaded file is no longer there.',
    evidence: NOTHING_STORED,
    remedy: 'Add the file again.',
  },
  'examination.unknown': {
    title: 'There is no examination {id}.',
    evidence: 'Nothing was changed.',
    remedy: 'Look it up in the log.',
  },
  'capture.unknown': {
    title: 'There is no such capture.',
    evidence: 'Nothing was changed.',
    remedy: 'Open the examination again.',
  },
  'media.unknown': {
    title: 'There is no such picture.',
    evidence: 'Nothing was changed.',
    remedy: 'Open the examination again.',
  },
  'zone.unknown': {
    title: 'There is no such zone in {id}.',
    evidence: 'Nothing was changed.',
    remedy: 'Open the examination again.',
  },
  'zone.superseded': {
    title: 'The zone was corrected in the meantime, by {actor} (revision {revision}).',
    evidence: 'Your correction was not stored; the reading and every earlier correction are kept.',
    remedy: 'Look at what holds now, then correct it again.',
  },
  'zone.unchanged': {
    title: 'The correction is what already holds.',
    evidence: NOTHING_STORED,
    remedy: 'Change a character, or leave the zone as it is.',
  },
  'zone.shape': {
    title:
      'A correction replaces characters; these lines are longer, shorter or of another number than those read.',
    evidence: 'Nothing was stored; the reading is kept.',
    remedy: 'Keep the length of the lines, or type the whole zone beside the reading.',
  },
  'comparison.no_captures': {
    title: 'No picture of {id} has been read yet.',
    evidence: 'Nothing was changed.',
    remedy: 'Wait until the pictures are read, or add one of the document; then compare.',
  },
  'comparison.unknown': {
    title: 'There is no such comparison of {id}.',
    evidence: 'Nothing was changed.',
    remedy: 'Open the examination again.',
  },
  'comparison.empty_library': {
    title: 'The reference library is empty, so there is nothing to compare with.',
    evidence: 'Nothing was changed.',
    remedy: 'Import a library or a pack where the library is managed; then compare.',
  },
  ...PLACEMENT_ERRORS,
  ...FINDING_ERRORS,
  ...LIBRARY_ERRORS,
  'key.locked': {
    title: 'The data folder is locked.',
    evidence: UNTOUCHED,
    remedy: 'Enter the passphrase first.',
  },
  'key.wrong': {
    title: 'This passphrase does not open the data folder.',
    evidence: UNTOUCHED,
    remedy: 'Try again: capitals, keyboard layout, the right data folder?',
  },
  'key.missing': {
    title: 'No passphrase was given.',
    evidence: UNTOUCHED,
    remedy: 'Set LIGHTBENCH_PASSPHRASE, enter it when asked, or use --insecure-demo-key to try things out.',
  },
  'key.mode': {
    title: 'The data folder is protected by {expected}, not by {given}.',
    evidence: UNTOUCHED,
    remedy: 'Open it the way it was set up, or choose another data folder.',
  },
  'key.exists': {
    title: 'The data folder is already set up.',
    evidence: UNTOUCHED,
    remedy: 'Enter its passphrase.',
  },
  'key.weak': {
    title: 'The passphrase is too short; it needs at least {limit} characters.',
    evidence: UNTOUCHED,
    remedy: 'Choose a longer one; four or five words do well.',
  },
  'key.damaged': {
    title: 'The key file of the data folder cannot be read: {detail}',
    evidence: UNTOUCHED,
    remedy: 'Restore key.json from a backup; without it the data cannot be opened.',
  },
  'key.store': {
    title: 'The key store of the operating system does not open the data folder: {detail}',
    evidence: UNTOUCHED,
    remedy: 'Unlock the key store (key ring, keychain) as the user who set the folder up, then start again.',
  },
  'data.in_use': {
    title: 'Another Lightbench has this data folder open.',
    evidence: UNTOUCHED,
    remedy: 'Close the other one, or work there.',
  },
  'data.damaged': {
    title: 'The database is damaged: {detail}',
    evidence: 'The files were left exactly as they are.',
    remedy: 'Copy the data folder to a safe place, then restore a backup. Do not delete anything.',
  },
  'deviations.invalid': {
    title: 'The list of known deviations, deviations.json, cannot be used: {detail}',
    evidence: 'Evidence, database and the list itself are as they were.',
    remedy: 'Correct the list, or take it out of the data folder, and start again.',
  },
  'signers.invalid': {
    title: 'The trusted signers of digital seals, seal-signers.json, cannot be used: {detail}',
    evidence: 'Evidence, database and the file itself are as they were.',
    remedy: 'Correct the file, or take it out of the data folder, and start again.',
  },
  'data.newer': {
    title: 'The database was written by a newer Lightbench (schema {found}, this one knows {known}).',
    evidence: UNTOUCHED,
    remedy: 'Install the newer version.',
  },
  'data.unwritable': {
    title: 'The data folder cannot be written: {detail}',
    evidence: 'The last step was not stored; everything before it is.',
    remedy: 'Free disk space or check the rights of the folder, then try again.',
  },
  'vault.damaged': {
    title: 'The stored evidence {sha256} does not match its hash or cannot be decrypted.',
    evidence: 'The file was left exactly as it is.',
    remedy: 'Tell your administrator; restore the vault from a backup.',
  },
  'ledger.broken': {
    title: 'The ledger does not verify at entry {seq}: {detail}',
    evidence: 'The files were left exactly as they are.',
    remedy: 'Stop working in this data folder, copy it to a safe place and tell your administrator.',
  },
  'call.unknown': {
    title: 'There is no call named {name}.',
    evidence: 'Nothing was changed.',
    remedy: 'Reload the program.',
  },
  'call.forbidden': {
    title: 'This request did not come from Lightbench and was refused.',
    evidence: 'Nothing was changed.',
    remedy: 'Open the address that Lightbench printed.',
  },
  'core.unavailable': {
    title: 'The core process is not running.',
    evidence: 'Everything that was acknowledged is stored.',
    remedy: 'Wait a moment and try again; restart Lightbench if it goes on.',
  },
  internal: {
    title: 'Something unexpected happened: {detail}',
    evidence: 'Everything that was acknowledged is stored.',
    remedy: 'Try again; report it with the log file if it goes on.',
  },
} as const satisfies Record<string, ErrorTerm>;

export type ErrorCode = keyof typeof ERRORS;
export type ErrorParams = Readonly<Record<string, string | number>>;

/** An error as it travels between processes and to the screen. */
export interface ErrorData {
  code: ErrorCode;
  params: ErrorParams;
}

const fill = (text: string, params: ErrorParams) =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(params[name] ?? whole));

/** Puts an error into words: what happened, what became of the evidence, what to do next. */
export function explain(error: ErrorData): ErrorTerm {
  const term: ErrorTerm = ERRORS[error.code];
  return {
    title: fill(term.title, error.params),
    evidence: fill(term.evidence, error.params),
    remedy: fill(term.remedy, error.params),
  };
}

/** Every refusal that the program throws on purpose. */
export class LightbenchError extends Error {
  readonly data: ErrorData;
  constructor(code: ErrorCode, params: ErrorParams = {}, options?: ErrorOptions) {
    super(explain({ code, params }).title, options);
    this.name = 'LightbenchError';
    this.data = { code, params };
  }
}

/** Turns whatever was thrown into error data; anything unforeseen becomes 'internal'. */
export function toErrorData(thrown: unknown): ErrorData {
  if (thrown instanceof LightbenchError) return thrown.data;
  return { code: 'internal', params: { detail: thrown instanceof Error ? thrown.message : String(thrown) } };
}

/** Rebuilds the error on the receiving side of a process boundary; unknown codes become 'internal'. */
export function fromErrorData(data: ErrorData): LightbenchError {
  return Object.hasOwn(ERRORS, data.code)
    ? new LightbenchError(data.code, data.params)
    : new LightbenchError('internal', { detail: String(data.code) });
}
