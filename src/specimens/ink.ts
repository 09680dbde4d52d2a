/** sRGB, 0 to 255 each. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * How a printed or built-in thing answers to each light, at full coverage. Not only inks in the narrow sense: a
 * watermark, a thread, a foil and a hole answer to light too, and are described in the same words.
 */
export interface Ink {
  readonly name: string;
  /** What white light becomes on white paper; `null`: invisible in white light. */
  readonly colour: Rgb | null;
  /** The colour from the second angle, of an optically variable ink. */
  readonly tilted?: Rgb;
  /** What it gives off under ultraviolet of 365 nm. */
  readonly glow?: Rgb;
  /** Share of near infrared (850–950 nm) that it swallows, 0 to 1. A drop-out ink has 0. */
  readonly infrared: number;
  /** Share of light from behind that it holds back, 0 to 1; negative where more passes than through bare paper. */
  readonly opacity: number;
  /** Height above the surface, µm; negative: below. */
  readonly reliefUm: number;
  /** Glazing inks multiply with what lies below, covering ones hide it, a hole lets see through the page. */
  readonly body: 'glazing' | 'covering' | 'hole';
}

const PLAIN: Omit<Ink, 'name' | 'colour'> = { infrared: 0, opacity: 0.12, reliefUm: 0, body: 'glazing' };

/** An ink that differs from plain offset ink (drops out in infrared, flat, glazing) only in what is given. */
export function ink(name: string, colour: Rgb | null, differs: Partial<Ink> = {}): Ink {
  return { ...PLAIN, name, colour, ...(colour ? {} : { opacity: 0 }), ...differs };
}

/** Inks that run into each other along a line on the page: iris printing, and the colours of a hologram. */
export interface InkBlend {
  readonly stops: readonly { readonly at: number; readonly ink: Ink }[];
  /** mm on the page; stops count from `from` (0) to `to` (1) and hold beyond the ends. */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
}

/** Iris printing across the page, from left to right, with equal steps. */
export function rainbow(inks: readonly Ink[], fromX: number, toX: number): InkBlend {
  const last = Math.max(1, inks.length - 1);
  return {
    stops: inks.map((each, i) => ({ at: i / last, ink: each })),
    from: { x: fromX, y: 0 },
    to: { x: toX, y: 0 },
  };
}

export const isBlend = (inks: Ink | InkBlend): inks is InkBlend => 'stops' in inks;

/** What the page is made of. */
export interface Substrate {
  readonly name: string;
  readonly material: 'paper' | 'polycarbonate' | 'teslin';
  /** In white light. */
  readonly colour: Rgb;
  /** Under ultraviolet: a dull security paper is nearly black, paper with optical brightener glows light blue. */
  readonly underUv: Rgb;
  /** Share of near infrared thrown back, 0 to 1. */
  readonly infrared: number;
  /** Colour of light from behind. */
  readonly transmitted: Rgb;
  /** How cloudy the paper is in light from behind, 0 to 1 (formation). */
  readonly cloudiness: number;
  /** Roughness of the surface, µm. */
  readonly roughnessUm: number;
}

export const DULL_UV: Rgb = [17, 11, 38];
export const BRIGHT_UV: Rgb = [120, 158, 246];
