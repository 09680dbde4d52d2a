import { describe, expect, it } from 'vitest';
import { capture as captureSchema } from '../contract/examination.ts';
import type { Light } from '../examination/light.ts';
import { examinationChecks } from './examination-checks.ts';

/** Worked example of ICAO Doc 9303-4. */
const LINES = [
  'P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<',
  'L898902C36UTO7408122F1204159ZE184226B<<<<<10',
];

function zoneOf(lines: readonly string[]) {
  return {
    id: 'z',
    format: 'TD3',
    fields: [],
    checks: [],
    overall: 'successful',
    judgedOn: '2026-11-24',
    lines: lines.map((text) => ({
      text,
      characters: [...text].map((symbol) => ({
        ...{ symbol, confidence: 0.99, alternatives: [], readings: [], settledBy: null },
        quad: null,
      })),
    })),
    quad: [
      [0, 0],
      [9, 0],
      [9, 9],
      [0, 9],
    ],
    turn: 0,
    strip: { widthPx: 9, heightPx: 9, toFrame: [1, 0, 0, 0, 1, 0, 0, 0, 1] },
    reader: { name: 'reader', version: '1' },
  };
}

let count = 0;
/** A capture that was read to its end, with a zone or without. */
function taken(light: Light, [widthPx, heightPx]: readonly [number, number], hasZone: boolean) {
  count++;
  const hash = count.toString(16).padStart(64, '0');
  return captureSchema.parse({
    id: `00000000-0000-4000-8000-${count.toString().padStart(12, '0')}`,
    ...{ name: 'page.png', sha256: hash, sizeBytes: 9, light, origin: 'drop', state: 'done' },
    ...{ receivedAt: '2026-11-24T10:00:00.000Z', container: 'png', remarks: [], error: null },
    frames: [
      {
        ...{ index: 0, widthPx, heightPx, dpi: 300, tried: [], exifOrientation: 1, channels: 3 },
        ...{ bitsPerChannel: 8, colourSpace: 'srgb', hasAlpha: false },
        zones: hasZone ? [zoneOf(LINES)] : [],
      },
    ],
  });
}

const infrared = (...captures: ReturnType<typeof taken>[]) =>
  examinationChecks(captures).find(({ generic }) => generic === 'IR,AB,MR');

describe('a zone that is not readable in infrared', () => {
  const [PAGE, OTHER] = [[1500, 1050] as const, [1400, 1050] as const];

  it('fails where the pictures of both lights have exactly one size, as a reader takes them', () => {
    const check = infrared(taken('VI', PAGE, true), taken('UV', PAGE, false), taken('IR', PAGE, false));
    expect(check?.result).toBe('failed');
    expect(check?.reason).toContain('not readable in infrared on the same page');
  });

  it('is undetermined where the pictures may show different pages', () => {
    expect(infrared(taken('VI', PAGE, true), taken('IR', OTHER, false))?.result).toBe('undetermined');
    const two = [taken('VI', PAGE, true), taken('VI', PAGE, false), taken('IR', PAGE, false)];
    expect(infrared(...two)?.result).toBe('undetermined');
  });

  it('is successful when it is read in both, and no check without an infrared picture', () => {
    expect(infrared(taken('VI', PAGE, true), taken('IR', OTHER, true))?.result).toBe('successful');
    expect(infrared(taken('VI', PAGE, true))).toBeUndefined();
  });
});
