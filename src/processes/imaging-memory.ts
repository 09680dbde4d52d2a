/**
 * Flags of an imaging process. Pictures lie outside of the heap of JavaScript; what lies inside is short-lived, and with the usual limits
 * a hundred megabytes of it pile up before anything is cleared. A heap that may begin at 96 MB is not marked as a whole at every page, which
 * takes a second processor for a tenth of the time that the page takes: a batch on all of them has none to spare.
 */
export const IMAGING_FLAGS = [
  '--max-semi-space-size=2',
  '--max-old-space-size=256',
  '--initial-heap-size=96',
];

/**
 * Environment of an imaging process (glibc, `mallopt(3)`; other systems do not look at it). Every thread that decodes would else keep an
 * arena of its own, and freed pictures would stay in them: 355 MB at the most over 600-dpi pages without it, 240 MB with it.
 */
export const IMAGING_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(8 * 1024 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(16 * 1024 * 1024),
};
