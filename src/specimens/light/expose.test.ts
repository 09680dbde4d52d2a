import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { area } from '../area.ts';
import { BRIGHT_UV, DULL_UV, type Ink, ink, rainbow, type Substrate } from '../ink.ts';
import type { Layer, PrintedPage, SpecimenLight } from '../page.ts';
import { type Exposure, expose, frameOf } from './expose.ts';
import { type Plate, plateOf } from './plate.ts';

/** 25.4 dpi: one pixel a millimetre, so that a page of 8 × 4 mm can be worked out by hand. */
const DPI = 25.4;
const PAGE = area(0, 0, 8, 4);
const PAPER: Substrate = {
  name: 'paper',
  material: 'paper',
  colour: [250, 240, 230],
  underUv: DULL_UV,
  infrared: 0.9,
  transmitted: [200, 180, 140],
  cloudiness: 0,
  roughnessUm: 0,
};

function layer(id: string, inks: Layer['ink'], more: Partial<Layer> = {}): Layer {
  return { id, technique: 'offset', ink: inks, art: '', box: PAGE, ...more };
}

function page(substrate = PAPER): PrintedPage {
  const { width: widthMm, height: heightMm } = PAGE;
  return {
    ...{ id: 'p', title: 'p', widthMm, heightMm, cornerMm: 0, substrate },
    ...{ layers: [], features: [], fields: [], portrait: null, zone: null },
  };
}

/** A plate with the same ink, 0 to 255, in the left half of the page and none in the right. */
function leftHalf(inked: Layer, amount = 255): Plate {
  const frame = frameOf(page(), DPI);
  const samples = Uint8Array.from({ length: 32 }, (_, i) => (i % 8 < 4 ? amount : 0));
  return plateOf(inked, frame, { leftPx: 0, topPx: 0, widthPx: 8, heightPx: 4 }, samples);
}

function pixel(plates: Plate[], exposure: Exposure, x: number, substrate = PAPER): number[] {
  const raster = expose(page(substrate), plates, DPI, exposure);
  const at = (raster.widthPx + x) * raster.channels;
  return [...raster.data.subarray(at, at + raster.channels)];
}

describe('white light', () => {
  it('multiplies glazing inks with paper and with each other', () => {
    const red = leftHalf(layer('a', ink('red', [200, 100, 50])));
    // 250 × 200/255 = 196.1, 240 × 100/255 = 94.1, 230 × 50/255 = 45.1
    expect(pixel([red], { light: 'VI' }, 1)).toEqual([196, 94, 45]);
    expect(pixel([red], { light: 'VI' }, 6)).toEqual([250, 240, 230]);
    // Twice: 196.08 × 200/255 = 153.8
    expect(pixel([red, red], { light: 'VI' }, 1)[0]).toBe(154);
  });

  it('takes half the ink for half the tone', () => {
    const black = leftHalf(layer('a', ink('black', [0, 0, 0])), 51);
    // 51/255 = 0.2 covered: 250 × 0.8
    expect(pixel([black], { light: 'VI' }, 1)[0]).toBe(200);
  });

  it('hides what lies below a covering ink', () => {
    const below = leftHalf(layer('a', ink('black', [0, 0, 0])));
    const above = leftHalf(layer('b', ink('silver', [170, 171, 172], { body: 'covering' })));
    expect(pixel([below, above], { light: 'VI' }, 1)).toEqual([170, 171, 172]);
  });

  it('runs from one ink into the next across the page', () => {
    const frame = frameOf(page(), DPI);
    const iris = layer('a', rainbow([ink('black', [0, 0, 0]), ink('white', [255, 255, 255])], 0, 8));
    const plate = plateOf(
      iris,
      frame,
      { leftPx: 0, topPx: 0, widthPx: 8, heightPx: 4 },
      new Uint8Array(32).fill(255),
    );
    const reds = Array.from({ length: 8 }, (_, x) => pixel([plate], { light: 'VI' }, x)[0] ?? 0);
    expect(reds[0]).toBe(0);
    expect(reds[4]).toBe(Math.round(250 * (128 / 255)));
    expect(reds).toEqual([...reds].sort((a, b) => a - b));
  });
});

