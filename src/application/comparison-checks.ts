import type { StoredComparison } from '../contract/comparison.ts';
import type { Check } from '../examination/check.ts';

/** A document is as the genuine one of its model. */
export const GROUP_COMPARISON = 'comparison';

const STALE =
  'Captures, lights, the zone or the model changed since the document was compared. Compare it again.';

type Kind = 'feature' | 'field' | 'generic';
type Told =
  | StoredComparison['features'][number]
  | StoredComparison['fields'][number]['checks'][number]
  | StoredComparison['generic'][number];

/** `uv-picture UV` → `comparison.feature.uv-picture.UV`. */
const idOf = (kind: Kind, id: string) => `comparison.${kind}.${id.replaceAll(' ', '.')}`;

function checkOf(kind: Kind, told: Told, clause: string): Check {
  const { routine, generic, result, margin, seen, expected, reason } = told;
  return {
    ...{ id: idOf(kind, told.id), routine, generic, name: `${told.name}: ${told.title}` },
    ...{ group: GROUP_COMPARISON, result, margin, seen, expected, threshold: told.rule, reason },
    ...{ clause, area: null },
  };
}

/** Says that no model was found: nothing was held against anything, which is no reason to trust the document. */
const UNKNOWN_MODEL: Check = {
  id: 'comparison.model',
  routine: 'df33287b-c524-45c3-a648-f97a03da69c2',
  generic: 'VI,AF,AF',
  name: 'Model of the document',
  group: GROUP_COMPARISON,
  result: 'undetermined',
  margin: null,
  seen: 'none',
  expected: 'a model of the library',
  threshold: 'Its zone speaks for a model, and what is printed on a page of it lies where it should.',
  reason: 'No model of the library fits what the pictures show in visible light.',
  clause: 'BSI TR-03135-1 §5.4',
  area: null,
};

/** What may be done about it; why it is so stands before that where it is known. */
const unknownModel = ({ doubt }: StoredComparison): Check => ({
  ...UNKNOWN_MODEL,
  reason: `${doubt ?? UNKNOWN_MODEL.reason} Choose one, or import the model that it is of.`,
});

/** Says that pictures were left out, so that nobody takes a light that shows nothing wrong for one that was looked at. */
function leftOut({ captures }: StoredComparison): Check[] {
  const refused = captures.filter(({ page }) => page === null);
  const [first] = refused;
  if (!first) return [];
  const others = refused.length > 1 ? ` The same goes for ${refused.length - 1} more.` : '';
  return [
    {
      ...UNKNOWN_MODEL,
      id: 'comparison.captures',
      routine: '03c10e77-8d14-4df1-82bc-8a4c5bdba575',
      name: 'Pictures held against the model',
      seen: `${captures.length - refused.length} of ${captures.length}`,
      expected: 'every picture',
      threshold: 'A picture is compared where a page of the model was found in it.',
      reason: `A picture in ${first.light} was not compared: ${first.refusal}${others}`,
    },
  ];
}

/** Says what has to be known of pictures that do not show one whole page of a document and nothing else. */
function remarkedOn({ captures }: StoredComparison): Check[] {
  const remarked = captures.filter(({ remarks }) => remarks && remarks.length > 0);
  const said = [...new Set(remarked.flatMap(({ remarks }) => (remarks ?? []).map(({ text }) => text)))];
  if (said.length === 0) return [];
  return [
    {
      ...UNKNOWN_MODEL,
      id: 'comparison.pages',
      routine: 'ec0382d7-3f32-4522-aa52-480da2421dde',
      name: 'Pictures that show one whole page',
      seen: `${captures.length - remarked.length} of ${captures.length}`,
      expected: 'every picture',
      threshold:
        'A picture shows a page up to its borders, nothing else printed beside it, and no grid of a screen over it.',
      reason: said.join(' '),
    },
  ];
}

function checksOf(comparison: StoredComparison): Check[] {
  const { model, features, fields, generic } = comparison;
  if (!model)
    return [
      unknownModel(comparison),
      ...generic.map((check) => checkOf('generic', check, 'BSI TR-03135-1 §5.2')),
    ];
  const source = `${model.code} v${model.version}`;
  return [
    ...features.map((feature) => checkOf('feature', feature, source)),
    ...fields.flatMap(({ checks }) => checks.map((check) => checkOf('field', check, check.clause))),
    ...leftOut(comparison),
    ...remarkedOn(comparison),
  ];
}

/**
 * The checks of a comparison as checks of its examination. Of one that is out of date nothing passes any more, and what
 * failed stays failed.
 */
export function comparisonChecks(comparison: StoredComparison, isStale: boolean): Check[] {
  const checks = checksOf(comparison);
  if (!isStale) return checks;
  return checks.map((check) =>
    check.result === 'failed'
      ? { ...check, reason: `${check.reason} ${STALE}` }
      : { ...check, result: 'undetermined', margin: null, reason: STALE },
  );
}

/** What of a comparison failed, for the summary of its examination. */
export const failedIn = (comparison: StoredComparison): { name: string; margin: number | null }[] =>
  checksOf(comparison)
    .filter(({ result }) => result === 'failed')
    .map(({ name, margin }) => ({ name, margin }));
