import { Spotlight, useSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { commandsNow } from '../shared/commands/index.ts';
import { KeyCaps } from './key-caps.tsx';
import { paletteStore } from './overlays.ts';

/** Everything that can be done on the present screen, found by its name. */
export function Palette() {
  const { t } = useTranslation();
  const { opened } = useSpotlight(paletteStore);
  const commands = opened ? commandsNow().filter(({ keyOnly }) => !keyOnly) : [];
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      highlightQuery
      scrollable
      maxHeight={420}
      transitionProps={{ duration: 0 }}
      attributes={{ content: { 'aria-label': t('palette.title') } }}
      nothingFound={t('palette.nothing')}
      searchProps={{
        leftSection: <IconSearch size={16} aria-hidden="true" />,
        placeholder: t('palette.hint'),
        'aria-label': t('palette.title'),
        // At once: what is typed right after Ctrl K must not be lost.
        autoFocus: true,
      }}
      actions={groups.map((group) => ({
        group,
        actions: commands
          .filter((command) => command.group === group)
          .map(({ id, label, keys, run }) => ({
            id,
            label,
            rightSection: <KeyCaps combo={keys[0]} />,
            onClick: () => run(),
          })),
      }))}
    />
  );
}
