/** Pictures about a file: what compressing it again changes, its noise, and what occurs twice in it. */
export const TRACE_KINDS = ['error_level', 'noise', 'copied'] as const;
export type TraceKind = (typeof TRACE_KINDS)[number];

/** What the settings of a trace can be, whole numbers. */
export const TRACE_SETTINGS = {
  /** Quality of the JPEG that it is compressed to again. */
  quality: { least: 50, most: 100, usual: 90 },
  /** What a difference is multiplied by. */
  gain: { least: 1, most: 50, usual: 15 },
} as const;

/** More px than this are made fewer before a trace is looked for. */
export const TRACE_MAX_PX = 12_000_000;

export type TraceSpec = { readonly operation: 'trace'; readonly frame: number } & (
  | { readonly kind: 'error_level'; readonly quality: number; readonly gain: number }
  | { readonly kind: 'noise'; readonly gain: number }
  | { readonly kind: 'copied' }
);

/** The settings that each kind has, in the order in which they stand in an address. */
const SETTINGS_OF = {
  error_level: ['quality', 'gain'],
  noise: ['gain'],
  copied: [],
} as const satisfies Record<TraceKind, readonly (keyof typeof TRACE_SETTINGS)[]>;

/** The parameters of a trace after its frame: `kind=error_level&quality=90&gain=10`. */
export function traceParameters(spec: TraceSpec): [name: string, value: string][] {
  const value = (name: 'quality' | 'gain') => String(name in spec ? spec[name as keyof TraceSpec] : '');
  return [
    ['kind', spec.kind],
    ...SETTINGS_OF[spec.kind].map((name): [string, string] => [name, value(name)]),
  ];
}

function settingOf(query: URLSearchParams, name: keyof typeof TRACE_SETTINGS): number | null {
  const text = query.get(name) ?? '';
  const { least, most } = TRACE_SETTINGS[name];
  const value = /^[1-9]\d{0,2}$/.test(text) ? Number(text) : 0;
  return value >= least && value <= most ? value : null;
}

/** Reads them back: `null` for anything else, also for a parameter too many or twice. */
export function parseTrace(query: URLSearchParams, frame: number): TraceSpec | null {
  const kind = TRACE_KINDS.find((known) => known === query.get('kind'));
  if (!kind) return null;
  const wanted = ['frame', 'kind', ...SETTINGS_OF[kind]];
  if ([...query.keys()].toSorted().join() !== wanted.toSorted().join()) return null;
  const common = { operation: 'trace', frame } as const;
  if (kind === 'copied') return { ...common, kind };
  const gain = settingOf(query, 'gain');
  if (gain === null) return null;
  if (kind === 'noise') return { ...common, kind, gain };
  const quality = settingOf(query, 'quality');
  return quality === null ? null : { ...common, kind, quality, gain };
}
