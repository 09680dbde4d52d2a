import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { zonePicture } from './zone-picture.ts';

/** The visa of BSI TR-03137-1, annex F: its zone as it is printed. */
export const VISA_LINES = ['VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<', '1234567XY7GBR5203116M2005250<<<<<<<<'];

/** Content of a seal-signers.json with the signer of that visa; see KEYS in src/seal for where its key is from. */
export const VISA_SIGNERS = JSON.stringify({
  version: 1,
  signers: [
    {
      country: 'DE',
      signer: 'TS',
      reference: '32',
      publicKey:
        'MFIwFAYHKoZIzj0CAQYJKyQDAwIIAQEFAzoABEziMqJqpqfUQWyxzL1bm/R+ic0A8rXFmTXIPPpYGqpTEmhh7jRJr+OgzTOKY+LtLm36N4jOF4/i',
      source: 'BSI TR-03137-1, annexes F to H',
    },
  ],
});

/** A scan at 300 dpi of a label with these lines and the seal of that visa (drawn by zint) above them. */
export async function sealedVisa(lines: readonly string[]): Promise<Buffer> {
  const seal = await readFile(fileURLToPath(new URL('../fixtures/barcodes/visa-seal.png', import.meta.url)));
  return sharp(await zonePicture(lines))
    .composite([{ input: seal, left: 940, top: 60 }])
    .png()
    .toBuffer();
}
