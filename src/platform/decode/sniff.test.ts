import { expect, test } from 'vitest';
import { LightbenchError } from '../../contract/errors.ts';
import { sniff } from './sniff.ts';

const bytes = (hex: string, text = '') =>
  Buffer.concat([Buffer.from(hex.replaceAll(' ', ''), 'hex'), Buffer.from(text)]);

test.each([
  ['89504e470d0a1a0a 0000000d', 'png'],
  ['ffd8ffe0 0010', 'jpeg'],
  ['ffd8ffdb 0043', 'jpeg'],
  ['49492a00 08000000', 'tiff'],
  ['4d4d002a 00000008', 'tiff'],
  ['52494646 24000000 57454250 56503820', 'webp'],
  ['474946383961 0100', 'gif'],
  ['474946383761 0100', 'gif'],
  ['424d 36000000', 'bmp'],
  ['0000000c 6a502020 0d0a870a 00000014', 'jp2'],
  ['ff4fff51 002f', 'jp2'],
  ['0000001c 66747970 61766966 00000000 61766966 6d696631', 'heif'],
  ['00000018 66747970 68656963 00000000 6d696631', 'heif'],
  ['00000018 66747970 6d736631 00000000 61766973', 'heif'],
])('%s is %s', (hex, container) => {
  expect(sniff(bytes(hex))).toBe(container);
});

test.each([
  [bytes('', '%PDF-1.7\n'), 'a PDF document'],
  [bytes('504b0304 1400'), 'a ZIP archive or an Office document'],
  [bytes('49492b00 0800 0000'), 'a BigTIFF file'],
  [bytes('4d4d002b 0008 0000'), 'a BigTIFF file'],
  [bytes('00000018 66747970 6d703432 00000000 69736f6d'), 'a video'],
  [bytes('', 'not a picture: Größe\r\n'), 'text'],
  [bytes('', '<svg xmlns="http://www.w3.org/2000/svg"/>'), 'text'],
  // 512 bytes end in the middle of the last ü.
  [bytes('', `x${'ü'.repeat(300)}`), 'text'],
  [bytes('00 01 02 03 ff fe'), 'nothing known'],
  [bytes('ff'), 'nothing known'],
])('%# is refused as %2$s', (head, detail) => {
  expect.assertions(2);
  try {
    sniff(head);
  } catch (error) {
    expect(error).toBeInstanceOf(LightbenchError);
    expect(error).toHaveProperty('data', { code: 'image.unknown_format', params: { detail } });
  }
});
