import type { Homography, Point } from '../geometry.ts';
import { chainHomographies } from '../mrz-transform.ts';
import { applyHomography } from '../warp.ts';
import { errorOf, fitRobustly, type Match } from './fit.ts';
import { findPatch } from './patches.ts';
import { type Pyramid, sampleFrom } from './pyramid.ts';
import { type ReferencePage, toMm } from './reference-page.ts';

/** How well a picture lies on a reference. */
export interface Registration {
  /** mm of the reference's page → px of the picture. */
  readonly pageToPicture: Homography;
  /** Patches of the reference that the picture covers, and how many of them lie where the transform says. */
  readonly covered: number;
  readonly agreeing: number;
  /** agreeing / covered, 0 to 1; 0 where nothing is covered. */
  readonly agreement: number;
  /** Root mean square of what is left between the agreeing patches and the transform, mm. */
  readonly residualMm: number;
  /** Mean normalised correlation of the agreeing patches. */
  readonly likeness: number;
  /** Share of the page's area that lies within the picture. */
  readonly share: number;
}

/** One pass: which level of the reference, and how far round its place a patch is looked for, mm. */
interface Pass {
  readonly level: 'coarse' | 'fine';
  readonly reachMm: number;
  /** Furthest that a patch may lie from the fitted transform, mm. */
  readonly toleranceMm: number;
}

const FINE: Pass = { level: 'fine', reachMm: 0.65, toleranceMm: 0.15 };
const PASSES: readonly Pass[] = [
  { level: 'coarse', reachMm: 2.6, toleranceMm: 0.6 },
  { level: 'coarse', reachMm: 1.3, toleranceMm: 0.3 },
  FINE,
];
/** A patch that is found at less than this likeness, or with a rival as good, tells nothing. */
const LEAST_LIKENESS = 0.4;
const LEAST_LEAD = 0.02;
/** Patches that lie within this of the last transform agree with it, mm. */
const AGREES_MM = 0.25;

interface PassMatches {
  readonly matches: Match[];
  readonly likeness: number[];
  readonly covered: number;
}

function matchesOf(
  reference: ReferencePage,
  picture: Pyramid,
  pageToPicture: Homography,
  { level, reachMm }: Pass,
): PassMatches & { readonly share: number } {
  const { plane, patches, pxPerMm } = reference[level];
  const fromPx = toMm(pxPerMm);
  const sampled = sampleFrom(
    picture,
    chainHomographies(fromPx, pageToPicture),
    plane.widthPx,
    plane.heightPx,
  );
  const reachPx = Math.max(2, Math.round(reachMm * pxPerMm));
  const matches: Match[] = [];
  const likeness: number[] = [];
  let covered = 0;
  for (const patch of patches) {
    const found = findPatch(plane, sampled, patch, reachPx);
    if (!found) continue;
    covered++;
    if (found.likeness < LEAST_LIKENESS || found.lead < LEAST_LEAD) continue;
    const [x, y] = found.middle;
    const from: Point = [x / pxPerMm, y / pxPerMm];
    const seen: Point = [(x + found.shift[0]) / pxPerMm, (y + found.shift[1]) / pxPerMm];
    matches.push({ from, to: applyHomography(pageToPicture, seen), weight: found.likeness * found.likeness });
    likeness.push(found.likeness);
  }
  let inside = 0;
  for (const value of sampled.covered) if (value) inside++;
  return { matches, likeness, covered, share: inside / sampled.covered.length };
}

/** Px of the picture to a mm of the page, about its middle. */
function densityOf(pageToPicture: Homography, { widthMm, heightMm }: ReferencePage): number {
  const [x, y] = applyHomography(pageToPicture, [widthMm / 2, heightMm / 2]);
  const [u, v] = applyHomography(pageToPicture, [widthMm / 2 + 1, heightMm / 2]);
  return Math.hypot(u - x, v - y);
}

/**
 * Brings a picture to a reference by looking for its patches round the places where `start` says that they are, each
 * pass over a smaller neighbourhood, and fitting a projective transform to where they were found.
 * `null` where too few are found to fix one. The result says how well it fits; whether that is enough is decided by
 * whoever knows what it is needed for. `anchors`: places that are known beforehand, from mm of the page to px of the
 * picture; they hold the transform where a small part of a page has few patches, and take no part in how well it fits.
 */
export function refine(
  reference: ReferencePage,
  picture: Pyramid,
  start: Homography,
  anchors: readonly Match[] = [],
): Registration | null {
  return refinedBy(PASSES, reference, picture, start, anchors);
}

/**
 * The same from a start that is right to half a mm. Where a part of a page is in the picture, few coarse patches are, and
 * those of its ground look alike: they may lead away from a start that was right.
 */
export const refineFinely = (
  reference: ReferencePage,
  picture: Pyramid,
  start: Homography,
): Registration | null => refinedBy([FINE, FINE], reference, picture, start, []);

function refinedBy(
  passes: readonly Pass[],
  reference: ReferencePage,
  picture: Pyramid,
  start: Homography,
  anchors: readonly Match[],
): Registration | null {
  let pageToPicture = start;
  let last: ReturnType<typeof matchesOf> | null = null;
  for (const pass of passes) {
    last = matchesOf(reference, picture, pageToPicture, pass);
    const density = densityOf(pageToPicture, reference);
    const [tolerance, widest] = [pass.toleranceMm * density, pass.reachMm * density];
    const next = fitRobustly(last.matches, pageToPicture, tolerance, widest, anchors);
    if (!next) return null;
    pageToPicture = next;
  }
  return last && judged(reference, pageToPicture, last);
}

/** How well a picture lies on a reference where a transform says that it does; nothing is moved. */
export function standing(
  reference: ReferencePage,
  picture: Pyramid,
  pageToPicture: Homography,
): Registration {
  return judged(reference, pageToPicture, matchesOf(reference, picture, pageToPicture, FINE));
}

/** A transform with what the patches that were found last say of it. */
function judged(
  reference: ReferencePage,
  pageToPicture: Homography,
  { matches, covered, likeness, share }: ReturnType<typeof matchesOf>,
): Registration {
  const density = densityOf(pageToPicture, reference);
  const errors = matches.map((match) => errorOf(pageToPicture, match) / density);
  const agreeing = errors.flatMap((error, i) => (error <= AGREES_MM ? [i] : []));
  const mean = (of: (at: number) => number) =>
    agreeing.reduce((sum, at) => sum + of(at), 0) / Math.max(1, agreeing.length);
  return {
    pageToPicture,
    covered,
    agreeing: agreeing.length,
    agreement: covered > 0 ? agreeing.length / covered : 0,
    residualMm: Math.sqrt(mean((at) => (errors[at] ?? 0) ** 2)),
    likeness: mean((at) => likeness[at] ?? 0),
    share,
  };
}
