/**
 * Assembles the kernels in WebAssembly from their texts: node scripts/assemble-kernel.mjs
 *     src/platform/ocr/matrix.wat  to  src/platform/ocr/models/matrix.wasm
 *     src/comparison, src/imaging … NAME.wat  to  NAME-wasm.ts beside it, for the domain reads no files
 * The results are in the repository; tests fail when they are not what the texts say.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import wabt from 'wabt';

/** @param {string} path below src */
const place = (path) => new URL(`../src/${path}`, import.meta.url);

/** @param {string} path of a text, below src */
async function assembled(path) {
  const module = (await wabt()).parseWat(path, readFileSync(place(path), 'utf8'), { simd: true });
  module.validate();
  return Buffer.from(module.toBinary({}).buffer);
}

writeFileSync(place('platform/ocr/models/matrix.wasm'), await assembled('platform/ocr/matrix.wat'));

for (const path of [
  'comparison/likeness',
  'imaging/extremes',
  'imaging/register/products',
  'imaging/gaussian',
]) {
  const name = path.split('/').at(-1) ?? path;
  const lines = (await assembled(`${path}.wat`)).toString('base64').match(/.{1,100}/g) ?? [];
  writeFileSync(
    place(`${path}-wasm.ts`),
    `/** ${name}.wat, assembled by scripts/assemble-kernel.mjs; base64. */
export const ${name.toUpperCase()}_WASM =
${lines.map((line) => `  '${line}'`).join(' +\n')};
`,
  );
}
