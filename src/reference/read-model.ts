import { boundFault } from './bounds.ts';
import { type Fault, legible, schemaFaults } from './fault.ts';
import { type DocumentModel, documentModel } from './model.ts';
import { ruleFaults } from './rules.ts';

/** A model that was read, or null with the reasons; warnings may stand beside a model. */
export interface ReadModel {
  readonly model: DocumentModel | null;
  readonly faults: readonly Fault[];
}

const refused = (fault: Fault): ReadModel => ({ model: null, faults: [fault] });

const wholeFile = (message: string, remedy: string): ReadModel =>
  refused({ severity: 'error', path: '', message: legible(message), remedy });

/** Reads the text of a `document.json` and holds it against schema and rules. Nothing is thrown for bad input. */
export function readModel(json: string): ReadModel {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (thrown) {
    const detail = thrown instanceof Error ? thrown.message : 'not JSON';
    return wholeFile(`It is no JSON: ${detail}.`, 'Correct it, or export the model again.');
  }
  const beyond = boundFault(value);
  if (beyond) return refused(beyond);
  const parsed = documentModel.safeParse(value);
  if (!parsed.success) return { model: null, faults: schemaFaults(parsed.error) };
  const faults = ruleFaults(parsed.data);
  const sound = faults.every(({ severity }) => severity !== 'error');
  return { model: sound ? parsed.data : null, faults };
}
