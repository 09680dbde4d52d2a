import { describe, expect, it } from 'vitest';
import { editedLines, goToCell, readZone } from '../builders/correcting.ts';
import { ALTERED_LINES, TD3_LINES } from '../builders/fixtures.ts';
import { testFolder } from '../builders/folder.ts';
import { deskShown } from '../builders/screens.ts';
import { openDesktop } from './desktop.ts';

describe('a correction that is not saved, on the desktop', () => {
  it('is asked for before the window closes and before the program ends', async () => {
    const { page, app } = await openDesktop(testFolder(), ['--insecure-demo-key']);
    await deskShown(page);
    await readZone(page, ALTERED_LINES);
    await page.keyboard.press('e');
    await goToCell(page, 1, 22);
    await page.keyboard.press('2');
    const question = page.getByRole('dialog', { name: 'Leave without saving?' });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await question.getByRole('button', { name: 'Go on editing' }).click();
    expect(await editedLines(page)).toEqual(TD3_LINES);
    await app.evaluate(({ app: main }) => main.quit());
    const closed = app.waitForEvent('close');
    // The program may be gone before the click is answered, which is what is asked for: that it ends is what counts.
    const click = question.getByRole('button', { name: 'Discard' }).click().catch(unlessClosed);
    await Promise.all([closed, click]);
  });
});

const unlessClosed = (reason: Error) => {
  if (!reason.message.includes('has been closed')) throw reason;
};

describe('a draft of a model, on the desktop', () => {
  it('is saved before the window closes, and nobody is asked', async () => {
    const data = testFolder();
    const first = await openDesktop(data, ['--insecure-demo-key']);
    await deskShown(first.page);
    await first.page.keyboard.press('Alt+6');
    await first.page.getByRole('button', { name: 'New model' }).click();
    await first.page.getByRole('textbox', { name: 'Code' }).fill('UTO-AO-09001');
    await first.page.getByRole('textbox', { name: 'Title' }).fill('Passport with a heron');
    await first.page.getByRole('button', { name: 'Begin the draft' }).click();
    await first.page.getByRole('textbox', { name: 'Series' }).fill('Series 2026');
    const closed = first.app.waitForEvent('close');
    await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;

    const { page } = await openDesktop(data, ['--insecure-demo-key']);
    await deskShown(page);
    await page.keyboard.press('Alt+6');
    await page.getByRole('link', { name: 'UTO-AO-09001' }).click();
    const series = page.getByRole('textbox', { name: 'Series' });
    await series.waitFor();
    expect(await series.inputValue()).toBe('Series 2026');
  });
});
