import { describe, expect, it } from 'vitest';
import { judgeInfrared, type LitPicture, type LitZone } from './infrared.ts';

/** The worked example of ICAO Doc 9303-4. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

function zone(lines = LINES, confidence = 0.9): LitZone {
  return { lines, confidence: lines.map((line) => [...line].map(() => confidence)) };
}

function picture(
  light: LitPicture['light'],
  zones: readonly LitZone[],
  rest: Partial<LitPicture> = {},
): LitPicture {
  return { light, zones, page: 'data page', longSidePx: 1500, ...rest };
}

describe('a zone in infrared', () => {
  it('is not judged without a picture in infrared', () => {
    expect(judgeInfrared([picture('VI', [zone()]), picture('UV', [])])).toBeNull();
  });

  it('is readable where it was read, as surely as it was', () => {
    const check = judgeInfrared([picture('VI', [zone()]), picture('IR', [zone()])]);
    expect(check).toMatchObject({
      generic: 'IR,AB,MR',
      result: 'successful',
      margin: expect.closeTo(0.9, 9),
    });
  });

  it('needs no picture in visible light to be readable', () => {
    expect(judgeInfrared([picture('IR', [zone()])])?.result).toBe('successful');
  });

  it('fails where the same page shows it in visible light only', () => {
    const check = judgeInfrared([picture('VI', [zone()]), picture('IR', [])]);
    expect(check).toMatchObject({ result: 'failed', margin: -1 });
    expect(check?.reason).toContain('same page');
  });

  it.each([
    ['of another page', [picture('VI', [zone()]), picture('IR', [], { page: 'page 3' })]],
    [
      'of a page that is not known',
      [picture('VI', [zone()], { page: null }), picture('IR', [], { page: null })],
    ],
    ['of less than half the size', [picture('VI', [zone()]), picture('IR', [], { longSidePx: 749 })]],
    ['beside one in visible light without a zone', [picture('VI', []), picture('IR', [])]],
  ])('is not told from a picture %s', (_, pictures) => {
    expect(judgeInfrared(pictures)).toMatchObject({ result: 'undetermined', margin: null });
  });

  it('is to be compared where it says something else', () => {
    const other = [LINES[0] ?? '', (LINES[1] ?? '').replace('740812', '640812')];
    const check = judgeInfrared([picture('VI', [zone()]), picture('IR', [zone(other)])]);
    expect(check?.result).toBe('undetermined');
    expect(check?.reason).toContain('one symbol differs');
    // What was read weakly proves no difference.
    expect(judgeInfrared([picture('VI', [zone()]), picture('IR', [zone(other, 0.5)])])?.result).toBe(
      'successful',
    );
  });
});
