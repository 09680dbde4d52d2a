import { useTranslation } from 'react-i18next';
import { exposure } from '../../../src/reference/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import { focusBeside } from './beside-picker.tsx';
import { lightWords } from './labels.ts';
import { type ModelView, type NumberedFeature, neighbour, type Shown } from './model-view.ts';

interface Deeds {
  shown: Shown | null;
  go(part: Partial<ModelView>): void;
  choose(feature: NumberedFeature | null): void;
  toggleMarks(): void;
}

/** The keys of a model's page: figures for the lights, brackets for the features. */
export function useModelCommands({ shown, go, choose, toggleMarks }: Deeds) {
  const { t } = useTranslation();
  const group = t('library.keys.model');
  const walk = (step: 1 | -1) => () => {
    const next = shown && neighbour(shown, step);
    if (next && next.id !== shown?.chosen?.id) choose(next);
  };
  const lights = (shown?.page.pictures ?? []).slice(0, 9).map((picture, at) => ({
    id: `model.light.${at + 1}`,
    label: t('library.keys.light', { light: lightWords(picture) }),
    group,
    keys: [String(at + 1)],
    run: () => go({ light: exposure(picture) }),
  }));
  useCommands([
    { id: 'model.next', label: t('library.keys.next'), group, keys: [']', 'N'], run: walk(1) },
    { id: 'model.previous', label: t('library.keys.previous'), group, keys: ['[', 'P'], run: walk(-1) },
    {
      id: 'model.close',
      label: t('library.keys.close'),
      group,
      keys: ['Escape'],
      run: () => choose(null),
    },
    ...lights,
    { id: 'model.marks', label: t('library.keys.marks'), group, keys: ['M'], run: toggleMarks },
    { id: 'model.beside', label: t('library.keys.beside'), group, keys: ['B'], run: focusBeside },
  ]);
}
