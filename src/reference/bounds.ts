import { type Fault, legible, pathText } from './fault.ts';

/**
 * Longest lists, looked at before anything else: the schema tells every fault of every element, and of a hostile file
 * of 1 MB that would be more than memory holds.
 */
const LONGEST: Readonly<Record<string, number>> = { pages: 64, features: 400 };
const LONGEST_OTHER = 100;
const DEEPEST = 8;

type Place = { value: unknown; path: readonly PropertyKey[] };

const limitOf = (path: readonly PropertyKey[]): number =>
  path.length === 1 ? (LONGEST[String(path[0])] ?? LONGEST_OTHER) : LONGEST_OTHER;

function parts({ value, path }: Place): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.map((element, at) => ({ value: element, path: [...path, at] }));
  return Object.entries(value).map(([name, member]) => ({ value: member, path: [...path, name] }));
}

/** The first list that is too long, or the first place that lies too deep. */
export function boundFault(document: unknown): Fault | null {
  const left: Place[] = [{ value: document, path: [] }];
  for (let place = left.pop(); place; place = left.pop()) {
    const { value, path } = place;
    const found = (message: string, remedy: string): Fault => ({
      severity: 'error',
      path: legible(pathText(path).slice(0, 200)),
      message,
      remedy,
    });
    if (path.length > DEEPEST)
      return found(`It lies more than ${DEEPEST} levels deep.`, 'Write it in the form of the schema.');
    const limit = limitOf(path);
    if (Array.isArray(value) && value.length > limit)
      return found(`It holds ${value.length} elements.`, `Keep to at most ${limit}.`);
    for (const part of parts(place)) left.push(part);
  }
  return null;
}
