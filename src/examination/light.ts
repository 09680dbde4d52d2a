/** Lights under which a capture is taken (BSI TR-03135; OB, TL and CX are additions of ours). */
export const LIGHTS = ['VI', 'UV', 'IR', 'OB', 'TL', 'CX'] as const;
export type Light = (typeof LIGHTS)[number];

/** Where the bytes of a capture came from: pictures from files are an attack path, so this is always recorded. */
export const ORIGINS = ['drop', 'dialog', 'paste', 'command_line'] as const;
export type Origin = (typeof ORIGINS)[number];

/** How lines came in that no picture was read for. Never the origin of a capture. */
export const ENTRY_ORIGINS = ['typed', 'swipe'] as const;
export type EntryOrigin = (typeof ENTRY_ORIGINS)[number];
