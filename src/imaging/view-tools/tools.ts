import type { Light } from '../../examination/light.ts';

/** Planes of a picture that can be looked at by themselves. */
export const CHANNELS = [
  'red',
  'green',
  'blue',
  'hue',
  'saturation',
  'value',
  'lightness',
  'green-red',
  'blue-yellow',
  'grey',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Scales of false colour, from dark to light. */
export const COLOUR_MAPS = ['viridis', 'turbo', 'inferno', 'bone'] as const;
export type ColourMap = (typeof COLOUR_MAPS)[number];

/** A number that a tool takes. */
export interface NumberSetting {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly usual: number;
  readonly unit?: 'mm' | '%' | '°';
}

/** One of several things that a tool takes. */
export interface ChoiceSetting {
  readonly kind: 'choice';
  readonly of: readonly string[];
  readonly usual: string;
}

/** A light of the page, by the name of its exposure, such as `UV` or `OB 2`. */
export interface LightSetting {
  readonly kind: 'light';
  /** The one kind of light that will do; any where none is named. */
  readonly only?: Light;
  /** Whether the light that is shown, or another one of the same tool, will do as well. */
  readonly isAny?: true;
  readonly usual: string;
}

/** Several lights of the page, no two alike, with commas between them; the last of a tool's settings. */
export interface LightsSetting {
  readonly kind: 'lights';
  readonly only?: Light;
  readonly least: number;
  readonly usual: string;
}

/** Points of a curve from levels to levels, as `curveText` writes them; the last of a tool's settings. */
export interface PointsSetting {
  readonly kind: 'points';
  readonly usual: string;
}

export type Setting = NumberSetting | ChoiceSetting | LightSetting | LightsSetting | PointsSetting;

/** What of a picture in colours a curve changes. */
export const CURVED = ['all', 'red', 'green', 'blue'] as const;
export type Curved = (typeof CURVED)[number];

/** Ways in which a picture and another light are mixed. */
export const MIX_WAYS = ['add', 'subtract', 'difference', 'ratio', 'minimum', 'maximum'] as const;
export type MixWay = (typeof MIX_WAYS)[number];

/** Different lights that a chain may name: each is a picture of the whole page that has to be there. */
export const MOST_LIGHTS = 8;

const number = (
  least: number,
  most: number,
  step: number,
  usual: number,
  unit?: NumberSetting['unit'],
): NumberSetting => ({
  ...{ kind: 'number', least, most, step, usual },
  ...(unit ? { unit } : {}),
});

/**
 * Tools on a picture, in the order in which they are offered, each with what can be set. Lengths are mm of the page, so
 * that a preview and the whole show the same.
 */
export const VIEW_TOOLS = {
  /** One plane of a colour space as grey: sRGB, HSV, or L*a*b* (CIE 15) with 128 for no colour. */
  channel: { of: { kind: 'choice', of: CHANNELS, usual: 'red' } },
  /** One of the three principal components of its colours, stretched to all of grey: of each picture by itself. */
  component: { of: { kind: 'choice', of: ['1', '2', '3'], usual: '2' } },
  /** Grey levels from black to white are spread over all, bent by a power. */
  levels: {
    black: number(0, 254, 1, 0),
    white: number(1, 255, 1, 255),
    gamma: number(0.2, 5, 0.05, 1),
  },
  /** Levels become others along a monotone curve through some points (`curveTable`). */
  curves: {
    of: { kind: 'choice', of: CURVED, usual: 'all' },
    points: { kind: 'points', usual: '0,0,255,255' },
  },
  invert: {},
  /** Contrast limited adaptive histogram equalisation (Zuiderveld 1994) of the lightness. */
  contrast: { limit: number(1, 16, 0.5, 3), tile: number(2, 40, 1, 10, 'mm') },
  /** What a Gaussian takes away is added, by a share of itself. */
  sharpen: { radius: number(0.05, 0.4, 0.05, 0.15, 'mm'), amount: number(10, 500, 10, 150, '%') },
  /** Size of the gradient of grey (Sobel), after as much smoothing; white from 1000 grey levels a mm on. */
  edges: { radius: number(0, 0.4, 0.05, 0.1, 'mm') },
  /** Grey in colours. */
  colours: { map: { kind: 'choice', of: COLOUR_MAPS, usual: 'turbo' } },
  /** With another light of the page, px by px: so much of the way from the picture to both together. */
  mix: {
    with: { kind: 'light', usual: 'UV' },
    way: { kind: 'choice', of: MIX_WAYS, usual: 'add' },
    amount: number(0, 1, 0.05, 0.5),
  },
  /** Three lights as red, green and blue of one picture, each by its grey: what only one of them shows has a colour of its own. */
  composite: {
    red: { kind: 'light', isAny: true, usual: 'IR' },
    green: { kind: 'light', isAny: true, usual: 'VI' },
    blue: { kind: 'light', isAny: true, usual: 'UV' },
  },
  /** One of the first six principal components of all colours of several lights together, stretched to all of grey. */
  stack: {
    of: { kind: 'choice', of: ['1', '2', '3', '4', '5', '6'], usual: '2' },
    lights: { kind: 'lights', least: 2, usual: 'VI,UV' },
  },
  /** What leans towards the first of two lamps at the side is bright, what leans towards the second dark; flat is mid grey. */
  relief: {
    first: { kind: 'light', only: 'OB', usual: 'OB 1' },
    second: { kind: 'light', only: 'OB', usual: 'OB 2' },
    gain: number(0.5, 10, 0.5, 2),
  },
  /**
   * How the surface is turned, from lamps at the side that stand evenly all round (Woodham 1980), shown matt and of one colour
   * under a lamp of one's own. Azimuths are clockwise from the page's upper edge, heights are above the page.
   */
  shade: {
    lamp: number(0, 359, 1, 315, '°'),
    height: number(5, 85, 1, 30, '°'),
    from: number(0, 359, 1, 0, '°'),
    round: { kind: 'choice', of: ['clockwise', 'anticlockwise'], usual: 'clockwise' },
    rise: number(5, 85, 1, 30, '°'),
    lights: { kind: 'lights', only: 'OB', least: 3, usual: 'OB 1,OB 2,OB 3' },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Setting>>>>;

export type ViewTool = keyof typeof VIEW_TOOLS;
export const TOOL_NAMES = Object.keys(VIEW_TOOLS) as ViewTool[];

export const settingsOf = (tool: ViewTool): Readonly<Record<string, Setting>> => VIEW_TOOLS[tool];

/** Tools that are not laid over the picture that is shown: they make theirs of the lights that they name. */
const BEGINNERS: ReadonlySet<ViewTool> = new Set(['composite', 'stack', 'relief', 'shade']);
export const beginsAnew = ({ tool }: ToolStep): boolean => BEGINNERS.has(tool);

/** A tool as it is set; one that is off is kept, but does nothing. */
export interface ToolStep {
  readonly tool: ViewTool;
  readonly settings: Readonly<Record<string, number | string>>;
  readonly isOff?: true;
}

/** A tool as it is usually set. */
export const usualStep = (tool: ViewTool): ToolStep => ({
  tool,
  settings: Object.fromEntries(Object.entries(settingsOf(tool)).map(([name, { usual }]) => [name, usual])),
});

export const MOST_STEPS = 12;
