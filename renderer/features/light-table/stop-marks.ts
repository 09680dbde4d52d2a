import type { TFunction } from 'i18next';
import type { CheckResult } from '../../../src/examination/check.ts';
import type { PageFrame } from '../../../src/examination/table-pages.ts';
import { boxOf, type ViewerMark } from '../../shared/viewer/index.ts';
import type { Stop } from './stops.ts';

/** Results as they are told from each other without colour. */
const SIGNS: Readonly<Record<CheckResult, string>> = {
  ...{ successful: '✓', failed: '✕', undetermined: '?', not_supported: '–', aborted: '–' },
};

/** Places of a page as numbered marks on its pictures: all, or only the one that is looked at. Numbers are those of the walk. */
export function stopMarks(
  t: TFunction,
  {
    all,
    here,
    chosen,
  }: { readonly all: readonly Stop[]; readonly here: readonly Stop[]; readonly chosen: Stop | null },
  frame: PageFrame,
  areAllShown: boolean,
): ViewerMark[] {
  const shown = areAllShown ? here : here.filter((stop) => stop === chosen);
  return shown.map((stop) => {
    const { id, title, area, check } = stop;
    return {
      ...{ id, number: all.indexOf(stop) + 1, box: boxOf(area, frame.dpi) },
      sign: check ? SIGNS[check.result] : undefined,
      label: check ? `${title} · ${check.name}: ${t(`result.${check.result}`)}` : title,
      state: stop === chosen ? 'chosen' : 'plain',
    };
  });
}
