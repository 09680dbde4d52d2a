/** Longest line of a `document.json`, as the formatter of this repository has it. */
const LINE = 110;

/**
 * JSON for people and for version control: two blanks an indent, a list of plain values on one line where it fits, every
 * member of an object on a line of its own. Ends with a line break.
 */
export const jsonText = (value: unknown): string => `${written(value, '', 0)}\n`;

/** `taken`: columns that stand before the value on its line and, a comma, after it. */
function written(value: unknown, indent: string, taken: number): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const flat = `[${value.map((item) => JSON.stringify(item)).join(', ')}]`;
    const isPlain = value.every((item) => typeof item !== 'object' || item === null);
    if (isPlain && taken + flat.length <= LINE) return flat;
    return block(
      '[',
      value.map((item) => written(item, inner, LINE)),
      ']',
      indent,
    );
  }
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{}';
  const lines = members.map(([key, member], at) => {
    const name = `${JSON.stringify(key)}: `;
    const comma = at < members.length - 1 ? 1 : 0;
    return name + written(member, inner, inner.length + name.length + comma);
  });
  return block('{', lines, '}', indent);
}

const block = (open: string, lines: readonly string[], close: string, indent: string): string =>
  `${open}\n${lines.map((line) => `${indent}  ${line}`).join(',\n')}\n${indent}${close}`;
