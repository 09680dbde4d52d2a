import type { ErrorTerm } from './errors.ts';

const NOTHING_STORED = 'Nothing was stored.';

/** Refusals about the reference library: models, what was chosen for it, drafts, exports, lists and packs. */
export const LIBRARY_ERRORS = {
  'library.unknown': {
    title: 'The reference library has no {code}.',
    evidence: 'Nothing was changed.',
    remedy: 'Look it up in the library; it may stand there under another code or version.',
  },
  'library.invalid': {
    title: 'It stays out of the library as a whole. Faults: {count}; the first, in {file}: {detail}',
    evidence: 'The library is as it was.',
    remedy:
      'See all of them where the library is managed or with lightbench library validate, mend them, then import again.',
  },
  'library.picture_changed': {
    title: 'The picture {file} of {code} is not the one that its model names.',
    evidence: 'Nothing was compared, and nothing was changed.',
    remedy:
      'Take the library from its publisher again, or see what changed with lightbench library validate.',
  },
  'library.conflict': {
    title: '{code} version {version} is stored already, with another content.',
    evidence: 'The library is as it was.',
    remedy: 'Give the changed model the next version and say in its reason what changed.',
  },
  'library.stopped': {
    title: 'Stopped as you asked.',
    evidence: 'The library is as it was.',
    remedy: 'Start it again at any time.',
  },
  'library.no_step': {
    title: 'There is no import {step} that could be taken back.',
    evidence: 'The library is as it was.',
    remedy: 'See the steps where the library is managed, or with lightbench library steps.',
  },
  'library.later_step': {
    title: 'Import {step} cannot be taken back before import {later}, which came after it.',
    evidence: 'The library is as it was.',
    remedy: 'Take the later one back first.',
  },
  'choice.unknown': {
    title: 'What was chosen is not known any more.',
    evidence: 'Nothing was changed.',
    remedy: 'Choose the file or folder again.',
  },
  'choice.no_dialog': {
    title: 'In the browser there is no dialog for files and folders of the machine.',
    evidence: 'Nothing was changed.',
    remedy: 'Choose the file in the dialog of the browser, or use the command line for folders.',
  },
  'choice.too_large': {
    title: '{name} is larger than {limit} MB, which is the most that a page hands over.',
    evidence: NOTHING_STORED,
    remedy: 'Choose it in the desktop program, or take it in on the command line (lightbench --help).',
  },
  'choice.unwritable': {
    title: '{name} could not be taken in: {detail}',
    evidence: NOTHING_STORED,
    remedy: 'Free disk space or check the rights of the data folder, then choose the file again.',
  },
  'draft.unknown': {
    title: 'There is no such draft.',
    evidence: 'Nothing was changed.',
    remedy: 'See the drafts again; it may have been published or discarded in the meantime.',
  },
  'draft.superseded': {
    title: 'The draft was changed in the meantime, by {actor} (revision {revision}).',
    evidence: 'Your change was not stored; the other one is kept.',
    remedy: 'Open the draft again, look at what it says now, then make your change there.',
  },
  'draft.exists': {
    title: 'There is a draft of {code} already.',
    evidence: NOTHING_STORED,
    remedy: 'Go on with that draft, or discard it first.',
  },
  'draft.filed': {
    title: '{code} is in the library already.',
    evidence: NOTHING_STORED,
    remedy: 'Make a draft of its next version, or choose another code.',
  },
  'draft.strange_picture': {
    title: 'The picture {file} is none of this draft.',
    evidence: 'The draft is as it was.',
    remedy: 'Add the picture to the draft, then save it again.',
  },
  'draft.no_page': {
    title: 'The draft has no page {page}.',
    evidence: 'The draft is as it was.',
    remedy: 'Add the page first, and save.',
  },
  'draft.no_feature': {
    title: 'The draft has no feature {feature}.',
    evidence: 'The draft is as it was.',
    remedy: 'Add the feature first, and save.',
  },
  'draft.no_picture': {
    title: 'The draft has no picture {file}.',
    evidence: 'The draft is as it was.',
    remedy: 'Open the draft again.',
  },
  'draft.picture': {
    title: '{name} cannot be a picture of the library: {detail}',
    evidence: 'The draft is as it was.',
    remedy: 'Save it as a single PNG, JPEG, TIFF or WebP picture and add that.',
  },
  'draft.scale': {
    title: 'The scale of {name} cannot be told: {detail}',
    evidence: 'The draft is as it was.',
    remedy: 'Measure again along longer distances, check the lengths in mm, or scan the page anew.',
  },
  'draft.incomplete': {
    title: 'The draft cannot be published yet. Faults: {count}; the first: {detail}',
    evidence: 'The draft and the library are as they were.',
    remedy: 'Mend what the check of the draft names, then publish again.',
  },
  'draft.older': {
    title: '{code} version {version} does not come after version {newest}, which is filed.',
    evidence: 'The draft and the library are as they were.',
    remedy: 'Publish it as version {next}.',
  },
  'export.exists': {
    title: '{name} exists already.',
    evidence: 'It was left as it is.',
    remedy: 'Name a folder that does not exist yet.',
  },
  'export.unwritable': {
    title: '{name} could not be written: {detail}',
    evidence: 'The library is as it was; nothing of the export was left behind.',
    remedy: 'Free disk space, check the rights of the folder or name another one, then try again.',
  },
  'pack.fingerprint': {
    title: 'The fingerprint is not that of the key that signed {name}.',
    evidence: 'The key is not trusted; the library is as it was.',
    remedy: 'Compare it once more. If it still differs, do not use the pack and tell its publisher.',
  },
  'pack.no_publisher': {
    title: 'No publisher has the key {fingerprint}.',
    evidence: 'Nothing was changed.',
    remedy: 'See the publishers where the library is managed, or with lightbench pack publishers.',
  },
  'list.invalid': {
    title: '{name} is not a list of documents that can be used: {detail}',
    evidence: 'The lists are as they were.',
    remedy:
      'Correct the file: CSV with the columns number, issuer, status, and number_to, type, place, date where known.',
  },
  'list.unknown': {
    title: 'There is no list named {name}.',
    evidence: 'The lists are as they were.',
    remedy: 'See the lists where the library is managed, or with lightbench lists show.',
  },
  'pack.unreadable': {
    title: '{name} is not a whole pack: {detail}',
    evidence: 'The library is as it was.',
    remedy: 'Copy the file again, completely, or ask its publisher for it.',
  },
  'pack.too_large': {
    title: '{name} exceeds what a pack may hold: {detail}',
    evidence: 'The library is as it was.',
    remedy: 'Ask the publisher for smaller packs.',
  },
  'pack.unsafe': {
    title: '{name} holds something that no pack may hold: {detail}',
    evidence: 'Nothing of it was unpacked; the library is as it was.',
    remedy: 'Do not use the file. Tell its publisher and whoever gave it to you.',
  },
  'pack.unsigned': {
    title: '{name} has no signature.',
    evidence: 'Nothing of it was unpacked; the library is as it was.',
    remedy:
      'Ask the publisher for the signed pack. A folder without a signature can be checked and imported as a folder.',
  },
  'pack.changed': {
    title: '{name} was changed after it was signed: {detail}',
    evidence: 'The library is as it was.',
    remedy: 'Do not use the file. Ask its publisher for it again, by another way.',
  },
  'pack.untrusted': {
    title: '{name} is signed with a key that is not trusted here: {publisher}, fingerprint {fingerprint}.',
    evidence: 'The library is as it was.',
    remedy:
      'Ask the publisher by another way (telephone, in person) for the fingerprint; if it is the same, trust the key where the library is managed or with lightbench pack trust.',
  },
} as const satisfies Record<string, ErrorTerm>;
