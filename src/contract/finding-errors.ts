import type { ErrorTerm } from './errors.ts';

const KEPT = 'Nothing was stored; what was found before is as it was.';

/** Refusals about what people find on the light table. */
export const FINDING_ERRORS = {
  'finding.no_comparison': {
    title: 'The comparison that this was seen in is not one of {id}.',
    evidence: KEPT,
    remedy: 'Open the light table again and look once more.',
  },
  'finding.no_page': {
    title: 'Nothing of the page {page} lies on the table in this light ({light}).',
    evidence: KEPT,
    remedy: 'Choose a page and a light that are shown there.',
  },
  'finding.no_feature': {
    title: 'The model {code} has no feature {feature} on this page.',
    evidence: KEPT,
    remedy: 'Choose a feature of the list, or another place.',
  },
  'finding.outside_page': {
    title: 'The area lies outside of the page.',
    evidence: KEPT,
    remedy: 'Draw it on the page.',
  },
  'finding.empty': {
    title: 'The finding says nothing yet.',
    evidence: KEPT,
    remedy: 'Choose what kind of sign it is, or write what you see.',
  },
  'finding.unknown': {
    title: 'There is no such finding in {id}.',
    evidence: KEPT,
    remedy: 'Open the examination again.',
  },
  'finding.superseded': {
    title: 'The finding was changed in the meantime, by {actor} (revision {revision}).',
    evidence: 'Your change was not stored; every revision is kept.',
    remedy: 'Look at what holds now, then change it again.',
  },
  'finding.unchanged': {
    title: 'The finding already says so.',
    evidence: KEPT,
    remedy: 'Change its words or its kind, or leave it as it is.',
  },
  'finding.taken_back': {
    title: 'The finding was taken back by {actor}.',
    evidence: KEPT,
    remedy: 'Record it anew if it holds after all.',
  },
} satisfies Record<string, ErrorTerm>;
