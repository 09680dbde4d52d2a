import { create } from 'zustand';
import type { Quad } from '../../../src/imaging/geometry.ts';
import type { Flight, ViewerShape } from '../../shared/viewer/index.ts';
import { surroundingsOf } from './geometry.ts';

/** The feature that is looked at, where its area lies in a picture. */
export interface FeaturePlace {
  id: string;
  captureId: string;
  frame: number;
  /** In px of the frame. */
  quad: Quad;
}

/** Shown in the list and in the picture alike. */
const useFeatureFocus = create<{ place: FeaturePlace | null }>(() => ({ place: null }));

export const lookAtFeature = (place: FeaturePlace | null) => useFeatureFocus.setState({ place });

const NOTHING: { shapes: readonly ViewerShape[]; flight: Flight | null } = { shapes: [], flight: null };

/** The feature that is looked at as outline on a picture, and the way there; nothing on other pictures. */
export function useFeatureSight(
  captureId: string,
  frame: { index: number; widthPx: number; heightPx: number },
): typeof NOTHING {
  const { place } = useFeatureFocus();
  if (place?.captureId !== captureId || place.frame !== frame.index) return NOTHING;
  return {
    shapes: [{ id: `feature ${place.id}`, quad: place.quad, kind: 'feature' }],
    flight: { key: place.id, box: surroundingsOf(place.quad, frame) },
  };
}
