import { describe, expect, it } from 'vitest';
import { type Frame, frame as frameSchema } from '../contract/examination.ts';
import { type FileFacts, fileFacts } from '../contract/file-facts.ts';
import { type LookedFile, sheetOfFile } from './file-facts-sheet.ts';

const [FILE, TABLES] = ['ab'.repeat(32), 'cd'.repeat(32)];
const frame: Frame = frameSchema.parse({
  ...{ index: 0, widthPx: 6000, heightPx: 4500, dpi: null, exifOrientation: 1, channels: 3 },
  ...{ bitsPerChannel: 8, colourSpace: 'srgb', hasAlpha: false, tried: null, zones: [] },
});
const facts: FileFacts = fileFacts.parse({
  ...{ container: 'jpeg', sizeBytes: 1234567, frames: 1, xmpBytes: 300, xmpTool: 'Retouche 9' },
  ...{ iccBytes: null, hasThumbnail: true },
  jpeg: {
    ...{ kind: 'read', coding: 'baseline', subsampling: '4:2:0', quality: 75, tablesSha256: TABLES },
    ...{ segments: ['JFIF', 'Exif'], bytesAfterEnd: 12 },
    tables: [{ use: 'luma', values: Array.from({ length: 64 }, (_, n) => n + 1) }],
  },
  exif: {
    ...{ kind: 'read', make: 'Utopia Optics', model: 'One', software: 'Paint 3', orientation: 6 },
    ...{ changed: null, taken: '2026:05:01 12:30:00', hasPlace: true },
  },
});
const file = (changes: Partial<LookedFile> = {}): LookedFile => ({
  ...{ examinationId: 'EX-2026-000001', name: 'page.jpg', sha256: FILE, frame, facts, pairs: null },
  look: { kind: 'error_level', frame: 0, quality: 85, gain: 12 },
  ...{ address: '/media/x/trace?kind=error_level', widthPx: 4000, heightPx: 3000, reducedBy: 1.5 },
  ...{ libraries: { sharp: '0.34.5', vips: '8.17.3' }, actor: 'tester', savedAt: 'noon' },
  ...changes,
});
const said = (looked: LookedFile) => Object.fromEntries(sheetOfFile(looked).facts);

describe('the sheet of a file', () => {
  it('says that it is not about the document, what was done, with what, and how it is made again', () => {
    const sheet = sheetOfFile(file());
    expect(sheet.title).toBe('EX-2026-000001 · About the file page.jpg');
    expect(sheet.subtitle).toMatch(/^This is about the file, not the document/);
    expect(sheet.rows).toMatchObject([
      {
        title: 'Error level',
        sides: [
          {
            caption: '4000 × 3000 px of 6000 × 4500 px: made 1.50 times smaller before, fine traces are lost',
          },
        ],
      },
    ]);
    // Nothing of it is measured in mm.
    expect(sheet.area).toBeNull();
    expect(Object.fromEntries(sheet.facts)).toMatchObject({
      File: `page.jpg · SHA-256 ${FILE}`,
      Kind: 'JPEG · 1,234,567 bytes · 6000 × 4500 px',
      'Done to it': 'Compressed once more as a JPEG of quality 85; what that changes, 12 times.',
      'How to read it': expect.stringContaining(
        'this proves neither work on the file nor that there was none',
      ),
      'Made again by': '/media/x/trace?kind=error_level',
      Libraries: 'sharp 0.34.5, vips 8.17.3',
      Saved: 'tester, noon',
    });
  });

  it('says what the file says of itself, of a place only that it is there', () => {
    expect(said(file())).toMatchObject({
      'JPEG quality': '75 in the scale of the IJG (usual tables)',
      Coding: 'baseline, colour 4:2:0',
      'Divisors, brightness': Array.from({ length: 64 }, (_, n) => n + 1).join(' '),
      'Hash of the tables': expect.stringMatching(
        new RegExp(`^SHA-256 ${TABLES}, of the divisors row by row`),
      ),
      Segments: 'JFIF, Exif',
      'After its end': '12 bytes',
      Camera: 'Utopia Optics One',
      Taken: '2026:05:01 12:30:00',
      'Place (GPS)': 'is there',
      'Made with (XMP)': 'Retouche 9',
      'Colour profile': 'none',
      'What that is worth': expect.stringContaining('Anybody can write these values'),
    });
    const bare = {
      ...facts,
      container: 'png' as const,
      jpeg: null,
      exif: null,
      xmpBytes: null,
      xmpTool: null,
    };
    const names = Object.keys(said(file({ facts: bare })));
    expect(names).toContain('Exif');
    expect(names.filter((name) => /JPEG|Coding|tables|Divisors|Camera|Made with/.test(name))).toEqual([]);
    const refused = { ...facts, jpeg: { kind: 'refused' as const, reason: 'the file is cut off' } };
    expect(said(file({ facts: refused })).JPEG).toBe(
      'The markers were not read to their end: the file is cut off',
    );
  });

  it('lists parts that occur twice, and says where none do', () => {
    const look = { kind: 'copied', frame: 0 } as const;
    const pairs = [{ one: [40, 30, 140, 110], other: [291, 187, 391, 267] }] as const;
    expect(said(file({ look, pairs: [...pairs] }))['Occurs twice']).toBe(
      '1: 100 × 80 px at 40, 30 and at 291, 187',
    );
    expect(said(file({ look, pairs: [] }))['Occurs twice']).toBe('none');
    expect(said(file())).not.toHaveProperty('Occurs twice');
  });

  it('names the page of a file with several, and a picture that is there px for px', () => {
    const sheet = sheetOfFile(
      file({
        ...{
          look: { kind: 'received', frame: 1 },
          facts: { ...facts, frames: 3 },
          widthPx: 800,
          heightPx: 600,
        },
        frame: { ...frame, index: 1, widthPx: 800, heightPx: 600 },
      }),
    );
    expect(sheet.title).toBe('EX-2026-000001 · About the file page.jpg · page 2 of 3');
    expect(sheet.rows[0]?.sides).toMatchObject([{ caption: '800 × 600 px, px for px' }]);
  });
});
