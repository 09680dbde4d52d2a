import { useTranslation } from 'react-i18next';
import { TABLE_MODES, type TableMode } from '../../../src/contract/findings.ts';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import { TOOL_NAMES } from '../../../src/imaging/view-tools/index.ts';
import { type Command, useCommands } from '../../shared/commands/index.ts';
import { useViewerCommands } from '../../shared/viewer/index.ts';
import type { Drawings } from './use-drawings.ts';
import type { Tools } from './use-tools.ts';
import type { Views } from './use-views.ts';
import type { Workbench } from './use-work.ts';

interface Deeds {
  exposures: readonly Exposure[];
  hasChosen: boolean;
  light(id: string): void;
  mode(mode: TableMode): void;
  walk(step: 1 | -1): void;
  close(): void;
  /** Begins a finding; `record` and `giveUp` while one is being written. */
  find(): void;
  record?(): void;
  saveView(): void;
  giveUp?(): void;
  drawings: Drawings;
  tools: Tools;
  work: Workbench;
  views: Views;
  magnify(): void;
}

const MODE_KEYS: Readonly<Record<TableMode, string>> = {
  side: 'S',
  four: 'Q',
  overlay: 'O',
  swipe: 'W',
  blink: 'B',
  difference: 'D',
};
/** Figures are for lights. */
const LIGHTS_MAX = 9;

/** Enter is first for what has the focus, where that can be pressed. */
function pressed(): boolean {
  const at = document.activeElement;
  const canPress = at instanceof HTMLElement && at.matches('button, a[href]');
  if (canPress) at.click();
  return canPress;
}

/** The keys of the light table. */
export function useTableCommands({ exposures, hasChosen, light, mode, walk, close, ...deeds }: Deeds) {
  const { t } = useTranslation();
  const { find, record, giveUp, saveView } = deeds;
  const { drawings, tools, work, views, magnify } = deeds;
  const group = t('table.title');
  const command = (id: string, label: string, keys: string[], run: () => void): Command => ({
    ...{ id: `table.${id}`, label, group, keys, run },
  });
  useViewerCommands('A');
  useCommands([
    // Before all else that Escape ends.
    ...(drawings.taken ? [command('letPointBe', t('table.letPointBe'), ['Escape'], drawings.letBe)] : []),
    ...exposures
      .slice(0, LIGHTS_MAX)
      .map(({ id }, i) =>
        command(`light ${id}`, t('table.showLight', { light: id }), [String(i + 1)], () => light(id)),
      ),
    ...TABLE_MODES.map((each) => command(each, t(`table.mode.${each}`), [MODE_KEYS[each]], () => mode(each))),
    command('next', t('library.keys.next'), [']'], () => walk(1)),
    command('previous', t('library.keys.previous'), ['['], () => walk(-1)),
    command('find', t('findings.key'), ['F'], find),
    ...(record && giveUp
      ? [
          command('record', t('findings.record'), ['Ctrl+Enter'], record),
          command('giveUp', t('findings.giveUp'), ['Escape'], giveUp),
        ]
      : []),
    command('saveView', t('table.saveView'), ['Ctrl+S'], saveView),
    command('magnify', t('table.magnifier'), ['G'], magnify),
    command('measure', t('table.measureKey'), ['M'], () => drawings.choose(drawings.kind ?? 'line')),
    ...TOOL_NAMES.filter(tools.canLay).map((tool) =>
      command(`tool ${tool}`, t('tools.add', { tool: t(`tools.name.${tool}`) }), [], () => tools.add(tool)),
    ),
    ...(tools.all.length > 0 ? [command('bypass', t('tools.bypass'), ['X'], tools.bypass)] : []),
    ...(drawings.all.some(({ isOpen, kind }) => isOpen && kind === 'area')
      ? [command('closeMeasure', t('table.closeArea'), ['Enter'], () => pressed() || drawings.close())]
      : []),
    // Before undo: Ctrl Z with Shift held is both.
    ...(work.canUndo || work.canRedo
      ? [
          command('redo', t('curate.redo'), ['Ctrl+Shift+Z', 'Ctrl+Y'], work.redo),
          command('undo', t('curate.undo'), ['Ctrl+Z'], work.undo),
        ]
      : []),
    command('viewForth', t('table.viewForth'), ['Shift+Z'], views.forth),
    command('viewBack', t('table.viewBack'), ['Z'], views.back),
    ...(hasChosen ? [command('close', t('library.keys.close'), ['Escape'], close)] : []),
    { ...command('blinkHeld', t('compare.blink'), ['Space'], () => {}), keyOnly: true, isLocal: true },
  ]);
}
