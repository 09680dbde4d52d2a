import { createHash } from 'node:crypto';
import type { LightPictures } from '../../application/ports.ts';
import type { Raster } from '../../imaging/raster.ts';
import { chainText, lightsNamed, type ToolStep } from '../../imaging/view-tools/index.ts';

/** Rasters under names, no more of them than a limit of bytes: those that were not asked for the longest go. */
export function createKeptRasters(limitBytes: number) {
  const kept = new Map<string, Raster>();
  return {
    get(name: string): Raster | undefined {
      const raster = kept.get(name);
      if (!raster) return undefined;
      kept.delete(name);
      kept.set(name, raster);
      return raster;
    },
    /** Keeps a raster that nobody writes into any more, unless it would push many others out; returns it. */
    keep(name: string, raster: Raster): Raster {
      if (raster.data.byteLength > limitBytes / 4) return raster;
      kept.delete(name);
      kept.set(name, raster);
      let left = limitBytes;
      for (const [each, { data }] of [...kept].toReversed()) {
        left -= data.byteLength;
        if (left < 0) kept.delete(each);
      }
      return raster;
    },
  };
}

export type KeptRasters = ReturnType<typeof createKeptRasters>;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Names for what the first tools of a chain make of a picture. All that the px follow from stands in them, by its bytes and not
 * by what somebody calls it: another picture, density, setting or light has another name.
 */
export function namesFor(bytes: Uint8Array, pxPerMm: number, others: LightPictures) {
  const own = hashOf(bytes);
  const lights = new Map<string, string>();
  const lightOf = (exposure: string): string => {
    const hash = lights.get(exposure) ?? hashOf(others[exposure] ?? new Uint8Array());
    lights.set(exposure, hash);
    return `${exposure}:${hash}`;
  };
  return (steps: readonly ToolStep[]): string =>
    steps.length === 0 ? own : [own, pxPerMm, chainText(steps), ...lightsNamed(steps).map(lightOf)].join(' ');
}