describe('the other lights', () => {
  it('leave nothing of a drop-out ink in infrared and all of an absorbing one', () => {
    const dropOut = leftHalf(layer('a', ink('dye', [20, 20, 20])));
    const carbon = leftHalf(layer('b', ink('carbon', [20, 20, 20], { infrared: 1 })));
    // 255 × 0.9
    expect(pixel([dropOut], { light: 'IR' }, 1)).toEqual([230]);
    expect(pixel([carbon], { light: 'IR' }, 1)).toEqual([0]);
  });

  it('let dull paper stay dark under ultraviolet, bright paper glow, and an invisible ink shine', () => {
    const invisible = leftHalf(layer('a', ink('invisible', null, { glow: [0, 255, 0] })));
    expect(pixel([invisible], { light: 'VI' }, 1)).toEqual([250, 240, 230]);
    expect(pixel([invisible], { light: 'UV' }, 1)[1]).toBe(255);
    expect(pixel([], { light: 'UV' }, 1)).toEqual([...DULL_UV]);
    expect(pixel([], { light: 'UV' }, 1, { ...PAPER, underUv: BRIGHT_UV })).toEqual([...BRIGHT_UV]);
  });

  it('hold a glow back under black ink', () => {
    const glow = leftHalf(layer('a', ink('invisible', null, { glow: [200, 0, 0] })));
    const black = leftHalf(layer('b', ink('black', [0, 0, 0])));
    const bare = pixel([glow], { light: 'UV' }, 0)[0] ?? 0;
    expect(pixel([glow, black], { light: 'UV' }, 0)[0]).toBeLessThan(bare / 2);
  });

  it('show in transmitted light what is thick dark, what is thin light, and holes as the lamp', () => {
    const mark = (opacity: number): Plate => leftHalf(layer('a', ink('mark', null, { opacity })));
    expect(pixel([mark(0.5)], { light: 'TL' }, 0)[0]).toBe(100);
    expect(pixel([mark(-0.2)], { light: 'TL' }, 0)[0]).toBe(240);
    expect(
      pixel([leftHalf(layer('h', ink('hole', [50, 50, 50], { body: 'hole' })))], { light: 'TL' }, 0),
    ).toEqual([255, 252, 240]);
  });

  it('keep print on the reverse for transmitted light', () => {
    const back = leftHalf(
      layer('a', ink('black', [0, 0, 0], { opacity: 0.5, infrared: 1 }), { side: 'back' }),
    );
    expect(pixel([back], { light: 'VI' }, 1)).toEqual([250, 240, 230]);
    expect(pixel([back], { light: 'IR' }, 1)).toEqual([230]);
    expect(pixel([back], { light: 'TL' }, 0)[0]).toBe(100);
  });

  it('turn an optically variable ink and a flashing foil with the angle', () => {
    const ovi = leftHalf(layer('a', ink('ovi', [0, 128, 0], { tilted: [160, 100, 0] })));
    const foil = leftHalf(layer('b', ink('foil', [255, 255, 255], { body: 'covering' }), { flash: 1 }));
    const oblique = (plate: Plate, angle: 1 | 2) => pixel([plate], { light: 'OB', angle }, 1);
    const [one, two] = [oblique(ovi, 1), oblique(ovi, 2)];
    expect(one[1]).toBeGreaterThan(one[0] ?? 255);
    expect(two[0]).toBeGreaterThan(two[1] ?? 255);
    const black = leftHalf(layer('c', ink('black', [0, 0, 0])));
    const flash = (angle: 1 | 2) => pixel([black, foil], { light: 'OB', angle }, 1)[0] ?? 0;
    expect(flash(1)).toBeGreaterThan(flash(2) + 100);
  });

  it('light the side of a relief that faces the lamp', () => {
    const raised = leftHalf(layer('a', ink('relief', null, { reliefUm: 60 })));
    const flat = pixel([], { light: 'OB', angle: 1 }, 3)[0] ?? 0;
    // The lamp of angle 1 stands on the left: the edge at x = 4 mm falls away from it.
    expect(pixel([raised], { light: 'OB', angle: 1 }, 3)[0]).toBeLessThan(flat);
    expect(pixel([raised], { light: 'OB', angle: 2 }, 3)[0]).toBeGreaterThan(
      pixel([], { light: 'OB', angle: 2 }, 3)[0] ?? 255,
    );
  });
});

describe('rules of every light', () => {
  const inks = fc.record({
    colour: fc.option(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { nil: null }),
    infrared: fc.double({ min: 0, max: 1, noNaN: true }),
    opacity: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  const dark = (light: SpecimenLight, plates: Plate[]) =>
    pixel(plates, { light }, 1).reduce((sum, value) => sum + value, 0);

  it('makes nothing lighter with more of a glazing ink', () => {
    fc.assert(
      fc.property(inks, fc.integer({ min: 1, max: 254 }), ({ colour, ...rest }, amount) => {
        const glazing: Ink = { ...ink('any', colour), ...rest };
        const plates = (share: number) => [leftHalf(layer('a', glazing), share)];
        for (const light of ['VI', 'IR', 'TL'] as const) {
          expect(dark(light, plates(255))).toBeLessThanOrEqual(dark(light, plates(amount)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
