export { type CutArea, carriedLpi, type Frequencies, frequenciesOf } from './frequencies.ts';
export type { Peak, Verdict } from './patterns.ts';
export { SPECTRUM_PX, spectrumOf, spectrumPicture } from './spectrum.ts';
export { THRESHOLDS } from './thresholds.ts';
