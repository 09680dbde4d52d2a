#!/usr/bin/env node
// The command `lightbench`. Any Node from 20 on may start it; the program itself runs on the pinned Node.
import { join } from 'node:path';
import { ensureBuilt } from './build.mjs';
import { endLike, run } from './child.mjs';
import { pinnedNode, root, whenStarted } from './project.mjs';
import { ensureInstalled } from './setup.mjs';

/** Beyond the program's own codes 0–4: it could not be set up. */
const cannotStart = 5;

await whenStarted(
  import.meta.url,
  async () => {
    await ensureInstalled();
    await ensureBuilt();
    endLike(await run(pinnedNode, [join(root, 'dist', 'node', 'cli.js'), ...process.argv.slice(2)]));
  },
  cannotStart,
);
