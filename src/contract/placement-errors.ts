import type { ErrorTerm } from './errors.ts';

const KEPT = 'The picture and what was placed before are as they were.';

/** Refusals about pictures that a person places by points; `points` counts from 1. */
export const PLACEMENT_ERRORS = {
  'placement.too_few': {
    title: 'A page is placed by four points or more.',
    evidence: KEPT,
    remedy: 'Set each of them on the picture and on the genuine page; far apart is best.',
  },
  'placement.outside_page': {
    title: 'Outside of the genuine page: point {points}.',
    evidence: KEPT,
    remedy: 'Move it onto the page.',
  },
  'placement.outside_picture': {
    title: 'Outside of the picture: point {points}.',
    evidence: KEPT,
    remedy: 'Move it into the picture; what is not in it need not be marked.',
  },
  'placement.one_place': {
    title: 'Points {points} lie on one another.',
    evidence: KEPT,
    remedy: 'Move one of them to another part of the page, or take it out.',
  },
  'placement.on_a_line': {
    title: 'The points lie about one line, which leaves the rest of the page open.',
    evidence: KEPT,
    remedy: 'Set one far to each side of the line, best near the corners of what is seen.',
  },
  'placement.mirrored': {
    title: 'The points lie the other way round in the picture, as in a mirror.',
    evidence: KEPT,
    remedy: 'See whether two opposite points are exchanged; a mirrored picture has to be taken again.',
  },
  'placement.crossing': {
    title: 'Points {points} lie crosswise: in another order in the picture than on the page.',
    evidence: KEPT,
    remedy: 'See whether two of them are exchanged.',
  },
  'placement.folded': {
    title: 'By these points a part of the page would lie behind the camera.',
    evidence: KEPT,
    remedy: 'See whether each point is the same place on both, and set one more near a corner.',
  },
  'placement.apart': {
    title: 'The points contradict each other; point {points} lies furthest from where the others put it.',
    evidence: KEPT,
    remedy: 'See whether it is the same place on both, or take it out.',
  },
  'placement.no_page': {
    title: 'The library has no picture of the page {page} of {code}.',
    evidence: KEPT,
    remedy: 'Choose another page or model.',
  },
  'placement.none': {
    title: 'This picture is not placed by hand on {code}.',
    evidence: KEPT,
    remedy: 'Open the examination again.',
  },
} satisfies Record<string, ErrorTerm>;
