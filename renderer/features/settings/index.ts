export { Faulted, SetUp, Unlock } from './entrance.tsx';
export { THEMES, type Theme, useTheme, useThemeOnDocument } from './theme-choice.ts';
export { ThemeSwitch } from './theme-switch.tsx';
