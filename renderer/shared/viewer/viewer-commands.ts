import { useTranslation } from 'react-i18next';
import { useCommands } from '../commands/index.ts';
import { PAN_KEYS, panOf } from './pan.ts';
import { stageNow } from './viewer-store.ts';

function pan(combo = '') {
  const way = panOf(combo);
  if (way) stageNow()?.panBy(...way);
}

/**
 * The keys of the viewer. The arrow keys move the picture unless what has the focus needs them itself.
 * @param actual the key for 100 %: where lights have the figures, it is another
 */
export function useViewerCommands(actual = '1') {
  const { t } = useTranslation();
  const group = t('keys.viewer');
  useCommands([
    { id: 'viewer.fit', label: t('viewer.fit'), group, keys: ['0'], run: () => stageNow()?.fit() },
    {
      id: 'viewer.actual',
      label: t('viewer.actual'),
      group,
      keys: [actual],
      run: () => stageNow()?.actualSize(),
    },
    {
      id: 'viewer.in',
      label: t('viewer.zoomIn'),
      group,
      keys: ['+', '='],
      run: () => stageNow()?.zoomBy(1.25),
    },
    {
      id: 'viewer.out',
      label: t('viewer.zoomOut'),
      group,
      keys: ['-'],
      run: () => stageNow()?.zoomBy(1 / 1.25),
    },
    { id: 'viewer.mirror', label: t('viewer.mirror'), group, keys: ['I'], run: () => stageNow()?.mirror() },
    { id: 'viewer.rotate', label: t('viewer.rotate'), group, keys: ['R'], run: () => stageNow()?.turn() },
    {
      id: 'viewer.pan',
      label: t('viewer.pan'),
      group,
      keys: PAN_KEYS,
      keyOnly: true,
      run: pan,
    },
  ]);
}
