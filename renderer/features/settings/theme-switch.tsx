import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconSunMoon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { THEMES, useTheme } from './theme-choice.ts';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const [theme, setTheme] = useTheme();
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon aria-label={t('theme.title')}>
          <IconSunMoon size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {THEMES.map((name) => (
          <Menu.Item
            key={name}
            rightSection={theme === name ? <IconCheck size={14} aria-label={t('theme.chosen')} /> : null}
            onClick={() => setTheme(name)}
          >
            {t(`theme.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
