import { type ErrorData, explain } from '../../contract/errors.ts';

/** Result lines go to standard output. */
export const print = (text: string): void => void process.stdout.write(`${text}\n`);

/** Everything that is not a result goes to standard error. */
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** A refusal in its three sentences. */
export function sayError(error: ErrorData, about?: string): void {
  const { title, evidence, remedy } = explain(error);
  say(`${about ? `${about}: ` : ''}${title} ${evidence} ${remedy}`);
}
