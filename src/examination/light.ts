/** Lights under which a capture is taken (BSI TR-03135; OB, TL and CX are additions of ours). */
export const LIGHTS = ['VI', 'UV', 'IR', 'OB', 'TL', 'CX'] as const;
export type Light = (typeof LIGHTS)[number];

const EXPOSURE = new RegExp(`^(${LIGHTS.join('|')})( \\d{1,3})?$`);

/** Whether a text names an exposure of a page: `UV`, or `OB 2` where there are several in that light. */
export const isExposureId = (text: string): boolean => EXPOSURE.test(text);

/** The light of an exposure by its name. */
export const lightOf = (exposureId: string): string => exposureId.slice(0, 2);

/** Where the bytes of a capture came from: pictures from files are an attack path, so this is always recorded. */
export const ORIGINS = ['drop', 'dialog', 'paste', 'command_line'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How lines came in that no picture was read for. Never the origin of a capture. */
export const ENTRY_ORIGINS = ['typed', 'swipe'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];
