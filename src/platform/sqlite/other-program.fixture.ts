import { LightbenchError } from '../../contract/errors.ts';
import { openStore } from './index.ts';
import { openDatabase } from './open-database.ts';
import { conclude, examine, KEY, options } from './store.fixture.ts';

/** A second Lightbench for the tests: opens the folder, says what came of it, and waits for its end. */
const [folder = '', task = ''] = process.argv.slice(2);

const tasks: Record<string, () => string> = {
  hold: () => {
    const store = openStore(folder, KEY, options());
    process.on('message', () => {
      store.close();
      process.exit(0);
    });
    return 'open';
  },
  newer: () => {
    openDatabase(folder, KEY).pragma('user_version = 99');
    return 'written';
  },
  examine: () => {
    const store = openStore(folder, KEY, options());
    const { id } = examine(store, ['a']);
    conclude(store, id, 'before the end');
    store.signHead();
    return id;
  },
};

try {
  process.send?.(tasks[task]?.());
} catch (thrown) {
  process.send?.(thrown instanceof LightbenchError ? thrown.data.code : String(thrown));
}
// Keeps the process alive until it is told or killed.
setInterval(() => {}, 1000);
