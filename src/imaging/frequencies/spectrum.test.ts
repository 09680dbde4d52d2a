import { describe, expect, it } from 'vitest';
import { apartBy, pictureFrom, samplesFrom } from '../../../test/builders/oracle-pictures.ts';
import told from './frequencies.oracle.json' with { type: 'json' };
import { SPECTRUM_PX, spectrumOf, spectrumPicture } from './spectrum.ts';

describe('a spectrum', () => {
  const spectrum = spectrumOf(pictureFrom(told.spectrum.of));

  it('has the amplitudes of NumPy’s transform of a windowed picture, to a hundred-thousandth of a level (frequencies.oracle.py)', () => {
    expect([spectrum.width, spectrum.height]).toEqual([16, 32]);
    expect(spectrum.stepsPerCycle).toEqual([16 / 13, 32 / 27]);
    const wanted = new Float32Array(samplesFrom(told.spectrum.levels).buffer);
    expect(Math.max(...wanted)).toBeGreaterThan(20);
    expect(Math.max(...apartBy(spectrum.levels, wanted))).toBeLessThan(1e-5);
  });

  it('says what rounding leaves, to a hundredth of what NumPy finds by trying (frequencies.oracle.py)', () => {
    const { side, levels } = told.floor;
    const data = new Uint8Array(side * side);
    const { floor } = spectrumOf({ widthPx: side, heightPx: side, channels: 1, data });
    expect(Math.abs(floor / levels - 1)).toBeLessThan(0.01);
  });

  it('is shown on a logarithmic scale as NumPy works it out, to a level (frequencies.oracle.py)', () => {
    const { data, widthPx, heightPx } = spectrumPicture(spectrum);
    expect([widthPx, heightPx]).toEqual([SPECTRUM_PX, SPECTRUM_PX]);
    const steps = samplesFrom(told.spectrum.picture);
    // 16 × 32 steps are drawn 32 px wide and 16 px high.
    const wanted = Array.from(
      data,
      (_, i) => steps[16 * Math.floor(i / SPECTRUM_PX / 16) + Math.floor((i % SPECTRUM_PX) / 32)] as number,
    );
    expect(apartBy(data, wanted).reduce((most, by) => Math.max(most, by), 0)).toBeLessThanOrEqual(1);
  });
});
