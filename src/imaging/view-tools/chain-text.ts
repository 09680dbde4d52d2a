import { MOST_STEPS, type Setting, settingsOf, TOOL_NAMES, type ToolStep } from './tools.ts';

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

function settingFrom(setting: Setting, text: string): number | string | null {
  if (setting.kind === 'choice') return setting.of.includes(text) ? text : null;
  const value = Number(text);
  const isWritten = /^\d{1,3}(\.\d{1,4})?$/.test(text);
  return isWritten && value >= setting.least && value <= setting.most ? value : null;
}

function stepOf(text: string): ToolStep | null {
  const [, off, name, inside = ''] = /^(!?)([a-z]+)\(([a-z0-9.,-]*)\)$/.exec(text) ?? [];
  const tool = TOOL_NAMES.find((known) => known === name);
  if (!tool) return null;
  const asked = Object.entries(settingsOf(tool));
  const written = inside === '' ? [] : inside.split(',');
  if (written.length !== asked.length) return null;
  const values = asked.map(([key, setting], i) => [key, settingFrom(setting, written[i] ?? '')] as const);
  if (values.some(([, value]) => value === null)) return null;
  const settings = Object.fromEntries(values) as Record<string, number | string>;
  if (tool === 'levels' && Number(settings.black) >= Number(settings.white)) return null;
  return { tool, settings, ...(off ? { isOff: true as const } : {}) };
}

/** Longest line that is read. */
const LONGEST = 800;

/** Reads such a line, which anybody may have written; `null` where not all of it is understood. */
export function readChain(text: string): readonly ToolStep[] | null {
  if (text === '') return [];
  if (text.length > LONGEST) return null;
  // A name of a choice may hold the dash that stands between steps, but no bracket stands before it.
  const steps = text.split(/(?<=\))-/).map(stepOf);
  return steps.length <= MOST_STEPS && steps.every((step) => step !== null) ? steps : null;
}

/** The steps that do something: what is off makes no other picture. */
export const doneOf = (steps: readonly ToolStep[]): readonly ToolStep[] =>
  steps.filter(({ isOff }) => !isOff);
