import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskShown, examinationShown, upload, zoneOf } from '../builders/screens.ts';
import { sealedVisa, VISA_LINES } from '../builders/sealed-visa.ts';
import { packageApplication, type RunningApplication, startApplication } from './packaged-app.ts';

let place: { executable: string; resources: string };
let data: string;
let application: RunningApplication | null = null;

beforeAll(async () => {
  place = await packageApplication();
  data = mkdtempSync(join(tmpdir(), 'lightbench-package-'));
});
afterAll(() => {
  application?.kill();
  rmSync(data, { recursive: true, force: true });
});

/** Chromium's sandbox refuses root, as in a container; only tests go on without it. */
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

describe('the packaged application', () => {
  it('has its fuses set', async () => {
    const wire = await getCurrentFuseWire(place.executable);
    const on = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect({
      runAsNode: on(FuseV1Options.RunAsNode),
      nodeOptions: on(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      nodeInspect: on(FuseV1Options.EnableNodeCliInspectArguments),
      fileProtocolPrivileges: on(FuseV1Options.GrantFileProtocolExtraPrivileges),
      cookieEncryption: on(FuseV1Options.EnableCookieEncryption),
      asarIntegrity: on(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyFromAsar: on(FuseV1Options.OnlyLoadAppFromAsar),
    }).toEqual({
      runAsNode: false,
      nodeOptions: false,
      nodeInspect: false,
      fileProtocolPrivileges: false,
      cookieEncryption: true,
      asarIntegrity: true,
      onlyFromAsar: true,
    });
  });

  it('reads a picture out of its archive, and ends when its window is closed', async () => {
    expect(existsSync(join(place.resources, 'app.asar'))).toBe(true);
    expect(existsSync(join(place.resources, 'app'))).toBe(false);
    application = await startApplication(place.executable, [...sandbox, '--insecure-demo-key'], {
      LIGHTBENCH_DATA: data,
    });
    const context = application.browser.contexts()[0];
    if (!context) throw new Error('the application has no browser context');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    await deskShown(page);
    // Its name carries the hash of its contents, so this is the script in the archive and not an older one.
    const script = await page.locator('script[type=module]').first().getAttribute('src');
    const archive = readFileSync(join(place.resources, 'app.asar'));
    expect(script).toMatch(/^\/assets\/.+\.js$/);
    expect(archive.includes(basename(script ?? ''))).toBe(true);
    // The decoder, the database and the recogniser are native code and WebAssembly outside the archive.
    await upload(page, 'page.png', await sealedVisa(VISA_LINES));
    await examinationShown(page);
    await page.getByTestId('mrz-line').first().waitFor();
    expect(await zoneOf(page)).toEqual(VISA_LINES);
    // So is the reader of barcodes, which is loaded with the first picture. Nobody's key is in this data folder.
    await page.getByText('Digital seal: signature').first().waitFor();
    // The starter library comes along as a folder.
    await page.keyboard.press('Alt+5');
    await page.getByRole('button', { name: 'Look at it' }).click();
    await page.getByText('9 new', { exact: true }).waitFor();
    await page.close();
    expect(await application.ended).toBe(0);
    application = null;
  });
});
