/**
 * Assembles src/platform/ocr/matrix.wat to src/platform/ocr/models/matrix.wasm: node scripts/assemble-kernel.mjs
 * The result is in the repository; a test fails when it is not what the text says.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

const text = new URL('../src/platform/ocr/matrix.wat', import.meta.url);
const target = new URL('../src/platform/ocr/models/matrix.wasm', import.meta.url);
const module = (await wabt()).parseWat('matrix.wat', readFileSync(text, 'utf8'), { simd: true });
module.validate();
writeFileSync(target, module.toBinary({}).buffer);
