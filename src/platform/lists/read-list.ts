import { parse } from 'csv-parse/sync';
import type { DocumentList } from '../../application/lists.ts';
import { LightbenchError } from '../../contract/errors.ts';
import { LIST_COLUMNS, LIST_LIMITS, type ListRow, listRow } from '../../reference/document-list.ts';
import { sha256Hex } from '../crypto/hash.ts';
import { readUnchanged } from '../read-file.ts';

const REQUIRED = ['number', 'issuer', 'status'];

function rowsOf(name: string, text: string): Record<string, string>[] {
  const invalid = (detail: string) => new LightbenchError('list.invalid', { name, detail });
  const columns = (header: readonly string[]): string[] => {
    const names = header.map((column) => column.trim().toLowerCase());
    const missing = REQUIRED.find((column) => !names.includes(column));
    if (missing !== undefined) throw invalid(`the column ${missing} is missing in its first line`);
    const unknown = names.find((column) => !(LIST_COLUMNS as readonly string[]).includes(column));
    if (unknown !== undefined) throw invalid(`there is no column ${unknown.slice(0, 40)}`);
    return names;
  };
  try {
    return parse(text, {
      bom: true,
      columns,
      delimiter: [',', ';', '\t'],
      max_record_size: 4096,
      skip_empty_lines: true,
      to: LIST_LIMITS.rows + 1,
      trim: true,
    }) as Record<string, string>[];
  } catch (error) {
    if (error instanceof LightbenchError) throw error;
    throw invalid(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Reads a list of documents: CSV with a header, in UTF-8, separated by comma, semicolon or tab.
 * @throws LightbenchError list.invalid with the line, and those of reading a file
 */
export async function readList(path: string, called?: string): Promise<DocumentList> {
  const { name, bytes } = await readUnchanged(path, called);
  const invalid = (detail: string) => new LightbenchError('list.invalid', { name, detail });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw invalid('it is not UTF-8');
  }
  const given = rowsOf(name, text);
  if (given.length > LIST_LIMITS.rows) throw invalid(`it has more than ${LIST_LIMITS.rows} rows`);
  if (given.length === 0) throw invalid('it has no rows');
  const rows = given.map((row, at): ListRow => {
    const parsed = listRow.safeParse(row);
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw invalid(`row ${at + 2}, ${issue?.path.join('.') || 'columns'}: ${issue?.message ?? 'not valid'}`);
  });
  return { file: name, digest: sha256Hex(bytes), rows };
}
