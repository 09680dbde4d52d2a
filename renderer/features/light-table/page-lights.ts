import { lightOf } from '../../../src/examination/light.ts';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import {
  type LightSetting,
  MOST_LIGHTS,
  type Setting,
  settingsOf,
  type ToolStep,
  usualStep,
  type ViewTool,
} from '../../../src/imaging/view-tools/index.ts';

/** A light of the page that a tool can be given, and the side that lacks it. */
export interface PageLight {
  readonly id: string;
  readonly lacks: 'questioned' | 'genuine' | null;
}

/** What tools can be given of a page, and the exposure that is looked at. */
export interface PageLights {
  readonly all: readonly PageLight[];
  readonly shown: string;
}

/** The lights of a page in their order, as many as a chain may name. */
export const lightsOfPage = (exposures: readonly Exposure[], shown: string): PageLights => ({
  all: exposures.slice(0, MOST_LIGHTS).map(({ id, questioned, genuine }) => ({
    id,
    lacks: !questioned ? 'questioned' : !genuine ? 'genuine' : null,
  })),
  shown,
});

/** The lights that will do for a setting: where any does, not the one that is shown. */
export function lightsFor(setting: Setting, { all, shown }: PageLights): readonly PageLight[] {
  if (setting.kind !== 'light' && setting.kind !== 'lights') return [];
  const { only } = setting;
  if (only) return all.filter(({ id }) => lightOf(id) === only);
  return setting.kind === 'light' && !setting.isAny ? all.filter(({ id }) => id !== shown) : all;
}

/** Lights that both sides have first: only with those the same is done to both. */
const bothFirst = (lights: readonly PageLight[]): readonly string[] =>
  lights.toSorted((a, b) => Number(a.lacks !== null) - Number(b.lacks !== null)).map(({ id }) => id);

/**
 * The light that a setting is given: one that no other setting of the tool has. A setting for which any will do has its usual
 * one first where both sides have it, and shares one with another setting before it has none.
 */
function lightOfPage(
  { isAny, usual }: LightSetting,
  fitting: readonly PageLight[],
  taken: readonly string[],
): string | undefined {
  const ids = bothFirst(fitting);
  const free = ids.find((id) => !taken.includes(id));
  if (!isAny) return free;
  return fitting.find(({ id, lacks }) => lacks === null && lightOf(id) === usual)?.id ?? free ?? ids[0];
}

/** A tool as it is usually set, with lights of the page; `null` where the page has not enough for it. */
export function usualOn(tool: ViewTool, lights: PageLights): ToolStep | null {
  const step = usualStep(tool);
  const settings: Record<string, number | string> = { ...step.settings };
  const taken: string[] = [];
  for (const [name, setting] of Object.entries(settingsOf(tool))) {
    const fitting = lightsFor(setting, lights);
    if (setting.kind === 'light') {
      const id = lightOfPage(setting, fitting, taken);
      if (id === undefined) return null;
      taken.push(id);
      settings[name] = id;
    }
    if (setting.kind === 'lights') {
      const ofBoth = fitting.filter(({ lacks }) => lacks === null);
      const named = ofBoth.length >= setting.least ? ofBoth : fitting;
      if (named.length < setting.least) return null;
      settings[name] = named.map(({ id }) => id).join(',');
    }
  }
  // One light alone is no composite.
  const isOne = new Set(taken).size === 1 && taken.length > 1;
  return isOne ? null : { ...step, settings };
}
