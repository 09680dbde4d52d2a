import type { SpectrumCut } from '../../application/ports.ts';
import type { Container } from '../../imaging/frame.ts';
import { type Frequencies, frequenciesOf } from '../../imaging/frequencies/index.ts';
import { cutStrip } from './strip.ts';
import { openUpright } from './upright.ts';

/** Formats that pack a picture in squares. */
const PACKED: ReadonlySet<Container> = new Set(['jpeg', 'webp']);

/**
 * Looks for regular print in an area of a picture. Runs in the imaging process.
 * @throws LightbenchError as render() does
 */
export async function frequenciesIn(
  bytes: Uint8Array,
  { spec, ...density }: SpectrumCut,
): Promise<Frequencies> {
  const frame = await openUpright(bytes, spec.frame);
  const raster = await cutStrip(frame, spec);
  return frequenciesOf(raster, { ...density, quad: spec.quad, isPacked: PACKED.has(frame.container) });
}
