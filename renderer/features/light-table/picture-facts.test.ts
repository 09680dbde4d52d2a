import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Quad } from '../../../src/imaging/geometry.ts';
import { startTexts } from '../../app/i18n/index.ts';
import { factsInWords, factsOf } from './picture-facts.ts';

const CARD = { size: { widthMm: 100, heightMm: 50 } };
/** 300 dpi: 11.811 px to a mm. */
const FRAME = { widthPx: 1181, heightPx: 591, pxPerMm: 300 / 25.4, dpi: 300 };
const A = 'a'.repeat(64);

const corners = (widthPx: number, heightPx: number): Quad => [
  [0, 0],
  [widthPx, 0],
  [widthPx, heightPx],
  [0, heightPx],
];

const frame = { index: 0, colourSpace: 'srgb', bitsPerChannel: 8, hasAlpha: false };

/** An examination of one picture of the card that has so many px to it, and lies on it by so much. */
function examined(read: Partial<typeof frame>, residualMm: number | null = 0.042) {
  const captures = [{ id: '1', sha256: A, frames: [{ ...frame, ...read }] }];
  const compared = [{ captureId: '1', frame: 0, residualMm }];
  return {
    examination: { captures },
    comparison: { captures: compared },
  } as unknown as Parameters<typeof factsOf>[4];
}

const wordsOf = (
  widthPx: number,
  of: ReturnType<typeof examined>,
  side: 'questioned' | 'genuine' = 'questioned',
) => {
  const place = { sha256: A, frame: 0, name: 'card.jpg', quad: corners(widthPx, widthPx / 2) };
  return factsInWords(i18next.t, factsOf(side, place, CARD, FRAME, of));
};

describe('what a pane says of its picture', () => {
  beforeAll(startTexts);

  it('is only its name and density where nothing else is to be said', () => {
    expect(wordsOf(1181.1, examined({}, null))).toBe('card.jpg · 300 dpi');
  });

  it('names how much larger or smaller it is shown, by the px that it has of the page', () => {
    // 590.55 px over 100 mm are 150 dpi, half of what the frame has; 2362.2 are 600.
    expect(wordsOf(590.55, examined({}))).toBe('card.jpg · 150 dpi · enlarged 2.0× · placed ± 0.04 mm');
    expect(wordsOf(2362.2, examined({}))).toBe('card.jpg · 600 dpi · reduced 2.0× · placed ± 0.04 mm');
  });

  it('names what of its levels is not as it was received', () => {
    const of = (read: Partial<typeof frame>) => wordsOf(1181.1, examined(read, null));
    expect(of({ colourSpace: 'cmyk' })).toBe('card.jpg · 300 dpi · CMYK shown as RGB');
    expect(of({ bitsPerChannel: 16 })).toBe('card.jpg · 300 dpi · 16 bits shown in 8');
    expect(of({ bitsPerChannel: 1 })).toBe('card.jpg · 300 dpi · black and white only');
    expect(of({ hasAlpha: true })).toBe('card.jpg · 300 dpi · transparent parts shown white');
  });

  it('says nothing of a capture where the same file lies on the genuine side', () => {
    expect(wordsOf(1181.1, examined({ colourSpace: 'cmyk' }), 'genuine')).toBe('card.jpg · 300 dpi');
  });
});
