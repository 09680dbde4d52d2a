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
  const variables = defaultCssVariablesResolver(mergeMantineTheme(DEFAULT_THEME, theme));
  // In a layer, so that the tokens of the three themes can still replace single variables.
  sheet.replaceSync(`@layer theme{${convertCssVariables(variables)}}`);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
