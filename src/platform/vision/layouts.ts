import { LAYOUT_PX, layoutsOf, type PageLayout } from '../../comparison/page-layout.ts';
import { decodeFrame } from '../decode/index.ts';

/**
 * Layouts that a picture may show, first that of a page that fills it. Runs in the imaging process.
 * @throws LightbenchError image.* for a picture that is refused
 */
export async function layouts(bytes: Uint8Array, frame: number): Promise<PageLayout[]> {
  return layoutsOf(await decodeFrame(bytes, frame, { maxPx: LAYOUT_PX }));
}
