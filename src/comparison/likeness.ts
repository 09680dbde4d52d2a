import { type Kernel, makeRoom, startKernel } from '../imaging/kernel.ts';
import { APPEARANCE_BYTES, GROUPS, LENGTH, PARTS, partsOf } from './appearance.ts';
import { LIKENESS_WASM } from './likeness-wasm.ts';
import { CELL_COUNT, type PageLayout } from './page-layout.ts';

/** The loop in WebAssembly (`likeness.wat`), in which a search through the library spends its time. */
interface Likeness extends Kernel {
  likeness(values: number, ways: number, page: number, lanes: number, out: number): void;
}

/** Largest of the whole numbers that stand for the values of a group; sums of their squares stay within 32 bits. */
const LARGEST = 2000;
/** Numbers that the kernel writes of a part: products, values, squares. */
const SUMS = 3;
/** Least sum of squares of whole numbers that is not as good as none. */
const LEAST_SPREAD = 0.5;

/** Where things are in the kernel's memory, bytes: lanes of a mask's bytes, a page, what comes out, the layouts. */
const LANES_AT = 0;
const PAGE_AT = 256 * 16;
const OUT_AT = PAGE_AT + 512;
const outBytes = (ways: number) => 4 * SUMS * PARTS * ways;

/** The values of a layout in whole numbers, part by part, each group by one scale. */
function wholeNumbers(layout: PageLayout): Int16Array {
  const values = new Int16Array(PARTS * CELL_COUNT);
  const parts = partsOf(layout).map((part) => {
    // From the mean of all cells, so that the numbers are small against their spread.
    const mean = part.reduce((sum, value) => sum + value, 0) / CELL_COUNT;
    return part.map((value) => value - mean);
  });
  for (const group of GROUPS) {
    const largest = Math.max(...group.map((part) => Math.max(...(parts[part] ?? []).map(Math.abs))));
    const scale = largest > 1e-6 ? LARGEST / largest : 0;
    for (const part of group)
      for (const [cell, value] of (parts[part] ?? []).entries())
        values[part * CELL_COUNT + cell] = Math.round(value * scale);
  }
  return values;
}

/** The same page upside down: each part from its end. */
function turned(values: Int16Array): Int16Array {
  const out = new Int16Array(values.length);
  for (let part = 0; part < values.length; part += CELL_COUNT)
    out.set(values.slice(part, part + CELL_COUNT).reverse(), part);
  return out;
}

/** A kernel of its own for each search: what it is given stays in its memory. */
function kernelFor(ways: readonly Int16Array[]) {
  const kernel = startKernel<Likeness>(LIKENESS_WASM);
  const valuesAt = Math.ceil((OUT_AT + outBytes(ways.length)) / 16) * 16;
  const wayBytes = 2 * PARTS * CELL_COUNT;
  makeRoom(kernel, valuesAt + wayBytes * ways.length);
  const { buffer } = kernel.memory;
  const lanes = new Int16Array(buffer, LANES_AT, 256 * 8);
  for (let at = 0; at < lanes.length; at++) lanes[at] = (at >> 3) & (1 << (at & 7)) ? -1 : 0;
  for (const [way, values] of ways.entries())
    new Int16Array(buffer, valuesAt + wayBytes * way, values.length).set(values);
  const page = new Uint8Array(buffer, PAGE_AT, APPEARANCE_BYTES);
  const sums = new Int32Array(buffer, OUT_AT, SUMS * PARTS * ways.length);
  return (appearance: Uint8Array): Int32Array => {
    page.set(appearance);
    kernel.likeness(valuesAt, ways.length, PAGE_AT, LANES_AT, OUT_AT);
    return sums;
  };
}

/** Cells that count: the bits of the mask at an appearance's end. */
function cellsOf(appearance: Uint8Array): number {
  let count = 0;
  for (let at = PARTS * CELL_COUNT; at < APPEARANCE_BYTES; at++)
    for (let bits = appearance[at] ?? 0; bits > 0; bits &= bits - 1) count++;
  return count;
}

/** Mean of the correlations of colour, shade and detail, one way of laying a picture. */
function correlation(sums: Int32Array, way: number, cells: number): number {
  let total = 0;
  for (let group = 0; group < GROUPS.length; group++) {
    const first = group === 0 ? 0 : group + 1;
    let product = 0;
    let spread = 0;
    for (let part = first; part < group + 2; part++) {
      const at = SUMS * (PARTS * way + part);
      const sum = sums[at + 1] as number;
      product += sums[at] as number;
      spread += (sums[at + 2] as number) - (sum * sum) / cells;
    }
    // Filed parts sum up to 0 over the cells that count, so the mean of the values falls out of the product.
    if (spread > LEAST_SPREAD) total += product / (LENGTH * Math.sqrt(spread));
  }
  return total / GROUPS.length;
}

/**
 * How much filed appearances look like one of some layouts, either way up: −1 to 1, 1 the same. What is drawn counts by where it
 * is, not by how strong the light was, what tint it had or how sharp the picture is.
 */
export function likenessTo(layouts: readonly PageLayout[]): (appearance: Uint8Array) => number {
  if (layouts.length === 0) return () => 0;
  const ways = layouts.map(wholeNumbers).flatMap((values) => [values, turned(values)]);
  const summedUp = kernelFor(ways);
  return (appearance) => {
    const cells = cellsOf(appearance);
    if (cells === 0) return 0;
    const sums = summedUp(appearance);
    let best = -1;
    for (let way = 0; way < ways.length; way++) best = Math.max(best, correlation(sums, way, cells));
    return Math.min(1, best);
  };
}
