import type { Light } from '../examination/light.ts';
import type { Registration } from '../imaging/register/refine.ts';
import type { DocumentModel } from '../reference/index.ts';
import type { FeatureResult } from './feature-check.ts';
import type { ComparedField } from './visual-zone/index.ts';

/** A picture of the document in question. */
export interface ComparedCapture {
  readonly name: string;
  readonly light: Light;
  readonly bytes: Uint8Array;
  readonly frame: number;
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

/** Where a capture lies on the model, or why it was not placed. */
export interface PlacedCapture {
  readonly name: string;
  readonly light: Light;
  readonly page: string | null;
  readonly registration: Registration | null;
  /**
   * What its place rests on: the genuine page in its own light, another capture of the same size in which the page was
   * found and whose data show here too, or nothing but that size.
   */
  readonly by: 'reference' | 'capture' | 'size' | null;
  readonly refusal: string | null;
}

export interface Comparison {
  readonly captures: readonly PlacedCapture[];
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
}
