import sharp from 'sharp';

const LOADER = { operation: ['VipsForeignLoadSvgBuffer'] };
let inUse = 0;

/**
 * Lets libvips read SVG while `draw` runs, and shuts the loader again when nobody draws any more: a process that decodes
 * pictures from outside keeps SVG closed (see `decode/sharp-library.ts`), and only art of our own is ever read so.
 */
export async function withSvgLoader<T>(draw: () => Promise<T>): Promise<T> {
  inUse++;
  sharp.unblock(LOADER);
  try {
    return await draw();
  } finally {
    inUse--;
    if (inUse === 0) sharp.block(LOADER);
  }
}
