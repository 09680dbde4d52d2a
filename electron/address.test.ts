import { describe, expect, it } from 'vitest';
import { isEvidence, isOwnAddress, mayLoad } from './address.ts';

const foreign = [
  'https://example.org/',
  'http://127.0.0.1:8000/',
  'http://app/',
  'ws://app/',
  'file:///etc/passwd',
  'lightbench://other/',
  'lightbench://app.example.org/',
  'lightbench://app:80/',
  'lightbench://user@app/',
  'lightbench://app@example.org/',
  'lightbenches://app/',
  'javascript:alert(1)',
  'about:blank',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  '',
  'app',
];
const hash = 'a'.repeat(64);

describe('own addresses', () => {
  it.each([
    'lightbench://app',
    'lightbench://app/',
    'lightbench://app/log?x=1',
    `lightbench://app/media/${hash}`,
  ])('%s is ours', (address) => expect(isOwnAddress(address)).toBe(true));

  it.each(foreign)('%s is not ours and may not be loaded', (address) => {
    expect(isOwnAddress(address)).toBe(false);
    expect(mayLoad(address, 'image')).toBe(false);
    expect(isEvidence(address)).toBe(false);
  });
});

describe('what a page may load', () => {
  it('takes blobs of our pages, not of others', () => {
    expect(mayLoad('blob:lightbench://app/0b1c', 'image')).toBe(true);
    expect(mayLoad('blob:https://example.org/0b1c', 'image')).toBe(false);
    expect(mayLoad('blob:null/0b1c', 'image')).toBe(false);
  });

  it('takes data addresses as pictures only', () => {
    expect(mayLoad('data:image/png;base64,AA', 'image')).toBe(true);
    expect(mayLoad('data:text/html,<p>', 'mainFrame')).toBe(false);
    expect(mayLoad('data:text/javascript,1', 'script')).toBe(false);
  });
});

describe('what may be saved to a file', () => {
  it('is evidence as received and nothing derived from it', () => {
    expect(isEvidence(`lightbench://app/media/${hash}`)).toBe(true);
    expect(isEvidence(`lightbench://app/media/${hash}/display?frame=0`)).toBe(false);
    expect(isEvidence(`lightbench://other/media/${hash}`)).toBe(false);
    expect(isEvidence(`blob:lightbench://app/media/${hash}`)).toBe(false);
    expect(isEvidence('lightbench://app/index.html')).toBe(false);
  });
});
