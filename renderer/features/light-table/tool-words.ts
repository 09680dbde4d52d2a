import type { TFunction } from 'i18next';
import { type Drawing, inUnits } from '../../../src/examination/drawing.ts';
import { readCurve, settingsOf, type ToolStep } from '../../../src/imaging/view-tools/index.ts';

/** A setting with its unit, such as `0.15 mm`. */
export function settingInWords(t: TFunction, { tool, settings }: ToolStep, name: string): string {
  const setting = settingsOf(tool)[name];
  const value = settings[name];
  if (setting?.kind === 'choice') return t(`tools.choice.${value}`);
  if (setting?.kind === 'light' || setting?.kind === 'lights')
    return t(`tools.named.${name}`, { lights: String(value).split(',').join(' + ') });
  if (setting?.kind === 'points')
    return (readCurve(String(value)) ?? []).map(([from, to]) => t('tools.point', { from, to })).join(', ');
  if (setting?.unit === '°') return `${value}°`;
  return setting?.unit ? `${value} ${setting.unit}` : String(value);
}

/** What a tool does, such as `Levels (black 20, white 230, gamma 1)`. */
export function stepInWords(t: TFunction, step: ToolStep): string {
  const names = Object.keys(settingsOf(step.tool));
  const name = t(`tools.name.${step.tool}`);
  if (names.length === 0) return name;
  const values = names.map((each) => {
    const value = settingInWords(t, step, each);
    return settingsOf(step.tool)[each]?.kind === 'number' ? `${t(`tools.setting.${each}`)} ${value}` : value;
  });
  return `${name} (${values.join(', ')})`;
}

/** In which light something was seen, with which tools, and what was measured, such as `Seen in UV with Levels: line 12.30 mm.` */
export function seenInWords(
  t: TFunction,
  light: string,
  done: readonly ToolStep[],
  measures: readonly Drawing[],
): string {
  const tools = done.map(({ tool }) => t(`tools.name.${tool}`)).join(', ');
  const seen = tools === '' ? t('findings.seenIn', { light }) : t('findings.seenInWith', { light, tools });
  const lengths = measures.map(
    (drawing) => `${t(`table.kind.${drawing.kind}`)} ${inUnits(drawing, measures)}`,
  );
  return `${[seen, ...(lengths.length > 0 ? [lengths.join(', ')] : [])].join(': ')}.`;
}
