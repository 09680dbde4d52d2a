import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { lightbench } from '../builders/command-line.ts';
import { testFolder } from '../builders/folder.ts';
import { sealedVisa, VISA_LINES, VISA_SIGNERS } from '../builders/sealed-visa.ts';
import { zonePicture } from '../builders/zone-picture.ts';

interface Check {
  id: string;
  result: string;
  reason: string;
}

/** The passport of that visa, of a bearer of Utopia; only its number matters here. */
const PASSPORT_LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  '47110815P2UTO7408122F2904157<<<<<<<<<<<<<<04',
];

const results = ({ seals }: { seals: { checks: Check[] }[] }) =>
  Object.fromEntries((seals[0]?.checks ?? []).map(({ id, result }) => [id, result]));

describe('barcodes on the command line', () => {
  let visa: Buffer;
  beforeAll(async () => {
    visa = await sealedVisa(VISA_LINES);
  });

  function placed(signers?: string) {
    const folder = testFolder();
    if (signers !== undefined) writeFileSync(join(folder, 'seal-signers.json'), signers);
    const file = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    return { folder, file };
  }

  async function readJson(folder: string, path: string) {
    const ended = await lightbench(['read', path, '--barcodes', '--json', '--data', folder]);
    expect(ended.err).toBe('');
    return { code: ended.code, read: JSON.parse(ended.out) };
  }

  it('leads from the picture over the barcode to the seal, its signature and the printed zone', async () => {
    const { folder, file } = placed(VISA_SIGNERS);
    const { code, read } = await readJson(folder, file('visa.png', visa));
    expect(read).toMatchObject({ format: 'MRVB', lines: VISA_LINES });
    expect(read.barcodes).toMatchObject([{ frame: 0, kind: 'DataMatrix' }]);
    // Laid at 940, 60 with a margin of 8 px.
    const [[x, y]] = read.barcodes[0].quad;
    expect(Math.hypot(x - 948, y - 68)).toBeLessThan(4);
    expect(read.seals[0].content).toMatchObject({
      issuer: 'D',
      signer: 'DETS',
      reference: '32',
      profile: { id: 'visa' },
    });
    expect(results(read)).toEqual({
      'seal.1.format': 'successful',
      'seal.1.dates': 'successful',
      'seal.1.signature': 'successful',
      'seal.1.zone_digits': 'successful',
      'seal.1.zone': 'successful',
      'seal.1.document_number': 'undetermined',
    });
    // The visa of the example ended in 2020, which is no matter of consistency.
    expect(code).toBe(0);
  });

  it('finds the passport of a visa on another page of the file', async () => {
    const { folder, file } = placed(VISA_SIGNERS);
    const passport = await zonePicture(PASSPORT_LINES);
    const { width = 0, height = 0 } = await sharp(passport).metadata();
    const pages = [passport, await sharp(visa).resize({ width, height, fit: 'contain' }).png().toBuffer()];
    const both = await sharp(pages, { join: { animated: true } })
      .tiff()
      .toBuffer();
    const { read } = await readJson(folder, file('both.tif', both));
    expect(read.barcodes).toMatchObject([{ frame: 1 }]);
    expect(results(read)).toMatchObject({
      'seal.1.zone': 'successful',
      'seal.1.document_number': 'successful',
    });
  });

  it('shows an altered label, with exit code 1', async () => {
    const { folder, file } = placed(VISA_SIGNERS);
    // Two years more, and the check digit that goes with them: 220525 has 2·7 + 2·3 + 0 + 5·7 + 2·3 + 5·1 = 66.
    const altered = await sealedVisa(VISA_LINES.map((line) => line.replace('2005250', '2205256')));
    const { code, read } = await readJson(folder, file('altered.png', altered));
    expect(code).toBe(1);
    expect(results(read)).toMatchObject({ 'seal.1.signature': 'successful', 'seal.1.zone': 'failed' });
    const reason = read.seals[0].checks.find(({ id }: Check) => id === 'seal.1.zone').reason;
    expect(reason).toContain('line 2, place 23: "0" in the seal, "2" printed');
  });

  it('reads a seal whose signer nobody trusts, in words too', async () => {
    const { folder, file } = placed();
    const path = file('visa.png', visa);
    const ended = await lightbench(['read', path, '--barcodes', '--data', folder]);
    expect(ended).toMatchObject({ code: 0, err: '' });
    expect(ended.out).toContain('passport number: 47110815P');
    expect(ended.out).toContain('duration of stay: 160 days, 0 months, 0 years');
    expect(ended.out).toMatch(
      /undetermined: Digital seal: signature\. No certificate or key of DETS, certificate 32,/,
    );
  });

  it('is part of an examination, which keeps what was found', async () => {
    const { folder, file } = placed(VISA_SIGNERS);
    const demo = ['--data', folder, '--insecure-demo-key'];
    const altered = await sealedVisa(VISA_LINES.map((line) => line.replace('2005250', '2205256')));
    const ended = await lightbench(['examine', file('altered.png', altered), ...demo]);
    expect(ended.code).toBe(1);
    expect(ended.out).toContain(
      'successful: Digital seal: signature. The signature is that of DETS, certificate 32',
    );
    expect(ended.out).toContain('failed: Digital seal: its zone against the printed one.');
    const log = await lightbench(['log', 'verify', ...demo]);
    expect(log.code).toBe(0);
  });

  it('says nothing of barcodes where it is not asked to, and refuses a trust store that is none', async () => {
    const { folder, file } = placed('{"version":2}');
    const path = file('visa.png', visa);
    const plain = await lightbench(['read', path, '--json', '--data', folder]);
    expect(Object.keys(JSON.parse(plain.out))).not.toContain('barcodes');
    const refused = await lightbench(['read', path, '--barcodes', '--data', folder]);
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toMatch(/seal-signers\.json.*version/);
    expect((await lightbench(['read', '--text', path, '--barcodes'])).code).toBe(2);
  });
});
