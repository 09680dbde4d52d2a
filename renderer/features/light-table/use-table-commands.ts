import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { TABLE_MODES, type TableMode } from '../../../src/contract/findings.ts';
import { ANNOTATION_KINDS, MEASURE_KINDS } from '../../../src/examination/drawing.ts';
import type { TablePage } from '../../../src/examination/table-pages.ts';
import { TOOL_NAMES } from '../../../src/imaging/view-tools/index.ts';
import { type Command, useCommands } from '../../shared/commands/index.ts';
import { useViewerCommands } from '../../shared/viewer/index.ts';
import { GAIN, POWER, RATE, SHARE, stepped } from './amounts.ts';
import type { AmountProps, GlassProps } from './table-bar.tsx';
import type { Drawings } from './use-drawings.ts';
import type { Tools } from './use-tools.ts';
import type { Views } from './use-views.ts';
import type { Workbench } from './use-work.ts';

interface Deeds {
  pages: readonly TablePage[];
  /** The one that is looked at. */
  page: TablePage | null;
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
  amounts: AmountProps;
  glass: GlassProps;
  showAreas(): void;
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

type Make = (id: string, label: string, keys: string[], run: () => void) => Command;

const WAYS = [
  ['more', 1, '.'],
  ['less', -1, ','],
] as const;

/** A step more or less of the way of looking, where it has a measure, and of the magnifying glass. */
function amountCommands(t: TFunction, command: Make, amounts: AmountProps, glass: GlassProps): Command[] {
  const { mode, share, onShare, rate, onRate, gain, onGain } = amounts;
  return WAYS.flatMap(([name, way, key]) => {
    const ofMode = (run: () => void) => command(`${name} ${mode}`, t(`table.${name}.${mode}`), [key], run);
    return [
      ...(mode === 'overlay' || mode === 'swipe' ? [ofMode(() => onShare(stepped(share, way, SHARE)))] : []),
      ...(mode === 'difference' ? [ofMode(() => onGain(stepped(gain, way, GAIN)))] : []),
      ...(mode === 'blink' ? [ofMode(() => onRate(stepped(rate, way, RATE)))] : []),
      ...(glass.isOn
        ? [
            command(`${name} power`, t(`table.${name}.power`), [], () =>
              glass.onPower(stepped(glass.power, way, POWER)),
            ),
          ]
        : []),
    ];
  });
}

/** The page after the one that is looked at, or the one before, round and round. */
function otherPage(pages: readonly TablePage[], page: TablePage, way: 1 | -1): TablePage | undefined {
  const at = pages.findIndex(({ id }) => id === page.id);
  return pages[(at + way + pages.length) % pages.length];
}

/** The keys of the light table. */
export function useTableCommands({ pages, page, hasChosen, light, mode, walk, close, ...deeds }: Deeds) {
  const { t } = useTranslation();
  const { find, record, giveUp, saveView } = deeds;
  const { drawings, tools, work, views, amounts, glass, showAreas } = deeds;
  const groupOf = (group: string) => (id: string, label: string, keys: string[], run: () => void) => ({
    ...{ id: `table.${id}`, label, group, keys, run },
  });
  const command = groupOf(t('table.title'));
  const drawing = groupOf(t('table.drawings'));
  const tool = groupOf(t('tools.title'));
  const turn = (way: 1 | -1) => {
    const other = page && otherPage(pages, page, way);
    if (other) views.change((now) => ({ ...now, page: other.id }));
  };
  useViewerCommands('A');
  useCommands([
    // Before all else that Escape ends.
    ...(drawings.taken ? [drawing('letPointBe', t('table.letPointBe'), ['Escape'], drawings.letBe)] : []),
    ...(page?.exposures ?? [])
      .slice(0, LIGHTS_MAX)
      .map(({ id }, i) =>
        command(`light ${id}`, t('table.showLight', { light: id }), [String(i + 1)], () => light(id)),
      ),
    ...TABLE_MODES.map((each) => command(each, t(`table.mode.${each}`), [MODE_KEYS[each]], () => mode(each))),
    ...amountCommands(t, command, amounts, glass),
    ...(pages.length > 1
      ? [
          command('nextPage', t('table.nextPage'), [], () => turn(1)),
          command('previousPage', t('table.previousPage'), [], () => turn(-1)),
        ]
      : []),
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
    command('areas', t('table.areas'), ['N'], showAreas),
    command('magnify', t('table.magnifier'), ['G'], glass.onToggle),
    drawing('measure', t('table.measureKey'), ['M'], () => drawings.choose(drawings.kind ?? 'line')),
    ...[...MEASURE_KINDS, ...ANNOTATION_KINDS].map((kind) =>
      drawing(`draw ${kind}`, t('table.draw', { kind: t(`table.kind.${kind}`) }), [], () =>
        drawings.choose(kind),
      ),
    ),
    ...TOOL_NAMES.filter(tools.canLay).map((name) =>
      tool(`tool ${name}`, t('tools.add', { tool: t(`tools.name.${name}`) }), [], () => tools.add(name)),
    ),
    ...(tools.all.length > 0 ? [tool('bypass', t('tools.bypass'), ['X'], tools.bypass)] : []),
    ...(drawings.all.some(({ isOpen, kind }) => isOpen && kind === 'area')
      ? [drawing('closeMeasure', t('table.closeArea'), ['Enter'], () => pressed() || drawings.close())]
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
