import type { z } from 'zod';

/** What is wrong with an entry of the library, and what to do about it. A warning does not keep it out. */
export interface Fault {
  readonly severity: 'error' | 'warning';
  /** Place in document.json, such as `features[3].area`; empty for the file as a whole. */
  readonly path: string;
  readonly message: string;
  readonly remedy: string;
}

/** Writes a path as people read it: `pages[0].pictures[2].sha256`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    return text === '' ? String(part) : `${text}.${String(part)}`;
  }, '');

/** Words from a file as they may be shown: control characters would speak to the terminal. */
export const legible = (words: string): string => words.replace(/\p{Cc}/gu, '\ufffd');

const SHOWN = 12;

/** A long list is shortened to its beginning. */
const listed = (values: readonly unknown[]) =>
  `${values.slice(0, SHOWN).join(', ')}${values.length > SHOWN ? `, … (${values.length} in all)` : ''}`;

function remedyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'unrecognized_keys':
      return `Take ${listed(issue.keys.map((key) => `"${key.slice(0, 60)}"`))} out, or write the name as the schema has it.`;
    case 'invalid_value':
      return `Use one of: ${listed(issue.values)}.`;
    case 'invalid_type':
      return `Give it a value of the kind ${issue.expected}.`;
    case 'too_big':
      return `At most ${issue.maximum} is taken.`;
    case 'too_small':
      return `At least ${issue.minimum} is needed.`;
    case 'invalid_format':
      return issue.format === 'date' ? 'Write the day as YYYY-MM-DD.' : 'Write it in that form.';
    default:
      return 'Write it in the form that the schema asks for (lightbench library schema).';
  }
}

/** Longest message, in characters; what is wrong with a list of terms need not repeat all of them. */
const MESSAGE_MAX = 160;
/** More faults of one file than anybody reads. */
const FAULTS_MAX = 200;

const shortened = (words: string) => (words.length > MESSAGE_MAX ? `${words.slice(0, MESSAGE_MAX)}…` : words);

/** What the schema found, one fault an issue; the first 200 of them. */
export const schemaFaults = (error: z.ZodError): Fault[] =>
  error.issues.slice(0, FAULTS_MAX).map((issue) => ({
    severity: 'error',
    path: legible(pathText(issue.path)),
    message: legible(shortened(issue.message)),
    remedy: legible(remedyOf(issue)),
  }));
