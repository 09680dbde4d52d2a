import {
  convertCssVariables,
  DEFAULT_THEME,
  defaultCssVariablesResolver,
  mergeMantineTheme,
} from '@mantine/core';
import { theme } from './theme.ts';

/**
 * Mantine would write its variables into an inline <style>. A constructed style sheet needs no exception in the
 * content security policy.
 */
export function adoptThemeSheet() {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    convertCssVariables(defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme))),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
