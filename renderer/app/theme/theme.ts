import { ActionIcon, createTheme, type MantineColorsTuple, Tooltip } from '@mantine/core';

const gray: MantineColorsTuple = [
  '#f7f7f7',
  '#efefef',
  '#e4e4e4',
  '#d6d6d6',
  '#c2c2c2',
  '#9e9e9e',
  '#767676',
  '#5a5a5a',
  '#3d3d3d',
  '#262626',
];

const dark: MantineColorsTuple = [
  '#d9d9d9',
  '#b8b8b8',
  '#a3a3a3',
  '#6f6f6f',
  '#4a4a4a',
  '#3a3a3a',
  '#2c2c2c',
  '#242424',
  '#1c1c1c',
  '#141414',
];

/** The one colour that is not a result. */
const accent: MantineColorsTuple = [
  '#eaf3f9',
  '#d3e4f0',
  '#a9cbe2',
  '#7db0d3',
  '#5898c5',
  '#3f88bb',
  '#2f78ac',
  '#266692',
  '#205678',
  '#173f59',
];

const small = { defaultProps: { size: 'xs' } };
const select = {
  defaultProps: {
    size: 'xs',
    // In place, so that the list lies in the same landmark as its field.
    comboboxProps: { withinPortal: false, floatingStrategy: 'fixed' },
    maxDropdownHeight: 264,
    withScrollArea: false,
    styles: { options: { maxHeight: 264, overflowY: 'auto' } },
  },
};
const overlay = {
  defaultProps: {
    // Locking the scroll would put an inline style sheet into the page; nothing scrolls behind a dialogue here.
    lockScroll: false,
    transitionProps: { duration: 0 },
  },
};

/** Dense and neutral: 13 px text, 8 px grid, small corners. */
export const theme = createTheme({
  colors: { gray, dark, accent },
  primaryColor: 'accent',
  primaryShade: 7,
  black: '#1a1a1a',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'JetBrains Mono Variable', ui-monospace, monospace",
  fontSizes: { xs: '13px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  fontWeights: { regular: '400', medium: '500', bold: '600' },
  spacing: { xs: '8px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', color: 'gray' } }),
    Button: small,
    Modal: overlay,
    Pagination: small,
    PasswordInput: small,
    SegmentedControl: small,
    Select: select,
    Textarea: small,
    TextInput: small,
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 300, withArrow: true } }),
  },
});
