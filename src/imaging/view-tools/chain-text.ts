import { isExposureId, lightOf } from '../../examination/light.ts';
import { readCurve } from './curve.ts';
import {
  beginsAnew,
  MOST_LIGHTS,
  MOST_STEPS,
  type NumberSetting,
  type Setting,
  settingsOf,
  TOOL_NAMES,
  type ToolStep,
} from './tools.ts';

/**
 * What was done to a view, in one line: `levels(20,230,1.2)-sharpen(0.15,150)`, a tool that is off with `!` before it. The
 * same steps give the same line, so it can stand in addresses and records, and be done again.
 */
export const chainText = (steps: readonly ToolStep[]): string =>
  steps
    .map(({ tool, settings, isOff }) => {
      const values = Object.keys(settingsOf(tool)).map((name) => settings[name]);
      return `${isOff ? '!' : ''}${tool}(${values.join(',')})`;
    })
    .join('-');

const isNumber = ({ least, most }: NumberSetting, text: string): boolean =>
  /^\d{1,3}(\.\d{1,4})?$/.test(text) && Number(text) >= least && Number(text) <= most;

const isLight = (text: string, only?: string): boolean =>
  isExposureId(text) && (only === undefined || lightOf(text) === only);

function settingFrom(setting: Setting, text: string): number | string | null {
  switch (setting.kind) {
    case 'number':
      return isNumber(setting, text) ? Number(text) : null;
    case 'choice':
      return setting.of.includes(text) ? text : null;
    case 'light':
      return isLight(text, setting.only) ? text : null;
    case 'points':
      return readCurve(text) ? text : null;
    case 'lights': {
      const named = text.split(',');
      const isEnough = named.length >= setting.least && new Set(named).size === named.length;
      return isEnough && named.every((each) => isLight(each, setting.only)) ? text : null;
    }
  }
}

/** The values of so many settings as they are written; what is one too many belongs to the last, if that may be several. */
function writtenValues(inside: string, asked: readonly Setting[]): readonly string[] {
  const written = inside === '' ? [] : inside.split(',');
  const kind = asked.at(-1)?.kind;
  if (kind !== 'lights' && kind !== 'points') return written;
  const before = asked.length - 1;
  return written.length > before ? [...written.slice(0, before), written.slice(before).join(',')] : written;
}

/** What the settings of a tool have to be to each other. */
function goTogether({ tool, settings }: ToolStep): boolean {
  if (tool === 'levels') return Number(settings.black) < Number(settings.white);
  return tool !== 'relief' || settings.first !== settings.second;
}

function stepOf(text: string): ToolStep | null {
  const [, off, name, inside = ''] = /^(!?)([a-z]+)\(([A-Za-z0-9., -]*)\)$/.exec(text) ?? [];
  const tool = TOOL_NAMES.find((known) => known === name);
  if (!tool) return null;
  const asked = Object.entries(settingsOf(tool));
  const written = writtenValues(
    inside,
    asked.map(([, setting]) => setting),
  );
  if (written.length !== asked.length) return null;
  const values = asked.map(([key, setting], i) => [key, settingFrom(setting, written[i] ?? '')] as const);
  if (values.some(([, value]) => value === null)) return null;
  const settings = Object.fromEntries(values) as Record<string, number | string>;
  const step: ToolStep = { tool, settings, ...(off ? { isOff: true as const } : {}) };
  return goTogether(step) ? step : null;
}

/** The lights that steps name, each once, in the order in which they come. */
export function lightsNamed(steps: readonly ToolStep[]): readonly string[] {
  const named = steps.flatMap(({ tool, settings }) =>
    Object.entries(settingsOf(tool)).flatMap(([name, { kind }]) =>
      kind === 'light' || kind === 'lights' ? String(settings[name]).split(',') : [],
    ),
  );
  return [...new Set(named)];
}

/** Whether there are no more steps and lights than a chain may have. */
export const isBounded = (steps: readonly ToolStep[]): boolean =>
  steps.length <= MOST_STEPS && lightsNamed(steps).length <= MOST_LIGHTS;

/** Longest line that is read. */
const LONGEST = 1200;

/** Reads such a line, which anybody may have written; `null` where not all of it is understood. */
export function readChain(text: string): readonly ToolStep[] | null {
  if (text === '') return [];
  if (text.length > LONGEST) return null;
  // A name of a choice may hold the dash that stands between steps, but no bracket stands before it.
  const steps = text.split(/(?<=\))-/).map(stepOf);
  return steps.every((step) => step !== null) && isBounded(steps) ? steps : null;
}

/**
 * The steps that do something: what is off makes no other picture, nor does what comes before a step that begins anew.
 */
export function doneOf(steps: readonly ToolStep[]): readonly ToolStep[] {
  const on = steps.filter(({ isOff }) => !isOff);
  return on.slice(Math.max(0, on.findLastIndex(beginsAnew)));
}
