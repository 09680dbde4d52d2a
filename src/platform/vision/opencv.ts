import { createRequire } from 'node:module';
import type * as OpenCv from '@techstark/opencv-js';

export type Cv = typeof OpenCv;

let loading: Promise<Cv> | undefined;

/**
 * OpenCV, compiled to WebAssembly; loaded when it is first needed (about 0.4 s, 100 MB). What it hands out lies in its own
 * heap and has to be deleted.
 */
export function openCv(): Promise<Cv> {
  // The package gives a promise of itself. It is a CommonJS module of 13 MB that no bundler should look into.
  loading ??= Promise.resolve(createRequire(import.meta.url)('@techstark/opencv-js') as Cv | Promise<Cv>);
  return loading;
}
