import type { FileLook } from '../../../src/contract/file-facts.ts';
import { TRACE_KINDS, TRACE_SETTINGS, type TraceSpec } from '../../../src/contract/trace.ts';

/** What is looked at of a file: its picture as it was received, or a trace. */
export const FILE_VIEWS = ['received', ...TRACE_KINDS] as const;
export type FileViewName = (typeof FILE_VIEWS)[number];

/** What of a file is shown, as it stands in the address. */
export interface FileView {
  /** A page of the file; the first where none is named. */
  frame?: number;
  view?: FileViewName;
  quality?: number;
  gain?: number;
}

const wholeWithin = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : undefined;

/** Reads a view out of an address that anybody may have written; what is not understood is left out. */
export function readFileView(search: Readonly<Record<string, unknown>>): FileView {
  const frame = wholeWithin(search.frame, 1, 9999);
  const view = FILE_VIEWS.find((known) => known === search.view);
  const [quality, gain] = (['quality', 'gain'] as const).map((name) =>
    wholeWithin(search[name], TRACE_SETTINGS[name].least, TRACE_SETTINGS[name].most),
  );
  return {
    ...(frame === undefined ? {} : { frame }),
    ...(view === undefined ? {} : { view }),
    ...(quality === undefined ? {} : { quality }),
    ...(gain === undefined ? {} : { gain }),
  };
}

export const settingOf = (view: FileView, name: 'quality' | 'gain'): number =>
  view[name] ?? TRACE_SETTINGS[name].usual;

/** What is looked at, with the settings of its kind. */
export function lookOf(view: FileView): FileLook {
  const frame = view.frame ?? 0;
  const gain = settingOf(view, 'gain');
  const kind = view.view ?? 'received';
  switch (kind) {
    case 'error_level':
      return { kind, frame, quality: settingOf(view, 'quality'), gain };
    case 'noise':
      return { kind, frame, gain };
    default:
      return { kind, frame };
  }
}

/** The trace that is looked at; `null`: the picture itself. */
export function traceOf(view: FileView): TraceSpec | null {
  const look = lookOf(view);
  return look.kind === 'received' ? null : { operation: 'trace', ...look };
}
