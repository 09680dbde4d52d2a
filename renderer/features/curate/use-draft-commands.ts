import { useTranslation } from 'react-i18next';
import { useCommands } from '../../shared/commands/index.ts';
import { lightWords } from '../library/index.ts';
import { removed } from './document-edit.ts';
import { indexIn, placeOf } from './draft-parts.ts';
import { useDocument, useEditing } from './editing-context.ts';
import { withoutFeature } from './feature-edit.ts';
import { AT_CHECK, neighbour } from './look.ts';
import type { useLooking } from './use-looking.ts';

interface Deeds {
  looking: ReturnType<typeof useLooking>;
  onPublish(): void;
}

const LISTS = ['features', 'fields', 'alerts', 'deviations'] as const;

/** The keys of a draft: those of a model's page, and what writing needs. */
export function useDraftCommands({ looking, onPublish }: Deeds) {
  const { t } = useTranslation();
  const { edit, undo, redo, flush } = useEditing();
  const document = useDocument();
  const { look, shown, change, choose } = looking;
  const group = t('curate.keys.title');
  const walk = (step: 1 | -1) => () => {
    const next = neighbour(document, look.chosen, step);
    if (next) choose(next);
  };
  function remove() {
    const list = LISTS.find((name) => indexIn(name, look.chosen) >= 0);
    if (!list) return;
    const at = indexIn(list, look.chosen);
    edit((before) => (list === 'features' ? withoutFeature(before, at) : removed(before, list, at)));
    const left = (document[list]?.length ?? 0) - 1;
    choose(null);
    if (left > 0 && list === 'features') change({ chosen: placeOf(list, Math.min(at, left - 1)) });
  }
  const lights = (shown.page?.pictures ?? []).slice(0, 9).map((picture, at) => ({
    id: `draft.light.${at + 1}`,
    label: t('library.keys.light', { light: lightWords(picture) }),
    group,
    keys: [String(at + 1)],
    run: () => change({ page: shown.page?.id ?? null, file: picture.file }),
  }));
  useCommands([
    // Before undo: Ctrl Z with Shift held is both.
    { id: 'draft.redo', label: t('curate.redo'), group, keys: ['Ctrl+Shift+Z', 'Ctrl+Y'], run: redo },
    { id: 'draft.undo', label: t('curate.undo'), group, keys: ['Ctrl+Z'], run: undo },
    { id: 'draft.next', label: t('library.keys.next'), group, keys: [']'], run: walk(1) },
    { id: 'draft.previous', label: t('library.keys.previous'), group, keys: ['['], run: walk(-1) },
    {
      id: 'draft.draw',
      label: t('curate.keys.draw'),
      group,
      keys: ['N'],
      run: () => shown.picture && change({ drawing: true }),
    },
    { id: 'draft.remove', label: t('curate.keys.remove'), group, keys: ['Delete'], run: remove },
    {
      id: 'draft.close',
      label: t('curate.keys.close'),
      group,
      keys: ['Escape'],
      run: () => (look.drawing ? change({ drawing: false }) : choose(null)),
    },
    ...lights,
    {
      id: 'draft.save',
      label: t('curate.keys.save'),
      group,
      keys: ['Ctrl+S'],
      run: () => void flush(),
    },
    { id: 'draft.publish', label: t('curate.publish'), group, keys: ['Ctrl+Enter'], run: onPublish },
    {
      id: 'draft.check',
      label: t('curate.keys.check'),
      group,
      keys: [],
      run: () => change(AT_CHECK),
    },
  ]);
}
