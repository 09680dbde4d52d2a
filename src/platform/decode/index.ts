export { decodeFrame } from './decode-frame.ts';
export { inspect } from './inspect.ts';
export { render } from './render.ts';
