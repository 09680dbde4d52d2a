import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { bmp, quadrants } from '../../../test/builders/pictures.ts';
import { fileFacts } from './file-facts.ts';

const rich = () =>
  quadrants(64, 40)
    .withIccProfile('srgb')
    .withExif({
      IFD0: { Make: 'Utopia Optics', Software: 'Paint 3' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' },
    })
    .withXmp(
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:CreatorTool="Retouche 9"/></rdf:RDF></x:xmpmeta>',
    );

describe('facts of a file', () => {
  it('are those with which sharp wrote a JPEG', async () => {
    const bytes = await quadrants(64, 40)
      .jpeg({ quality: 75, progressive: true, chromaSubsampling: '4:4:4' })
      .toBuffer();
    const facts = await fileFacts(bytes);
    expect(facts).toMatchObject({
      ...{
        container: 'jpeg',
        sizeBytes: bytes.length,
        frames: 1,
        exif: null,
        xmpBytes: null,
        iccBytes: null,
      },
      jpeg: { kind: 'read', coding: 'progressive', subsampling: '4:4:4', quality: 75, bytesAfterEnd: 0 },
      hasThumbnail: false,
    });
    const { jpeg } = facts;
    if (jpeg?.kind !== 'read') throw new Error('no markers');
    expect(jpeg.tables.map(({ use }) => use)).toEqual(['luma', 'chroma']);
    // What cjpeg -quality 75 writes.
    expect(jpeg.tables[0]?.values.slice(0, 8)).toEqual([8, 6, 5, 8, 12, 20, 26, 31]);
  });

  it('have a hash of its tables, which anybody can make again', async () => {
    // At quality 50 they are tables K.1 and K.2 of ITU-T T.81 themselves: printf '16,11,…,99;17,18,…,99' | sha256sum
    const hash = 'be73e76fae60420b081a9a2725a806f950e1f342f5219dda9f205d6a888e28f0';
    const hashOf = async (quality: number) => {
      const { jpeg } = await fileFacts(await quadrants(64, 40).jpeg({ quality }).toBuffer());
      return jpeg?.kind === 'read' ? jpeg.tablesSha256 : null;
    };
    expect(await hashOf(50)).toBe(hash);
    expect(await hashOf(51)).not.toBe(hash);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('say what a %s carries beside its picture', async (format) => {
    const bytes = await rich().toFormat(format).toBuffer();
    const { icc, xmp } = await sharp(bytes).metadata();
    const facts = await fileFacts(bytes);
    expect(facts).toMatchObject({
      ...{ container: format, iccBytes: icc?.length, xmpBytes: xmp?.length, xmpTool: 'Retouche 9' },
      exif: { kind: 'read', make: 'Utopia Optics', software: 'Paint 3', model: null, hasPlace: true },
    });
    expect(facts.jpeg === null).toBe(format !== 'jpeg');
  });

  it('are few for a BMP, which carries nothing', async () => {
    const bytes = bmp({ width: 2, height: 2, bits: 24, rows: new Uint8Array(16) });
    expect(await fileFacts(bytes)).toEqual({
      ...{ container: 'bmp', sizeBytes: bytes.length, frames: 1, jpeg: null, exif: null },
      ...{ xmpBytes: null, xmpTool: null, iccBytes: null, hasThumbnail: false },
    });
  });

  it('say in words where the markers of a JPEG end too early, and give the rest', async () => {
    const whole = await quadrants(64, 40).jpeg().toBuffer();
    const facts = await fileFacts(whole.subarray(0, whole.length - 2));
    expect(facts).toMatchObject({
      container: 'jpeg',
      jpeg: { kind: 'refused', reason: 'the file is cut off' },
    });
  });
});
