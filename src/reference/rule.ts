import { type Fault, pathText } from './fault.ts';
import type { DocumentModel } from './model.ts';
import type { SizeMm } from './parts.ts';

export type Path = readonly PropertyKey[];

/** One rule between the parts of a model: what breaks it, each with the way out. */
export type Rule = (model: DocumentModel) => Fault[];

const fault =
  (severity: Fault['severity']) =>
  (path: Path, message: string, remedy: string): Fault => ({
    severity,
    path: pathText(path),
    message,
    remedy,
  });
export const error = fault('error');
export const warning = fault('warning');

export const pageOf = (model: DocumentModel, id: string) => model.pages.find((page) => page.id === id);

export const sizeOfPage = (model: DocumentModel, id: string): SizeMm => pageOf(model, id)?.size ?? model.size;

/** Names and files that occur a second time. */
export function repeated(values: readonly { value: string; path: Path }[], what: string): Fault[] {
  const seen = new Map<string, Path>();
  return values.flatMap(({ value, path }) => {
    const first = seen.get(value);
    if (!first) {
      seen.set(value, path);
      return [];
    }
    const message = `The ${what} ${value} stands at ${pathText(first)} already.`;
    return [error(path, message, `Give each its own ${what}.`)];
  });
}
