import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Capture } from '../../../src/contract/examination.ts';
import { LIGHTS, type Light } from '../../../src/examination/light.ts';
import classes from './capture-list.module.css';

interface LightMenuProps {
  capture: Capture;
  onChange(light: Light): void;
}

/** The light of a capture, and the way to correct it. */
export function LightMenu({ capture, onChange }: LightMenuProps) {
  const { t } = useTranslation();
  const { id, name, light } = capture;
  return (
    <Menu position="bottom-start" withinPortal transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <button
          type="button"
          className={classes.light}
          data-light-of={id}
          title={t(`light.${light}`)}
          aria-label={t('capture.light', { code: light, name, light: t(`light.${light}`) })}
        >
          {light}
          <IconChevronDown size={12} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('capture.lightTitle')}</Menu.Label>
        {LIGHTS.map((code) => (
          <Menu.Item
            key={code}
            rightSection={code === light ? <IconCheck size={14} aria-label={t('capture.lightNow')} /> : null}
            onClick={() => onChange(code)}
          >
            {`${code} · ${t(`light.${code}`)}`}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Opens the menu of a capture, as a click on its light would. */
export const openLightMenu = (captureId: string) =>
  document.querySelector<HTMLElement>(`[data-light-of="${captureId}"]`)?.click();
