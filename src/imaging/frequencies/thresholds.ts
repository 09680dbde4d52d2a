/** What the search for regular print goes by, each with its reason. */
export const THRESHOLDS = {
  /** Longest side of what is transformed, px: 44 mm at 600 dpi, more than a hundred lines of the coarsest screen. */
  mostPx: 1024,
  /** Shortest side, px: less is not enough to tell a peak from what lies around it. */
  leastPx: 64,
  /** Periods that a pattern has within the shorter side at least; below that it is the drawing, not the print. */
  leastPeriods: 6,
  /** Lines an inch from which print is looked for: screens of print begin at 60, coarser lines are drawn. */
  fromLpi: 40,
  /**
   * Share of the Nyquist frequency that is looked at. Taking a value between two pixels leaves cos(π ⁄ 2 · share) of a
   * wave at worst: 0.31 at 0.8, and next to nothing beyond.
   */
  carried: 0.8,
  /** Lines an inch that a capture has to carry before "nothing found" says anything: 85 is the coarsest common screen. */
  tellsFromLpi: 85,
  /**
   * Least strength of a peak that is listed. The largest of half a million values of pure noise is 4.4 times their
   * median (Rayleigh: √(ln N ⁄ ln 2)); 7 times is met once in 10⁹ pictures.
   */
  listed: 7,
  /** Least strength of what a verdict rests on: foliage, weave and grain of paper stay below. */
  judged: 10,
  /** Least amplitude, grey levels of 255: what is weaker than a level comes of rounding and packing as well. */
  leastLevels: 1,
  /**
   * Least share of the strongest wave of print that a verdict rests on: sharp edges of dots come back as weaker waves that
   * the scanner folds down from beyond the Nyquist frequency.
   */
  share: 0.15,
  /** Least share of the stronger direction of a screen that the other one has: dots are as high as they are wide. */
  alike: 0.4,
  /** How far two directions of a screen may differ in their period, as a share. */
  equalPeriods: 0.1,
  /** How far off a right angle two directions of a screen may be, degrees; one direction is as wide. */
  angleDeg: 10,
  /** How far a sum of whole steps of a pattern may be off a peak that is taken for its harmonic, cycles in the area. */
  harmonicCycles: 2.5,
  /** The same as a share of the pattern's own frequency at most. */
  harmonicShare: 0.15,
  /** Least distance between two peaks that are listed, as a share of their frequency: lines that fan out are a heap of peaks. */
  apart: 0.1,
  /** Directions of lines that are named. */
  mostLines: 2,
  /** Peaks that are listed. */
  mostPeaks: 8,
} as const;
