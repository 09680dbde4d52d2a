export { decodeFrame } from './decode-frame.ts';
export { inspect } from './inspect.ts';
export { encodePng, render } from './render.ts';
