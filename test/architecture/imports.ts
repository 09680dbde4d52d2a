import { type ESTree, parseSync } from 'vite';

type Node = ESTree.Node;

/** One import of a module, whatever its form. */
export interface Import {
  /** The text between the quotes; null where it is computed. */
  specifier: string | null;
  /** Offset in the source. */
  at: number;
}

export interface ParsedModule {
  imports: Import[];
  /** Names read from outside the module, such as `Date.now` or `ipcMain`, with their offsets. */
  uses: { name: string; at: number }[];
}

/**
 * Reads the imports of a TypeScript source: static, `export … from`, dynamic, `require` and `import()` types.
 * @throws Error when the source cannot be parsed: a module that is not understood must not pass.
 */
export function parseModule(file: string, source: string): ParsedModule {
  const { program, errors } = parseSync(file, source);
  const [error] = errors;
  if (error) throw new Error(`${file}: ${error.message}`);
  const parsed: ParsedModule = { imports: [], uses: [] };
  for (const node of nodesOf(program)) {
    const at = node.start;
    const from = importedBy(node);
    if (from !== undefined) parsed.imports.push({ specifier: literal(from), at });
    for (const name of namesUsedBy(node)) parsed.uses.push({ name, at });
  }
  return parsed;
}

/** The expression that names the imported module; undefined for a node that imports nothing. */
function importedBy(node: Node): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'ExportNamedDeclaration':
      return node.source ?? undefined;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
      return calledName(node) === 'require' ? node.arguments[0] : undefined;
  }
}

/** `a.b` also counts as `.b`, so that a thing is found whatever its module was called on import. */
function namesUsedBy(node: Node): string[] {
  switch (node.type) {
    case 'ImportSpecifier':
      return node.imported.type === 'Identifier' ? [node.imported.name] : [];
    case 'CallExpression':
      return [`${calledName(node)}()`];
    case 'NewExpression':
      return node.arguments.length === 0 ? [`new ${calledName(node)}()`] : [];
    case 'MemberExpression': {
      const { object, property } = node;
      const name = property.type === 'Identifier' && !node.computed ? property.name : literal(property);
      return object.type === 'Identifier' ? [`${object.name}.${name}`, `.${name}`] : [`.${name}`];
    }
    default:
      return [];
  }
}

function calledName(node: { callee: Node }): string {
  return node.callee.type === 'Identifier' ? node.callee.name : '';
}

function* nodesOf(value: unknown): Generator<Node> {
  if (Array.isArray(value)) {
    for (const item of value) yield* nodesOf(item);
  } else if (typeof value === 'object' && value !== null) {
    if ('type' in value && 'start' in value) yield value as Node;
    for (const child of Object.values(value)) yield* nodesOf(child);
  }
}

function literal(node: unknown): string | null {
  const value = (node as { value?: unknown } | undefined)?.value;
  return typeof value === 'string' ? value : null;
}
