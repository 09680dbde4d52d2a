import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeSeal, readSeal } from './seal.ts';
import { SealError, type SealFault } from './seal-error.ts';
import { bytesOf, EXAMPLES } from './worked-examples.fixture.ts';

const all = Object.values(EXAMPLES);

function refusal(bytes: Uint8Array): SealFault | 'read' {
  try {
    readSeal(bytes);
    return 'read';
  } catch (error) {
    if (error instanceof SealError) return error.fault;
    throw error;
  }
}

/** Header of the visa of TR-03137-1 annex F, version 4. */
const HEADER = 'dc036abc6d32c8a72cb10f7134b798155d01';
/** The zone of that visa. */
const ZONE = 'dd52134a74da1347c6fed95cb89f9fce133c133c133c133c203833734aaf47f0c32f1a1e20eb2625393afe31';
const contents = (bytes: Uint8Array) =>
  Object.fromEntries(readSeal(bytes).features.map(({ name, content }) => [name, content]));

describe('a digital seal', () => {
  it('has a header', () => {
    expect(readSeal(EXAMPLES.visa).header).toEqual({
      version: 4,
      issuer: 'D',
      signer: 'DETS',
      reference: '32',
      issuedOn: '2020-01-01',
      signedOn: '2021-12-03',
      definition: 93,
      category: 1,
    });
    expect(readSeal(EXAMPLES.arrivalAttestation).header).toMatchObject({
      version: 3,
      signer: 'DETS',
      reference: '00027',
      signedOn: '2020-01-13',
      definition: 253,
      category: 2,
    });
    expect(readSeal(EXAMPLES.emergencyDocument).header).toMatchObject({
      issuer: 'UTO',
      signer: 'UTTS',
      reference: '5B',
      issuedOn: '2026-06-13',
    });
  });

  it('of a visa says zone, duration of stay and passport', () => {
    expect(contents(EXAMPLES.visa)).toEqual({
      zone: {
        kind: 'zone',
        format: 'MRVB',
        lines: ['VCD<<DENT<<ARTHUR<PHILIP<<<<<<<<<<<<', '1234567XY7GBR5203116M2005250'],
      },
      duration_of_stay: { kind: 'duration', days: 160, months: 0, years: 0 },
      passport_number: { kind: 'text', text: '47110815P' },
    });
  });

  it('of every other published profile says what the worked example says', () => {
    const zone = (...lines: string[]) => ({ kind: 'zone', format: 'TD2', lines });
    const text = (value: string) => ({ kind: 'text', text: value });
    expect(contents(EXAMPLES.emergencyDocument)).toEqual({
      zone: zone('PUUTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F2606277<<<<<<<8'),
    });
    expect(contents(EXAMPLES.arrivalAttestation)).toEqual({
      zone: zone('MED<<MUSTERMANN<<ERIK<<<<<<<<<<<<<<<', 'M0000000<4ALB0308212M1604128<<<<<<<2'),
      register_number: text('160113000085'),
    });
    expect(contents(EXAMPLES.insuranceCard)).toEqual({
      insurance_number: text('65170839J003'),
      surname: text('Perschweiß'),
      first_name: text('Oscar'),
      name_at_birth: text('Jâcobénidicturius'),
    });
    // The guideline prints ARD; its bytes 5C BA are (14, 33, 17) = A, T, D.
    expect(contents(EXAMPLES.residencePermit)).toEqual({
      zone: zone('ATD<<RESIDORCE<<ROLAND<<<<<<<<<<<<<<', '6525845096USA7008038M2201018<<<<<<06'),
      passport_number: text('UFO001979'),
    });
    // The guideline prints T2000AKA7; its bytes 97 4C are (24, 8, 11) = K, 4, 7.
    expect(contents(EXAMPLES.addressSticker)).toEqual({
      document_number: text('T2000AK47'),
      municipality: text('05314000'),
      address: text('53123MUSTERMANNSTRASSE21'),
    });
    expect(contents(EXAMPLES.residenceSticker)).toEqual({
      document_number: text('PA5500K11'),
      municipality: text('03359010'),
      postal_code: text('21614'),
    });
    expect(all.flatMap((bytes) => readSeal(bytes).faults)).toEqual([]);
  });

  it('keeps what was signed apart from the signature', () => {
    const { signed, signature } = readSeal(EXAMPLES.visa);
    expect(Buffer.concat([signed, Uint8Array.of(0xff, 0x38), signature])).toEqual(Buffer.from(EXAMPLES.visa));
    expect(signature).toHaveLength(56);
  });

  it('with a reference and category that nobody knows keeps its features as bytes', () => {
    const seal = readSeal(bytesOf(`${HEADER.slice(0, -4)}08630102aabbff02cafe`));
    expect(seal.profile).toBeNull();
    expect(seal.features).toEqual([{ tag: 1, bytes: bytesOf('aabb'), name: null, content: null }]);
  });

  it('keeps tags that its profile does not name, without fault', () => {
    const { features, faults } = readSeal(
      bytesOf(`${HEADER}022c${ZONE}0403010203050633be1fed20c6c80101ff00`),
    );
    expect(faults).toEqual([]);
    expect(features.at(-1)).toEqual({ tag: 200, bytes: Uint8Array.of(1), name: null, content: null });
  });

  it.each([
    ['a required feature is missing', `${HEADER}022c${ZONE}050633be1fed20c6ff00`, /Feature 4 .*missing/],
    [
      'a feature has another length',
      `${HEADER}022c${ZONE}04020102050633be1fed20c6ff00`,
      /Feature 4 .*2 bytes; expected: 3/,
    ],
    [
      'both zones of a visa are missing',
      `${HEADER}0403010203050633be1fed20c6ff00`,
      /Exactly one of the features 1 and 2/,
    ],
    ['a text is no C40', `${HEADER}022c${ZONE}04030102030506000000000000ff00`, /Feature 5 .*C40|Feature 5/],
    ['the version is another', 'dc026abc6d32c8a519fc0f71341145f45e030201aaff00', /version 3; expected: 4/],
    [
      'the number of the certificate is for tests',
      `${HEADER.replace('2cb1', '19a1')}0403010203ff00`,
      /reserved for tests/,
    ],
  ])('can be read, and says what is wrong, where %s', (_, hex, words) => {
    expect(readSeal(bytesOf(hex)).faults.join(' ')).toMatch(words);
  });

  it.each<[SealFault, string, string]>([
    ['not_a_seal', 'nothing', ''],
    ['not_a_seal', 'another first byte', `dd${HEADER.slice(2)}`],
    ['version', 'version 5', `dc04${HEADER.slice(4)}`],
    ['cut_off', 'a header without an end', HEADER.slice(0, 30)],
    ['cut_off', 'no signature zone', `${HEADER}0403010203`],
    ['cut_off', 'a signature shorter than it says', `${HEADER}0403010203ff38aabb`],
    ['features', 'no feature', `${HEADER}ff00`],
    ['features', 'a feature twice', `${HEADER}0401010401020304ff00`],
    ['length', 'bytes after the signature', `${HEADER}0403010203ff02cafe00`],
    ['length', 'a length in a longer form than it needs', `${HEADER}048103010203ff00`],
    ['length', 'a length of six bytes', `${HEADER}0485000000000000ff00`],
    ['length', 'a length without an end', `${HEADER}0480010203ff00`],
    ['cut_off', 'a length of four thousand million', `${HEADER}0484ffffffff`],
    ['date', 'month 0', HEADER.replace('0f7134', '000001')],
    ['header', 'category 0', `${HEADER.slice(0, -2)}00`],
    ['header', 'an issuer of digits', HEADER.replace('6abc', '2038')],
    ['header', 'a signer of digits', HEADER.replace('6d32', '2038')],
  ])('is refused as %s for %s', (fault, _, hex) => {
    expect(refusal(bytesOf(hex))).toBe(fault);
  });

  it('is refused for its length before anything is read', () => {
    expect(refusal(new Uint8Array(5000).fill(0xdc))).toBe('length');
  });

  it('of any bytes is read or refused, and nothing else', () => {
    const start = fc.constantFrom(...all.map((bytes) => bytes.subarray(0, 20)), new Uint8Array());
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 200 }), (head, tail) => {
        refusal(Buffer.concat([head, tail]));
      }),
      { numRuns: 3000 },
    );
    const change = fc.tuple(fc.constantFrom(...all), fc.nat(), fc.integer({ min: 1, max: 255 }));
    fc.assert(
      fc.property(change, ([bytes, at, by]) => {
        const changed = bytes.slice();
        changed[at % bytes.length] = (changed[at % bytes.length] ?? 0) ^ by;
        refusal(changed);
        refusal(bytes.subarray(0, at % bytes.length));
      }),
      { numRuns: 3000 },
    );
  });

  it('is told from other barcodes by its first byte', () => {
    expect(all.every(looksLikeSeal)).toBe(true);
    expect(looksLikeSeal(new TextEncoder().encode('https://example.org'))).toBe(false);
    expect(looksLikeSeal(new Uint8Array())).toBe(false);
  });
});
