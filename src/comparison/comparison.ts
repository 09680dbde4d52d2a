import type { Light } from '../examination/light.ts';
import type { ControlPoint } from '../imaging/register/control-points.ts';
import type { Registration } from '../imaging/register/refine.ts';
import type { DocumentModel } from '../reference/index.ts';
import type { FeatureResult } from './feature-check.ts';
import type { ComparedField } from './visual-zone/index.ts';

/** A page of a model that a person found in a picture, by points of both. */
export interface HandPlacement {
  readonly page: string;
  readonly points: readonly ControlPoint[];
}

/** A picture of the document in question. */
export interface ComparedCapture {
  readonly name: string;
  readonly light: Light;
  readonly bytes: Uint8Array;
  readonly frame: number;
  /** Where a person placed it on the model that it is held against; absent where nobody did. */
  readonly byHand?: HandPlacement | undefined;
}

/** A picture of the model's, with its bytes. */
export interface ReferencePicture {
  readonly page: string;
  readonly light: Light;
  readonly bytes: Uint8Array;
}

/** A model with its pictures. */
export interface ReferenceModel {
  readonly model: DocumentModel;
  readonly references: readonly ReferencePicture[];
}

export const PLACED_BY = ['reference', 'capture', 'size', 'hand', 'hand_refined'] as const;
export type PlacedBy = (typeof PLACED_BY)[number];

/** Where a capture lies on the model, or why it was not placed. */
export interface PlacedCapture {
  readonly name: string;
  readonly light: Light;
  readonly page: string | null;
  readonly registration: Registration | null;
  /**
   * What its place rests on: the genuine page in its own light, another capture of the same size in which the page was
   * found and whose data show here too, or nothing but that size; points that a person set, as they are or put right on
   * the genuine page.
   */
  readonly by: PlacedBy | null;
  readonly refusal: string | null;
}

/** What a picture shows beside, less than, or instead of one whole page. */
export const REMARK_KINDS = ['partial', 'beside', 'grid'] as const;

/** What has to be known of a picture before anything in it is believed. */
export interface Remark {
  readonly kind: (typeof REMARK_KINDS)[number];
  /** In words, with what to do. */
  readonly text: string;
}

/** A capture where it lies, and what is remarkable about it. */
export interface RemarkedCapture extends PlacedCapture {
  readonly remarks: readonly Remark[];
}

export interface Comparison {
  readonly captures: readonly RemarkedCapture[];
  readonly features: readonly FeatureResult[];
  /** The visual zone as read, with its checks; empty where no machine readable zone was given. */
  readonly fields: readonly ComparedField[];
}

/** How well the visible light pictures of a document lie on a model. */
export interface Fit {
  readonly code: string;
  /** Best agreement and likeness of a picture with a page of the model, 0 to 1; 0 where none was placed. */
  readonly agreement: number;
  readonly likeness: number;
  /** How much its colours go from place to place as those of that page, −1 to 1; `null` where that cannot be told. */
  readonly colour: number | null;
  /** Why no picture was placed, in words; `null` where one was. */
  readonly refusal: string | null;
}
