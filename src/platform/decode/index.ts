export { decodeFrame, decodeReduced, WORKING_PX } from './decode-frame.ts';
export { frequenciesIn } from './frequencies.ts';
export { inspect } from './inspect.ts';
export { encodeAtOnce, render } from './render.ts';
export { openRaster, readMetadata } from './sharp-library.ts';
