import type { CheckResult } from '../examination/check.ts';

/** A question that several checks answer together (composite checks, BSI TR-03135-1 §5.2). */
export interface Composite {
  readonly id: CompositeId;
  readonly name: string;
  readonly question: string;
  /** Routines of its checks. */
  readonly routines: readonly string[];
}

export const COMPOSITE_IDS = ['portrait', 'paper', 'print', 'inks', 'devices', 'numbers', 'data'] as const;
export type CompositeId = (typeof COMPOSITE_IDS)[number];

/**
 * The questions in the order in which an officer asks them. A forger who masters one technique seldom masters all: each
 * question goes through the lights in which its answer shows. Whatever is in no other list is about the data.
 */
export const COMPOSITES: readonly Composite[] = [
  {
    id: 'portrait',
    name: 'Portrait',
    question: 'Is the portrait the one that was issued, whole and in one piece with its page?',
    routines: [
      '7a43dbd8-94ed-4ee2-b913-9d848055d089',
      '70f3ea71-cd33-45ed-9815-99f89d4f6869',
      '993a5a8a-5c17-47ad-878e-7bab228b5445',
      '226720af-3b71-41f9-aa1a-b410ce420317',
      'f2509966-5c96-4c01-9632-847ff4ecb347',
      'c2a6a4de-58c3-4f2c-9a15-64b9fb4c7e10',
      '47ad28a3-849d-498c-b72a-98c886843d52',
    ],
  },
  {
    id: 'paper',
    name: 'Material',
    question:
      'Is it the security paper or plastic of the issuer: dull under ultraviolet, with fibres, watermark and thread?',
    routines: [
      'abfe9dbb-7780-4e89-83e1-8f35d40eb026',
      '8bf78879-1faf-4107-8b02-472f151bcbd8',
      '72bbb3b8-f6dd-453a-90d5-c390311622ba',
      '38bfb02d-0176-44b6-8cec-6abfcdea355e',
      'a4f1c7d2-3b60-4e95-8d1a-7e2f90c5b634',
    ],
  },
  {
    id: 'print',
    name: 'Printing',
    question:
      'Is the ground printed in lines, colours and relief as on a security press, front and back in register?',
    routines: [
      '2e8a7806-e1a9-4e9d-b796-8f197e8f27e1',
      '6037ea29-ab29-4a98-b754-d973b6626edb',
      'dd987685-8e86-45a5-a76c-b8bbf80967a4',
      '9dac3a93-d834-4112-94c7-296cf9ed0357',
    ],
  },
  {
    id: 'inks',
    name: 'Inks',
    question: 'Do the inks behave in every light as those of the issuer: glow, turn, stay and vanish?',
    routines: [
      'ce5f7eda-0964-4519-857d-c389700c1061',
      '5a1de9c4-2f37-47a6-8a0b-c3f19f0be6d4',
      '93a5352d-5a58-41ec-9438-e874bfcdbd65',
      '968b866d-49c9-46a1-a2ef-05dfb4f133e0',
      '6b1f9c02-5e8d-4c37-9a40-d2f7e3b8a516',
    ],
  },
  {
    id: 'devices',
    name: 'Devices',
    question: 'Do foils and lenses change from side to side as the genuine ones?',
    routines: ['0d5b7a52-6f0e-4f8e-9a7c-1f4c2b1f7d10'],
  },
  {
    id: 'numbers',
    name: 'Holes',
    question: 'Do the holes through the pages say the document number?',
    routines: ['4b0f6c1e-93d7-4f0a-8c55-2a1be0d7f9c3'],
  },
  {
    id: 'data',
    name: 'Data',
    question: 'Do visual zone, machine readable zone and model agree, in one typeface?',
    routines: [],
  },
];

/** What a composite goes by of a check. */
type Basic = { readonly id: string; readonly routine: string; readonly result: CheckResult };

export interface CompositeResult<T extends Basic = Basic> {
  readonly composite: Composite;
  readonly result: CheckResult;
  /** Checks that it rests on, what failed first, then what is open. */
  readonly checks: readonly T[];
  /** How many of them passed. */
  readonly passed: number;
}

const WEIGHTS: Partial<Record<CheckResult, number>> = { failed: 2, undetermined: 1 };
const weightOf = ({ result }: Basic) => WEIGHTS[result] ?? 0;

export const compositeOf = (routine: string): CompositeId =>
  COMPOSITES.find(({ routines }) => routines.includes(routine))?.id ?? 'data';

/**
 * The checks of a comparison by the questions that they answer. One fails where any of its checks did, and is successful only
 * where all of them were (BSI TR-03135-1 §3.5.2); a question of which no check was made is left out.
 */
export function compositesOf<T extends Basic>(checks: readonly T[]): CompositeResult<T>[] {
  return COMPOSITES.flatMap((composite): CompositeResult<T>[] => {
    const own = checks
      .filter(({ routine }) => compositeOf(routine) === composite.id)
      .toSorted((a, b) => weightOf(b) - weightOf(a));
    const [first] = own;
    if (!first) return [];
    const passed = own.filter(({ result }) => result === 'successful').length;
    const others = passed === own.length ? 'successful' : 'undetermined';
    const result = first.result === 'failed' ? 'failed' : others;
    return [{ composite, result, checks: own, passed }];
  });
}
