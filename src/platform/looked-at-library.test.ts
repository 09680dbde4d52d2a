import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { fileModel } from '../../test/builders/library.ts';
import { opened } from '../../test/builders/opened-library.ts';
import type { Comparing } from '../application/ports.ts';
import { appearanceOf } from '../comparison/appearance.ts';
import { CELL_COUNT, type PageLayout } from '../comparison/page-layout.ts';
import { LightbenchError } from '../contract/errors.ts';
import { model, picture } from '../reference/model.fixture.ts';

const CODE = 'UTO-AO-01001';
const part = () => Float32Array.from({ length: CELL_COUNT }, (_, cell) => cell);
const LAYOUT: PageLayout = { red: part(), blue: part(), shade: part(), detail: part() };

/** A station whose library is looked at as the test says. */
async function station(layouts: Comparing['layouts']) {
  const { core, workspace, source, importNow, warned } = await opened(undefined, layouts);
  const { read } = workspace.store;
  const pages = () => {
    const found: [string, string, Uint8Array][] = [];
    read.libraryAppearances((code, page, appearance) =>
      found.push([code, page, Uint8Array.from(appearance)]),
    );
    return found;
  };
  const settled = () => vi.waitFor(() => expect(read.libraryUnseen(9)).toEqual([]));
  return { core, source, importNow, warned, pages, settled };
}

describe('the pages of a library', () => {
  it('are looked at when they come in: each picture in visible light once, one at a time, and in no other light', async () => {
    const looked: number[] = [];
    let under = 0;
    const { source, importNow, pages, settled } = await station(async (bytes) => {
      looked.push(bytes.length);
      expect(under++).toBe(0);
      await new Promise((resolve) => setTimeout(resolve, 1));
      under--;
      return [LAYOUT];
    });
    const visa = { id: 'visa', title: 'Visa page', pictures: [picture('VI', { file: 'images/visa.png' })] };
    const dark = { id: 'dark', title: 'Page', pictures: [picture('UV', { file: 'images/dark.png' })] };
    fileModel(source, { pages: [...model().pages, visa, dark] });
    fileModel(source, { key: { ...model().key, number: 2, code: 'UTO-AO-01002' } }, 50);
    await importNow();
    await settled();
    expect(pages().map(([code, page]) => `${code} ${page}`)).toEqual([
      `${CODE} data-page`,
      `${CODE} visa`,
      'UTO-AO-01002 data-page',
    ]);
    await importNow();
    await settled();
    expect(looked).toHaveLength(3);
    // The visa page has nothing of the bearer’s on it, so every cell of it counts.
    expect(pages()[1]?.[2]).toEqual(appearanceOf(LAYOUT, new Uint8Array(CELL_COUNT).fill(1)));
  });

  it('that are refused look like nothing, which is said once', async () => {
    const { importNow, pages, settled, warned } = await station(() =>
      Promise.reject(new LightbenchError('image.damaged')),
    );
    await importNow();
    await settled();
    expect(pages()).toEqual([]);
    expect(warned).toEqual(['a page of the library could not be looked at image.damaged']);
  });

  it('are looked at later where the process that looks is away', async () => {
    let isAway = true;
    const { core, importNow, pages, settled, warned } = await station(async () => {
      if (isAway) throw new LightbenchError('core.unavailable');
      return [LAYOUT];
    });
    await importNow();
    await vi.waitFor(() => expect(warned).toHaveLength(1));
    expect(pages()).toEqual([]);
    isAway = false;
    // As at the next start of the program.
    await core.resume();
    await settled();
    expect(pages()).toHaveLength(1);
  });

  it('do not keep the program from ending, and nothing is said of what was not looked at by then', async () => {
    let begun = false;
    const { importNow, warned } = await station((_bytes, _frame, control) => {
      begun = true;
      return new Promise((_, reject) => {
        control?.signal?.addEventListener('abort', () => reject(new LightbenchError('job.cancelled')));
      });
    });
    await importNow();
    await vi.waitFor(() => expect(begun).toBe(true));
    // The builder closes the core when the test ends, and would wait for ever.
    onTestFinished(() => expect(warned).toEqual([]));
  });
});
