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
    await question.getByRole('button', { name: 'Discard' }).click();
    await closed;
  });
});
