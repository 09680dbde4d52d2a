import type { Raster } from '../../imaging/raster.ts';
import type { ZoneSearch } from '../../mrz/reading.ts';
import { loadCellReader } from './cell-reader.ts';
import { createLineRecogniser } from './recogniser.ts';
import { searchZones } from './search.ts';
import { warmUpPage } from './warm-up.ts';
import type { Readers } from './zone.ts';

export interface MrzReader {
  /**
   * Looks for machine readable zones in the four turns and at several sizes, and reads what it finds. Quads are in px
   * of the frame that the raster was decoded from. `mayBeMirrored`, asked only when no zone was found: whether the picture's orientation tag mirrors it; such tags are sometimes wrong. Finding none is a result, not an error. Calls are worked on one after the other.
   */
  read(raster: Raster, mayBeMirrored?: () => Promise<boolean>): Promise<ZoneSearch>;
  /** Ends the recogniser; the reader is of no use afterwards. */
  close(): Promise<void>;
}

/** Starts the reader and reads a page of its own once; takes about a second. It reads its models from local files and nothing else. */
export async function createMrzReader(): Promise<MrzReader> {
  const readers: Readers = { cells: loadCellReader(), lines: await createLineRecogniser() };
  await searchZones(readers, warmUpPage());
  return {
    read: (raster, mayBeMirrored) => searchZones(readers, raster, mayBeMirrored),
    close: () => readers.lines.close(),
  };
}
