import type { MrzFormat } from '../mrz/index.ts';
import type { SecurityFeature } from '../reference/feature.ts';
import type { AreaMm } from './area.ts';
import type { Ink, InkBlend, Substrate } from './ink.ts';

export const TECHNIQUES = [
  'substrate',
  'offset',
  'intaglio',
  'letterpress',
  'screen',
  'laser_engraving',
  'inkjet',
  'perforation',
  'foil',
  'laminate',
] as const;
export type Technique = (typeof TECHNIQUES)[number];

/** Lights that a specimen can be rendered in. */
export const SPECIMEN_LIGHTS = ['VI', 'UV', 'IR', 'OB', 'TL'] as const;
export type SpecimenLight = (typeof SPECIMEN_LIGHTS)[number];
/** Of the lamp in oblique light, and of tilting: 1 from the left, 2 from the upper right. */
export type Angle = 1 | 2;

/** Thins out a layer's ink in a rectangle with soft edges, as print does where letters or a zone must stand out. */
export interface Fade {
  readonly area: AreaMm;
  /** What is left of the ink inside, 0 to 1. */
  readonly share: number;
  /** Width of the edge over which it changes, mm. */
  readonly softMm: number;
}

/** One printing of one ink, or one thing built into the page. A page is a pile of these, from the bottom up. */
export interface Layer {
  /** Unique on its page. */
  readonly id: string;
  readonly technique: Technique;
  readonly ink: Ink | InkBlend;
  /** Inside of an SVG in mm of the page. Dark is ink, white and nothing are none, grey is part of it. */
  readonly art: string;
  /** Outside of it the layer has no ink. Only this part is rasterised. */
  readonly box: AreaMm;
  /** What of the art is read as ink: how dark it is, or how much of a primary it lacks (cyan reads red). */
  readonly reads?: 'dark' | 'red' | 'green' | 'blue';
  /** `back`: on the reverse, drawn as seen through the page. */
  readonly side?: 'front' | 'back';
  /** A foil's motif that flashes up from one angle only. */
  readonly flash?: Angle;
  readonly fades?: readonly Fade[];
  /** Id of the feature that it is (part of). */
  readonly feature?: string;
}

/** A security feature as the reference library describes it (field guide §4), on one page of a specimen. */
export interface Feature extends Omit<SecurityFeature, 'page' | 'crop' | 'area'> {
  readonly area: AreaMm;
}

/** A field of the visual zone with its printed text. */
export interface VisualField {
  readonly name: VisualFieldName;
  readonly caption: string;
  readonly text: string;
  /** Around the value, without its caption. */
  readonly area: AreaMm;
}

export const VISUAL_FIELDS = [
  'document_type',
  'issuer',
  'document_number',
  'surname',
  'given_names',
  'nationality',
  'birth_date',
  'sex',
  'birth_place',
  'issue_date',
  'expiry_date',
  'authority',
  'height',
  'personal_number',
  'card_access_number',
  'remarks',
  'valid_for',
  'valid_from',
  'entries',
  'destination',
] as const;
export type VisualFieldName = (typeof VISUAL_FIELDS)[number];

export interface PrintedZone {
  readonly format: MrzFormat;
  readonly lines: readonly string[];
  readonly area: AreaMm;
}

/** One printed page: truth, areas and every picture come from this one description. Sizes in mm. */
export interface PrintedPage {
  /** Unique in its document, such as `data` or `visa`. */
  readonly id: string;
  readonly title: string;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Radius of the corners, mm; beyond them lies the black bed of the scanner. */
  readonly cornerMm: number;
  readonly substrate: Substrate;
  readonly layers: readonly Layer[];
  readonly features: readonly Feature[];
  readonly fields: readonly VisualField[];
  readonly portrait: AreaMm | null;
  readonly zone: PrintedZone | null;
}
