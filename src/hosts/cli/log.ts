import type { ExaminationSummary } from '../../contract/examination.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import { print } from './say.ts';
import { ask, type CoreOptions, withCore } from './with-core.ts';

const PAGE = 500;

function line(item: ExaminationSummary): string {
  const document =
    [item.documentCode, item.issuer, item.documentNumber].filter(Boolean).join(' ') || 'no zone';
  const outcome = item.outcome ? `${item.outcome.document} / ${item.outcome.bearer}` : 'no outcome';
  return [item.id, item.openedAt, document, item.overall ?? '-', outcome].join('\t');
}

/** `lightbench log list`: one line an examination, newest first. */
export function logList(options: CoreOptions, json: boolean): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    for (let offset = 0; ; offset += PAGE) {
      const { items, total } = await ask(core, 'examination.list', { limit: PAGE, offset });
      for (const item of items) print(json ? JSON.stringify(item) : line(item));
      if (offset + items.length >= total || items.length === 0) return EXIT.done;
    }
  });
}

/** `lightbench log show ID`: the examination as JSON, with its lines of the ledger. */
export function logShow(options: CoreOptions, id: string): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const examination = await ask(core, 'examination.get', { id });
    const ledger = await ask(core, 'ledger.list', { subject: id, limit: PAGE });
    print(JSON.stringify({ ...examination, ledger: ledger.items }, null, 2));
    return EXIT.done;
  });
}

/** `lightbench log verify`: chain, tree heads and evidence. */
export function logVerify(options: CoreOptions): Promise<ExitCode> {
  return withCore(options, 'command_line', async (core) => {
    const found = await ask(core, 'ledger.verify', { evidence: true });
    print(`${found.entries} entries, tree head ${found.root}, ${found.heads} signed heads checked`);
    print(`${found.evidence.checked} evidence files re-hashed, ${found.evidence.damaged.length} damaged`);
    for (const sha256 of found.evidence.damaged) print(`damaged: ${sha256}`);
    if (found.broken) print(`broken at entry ${found.broken.seq}: ${found.broken.detail}`);
    const intact = !found.broken && found.evidence.damaged.length === 0;
    print(intact ? 'the ledger verifies' : 'the ledger does not verify');
    return intact ? EXIT.done : EXIT.integrity;
  });
}
