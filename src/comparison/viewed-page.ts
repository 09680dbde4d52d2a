import type { Light } from '../examination/light.ts';
import type { PageView } from './page-view.ts';

/** The pictures of one page: of the document in question and of the genuine one, each brought to the frame of the page. */
export interface ViewedPage {
  readonly id: string;
  /** Views in a light at a density, dpi; none where it was not captured. */
  questioned(light: Light, dpi: number): readonly PageView[];
  /** None where the model has no picture in that light. */
  reference(light: Light, dpi: number): readonly PageView[];
}
