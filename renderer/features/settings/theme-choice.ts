import { useEffect } from 'react';
import { isOneOf, useRemembered } from '../../shared/ui/index.ts';

export const THEMES = ['light', 'dark', 'red'] as const;
/** 'red' is dark with red light only, for rooms in which the eyes must stay used to the dark. */
export type Theme = (typeof THEMES)[number];

/** The chosen theme; until one was chosen, what the operating system asks for. */
export function useTheme() {
  const preset: Theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  return useRemembered<Theme>('theme', preset, isOneOf(THEMES));
}

/** Puts the theme on the document, where the style sheets look for it. */
export function useThemeOnDocument(theme: Theme) {
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}
