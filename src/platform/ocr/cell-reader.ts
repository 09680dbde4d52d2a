import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CellNetwork, createCellNetwork } from './cell-network.ts';
import { MODELS } from './models.ts';

export interface CellReader extends CellNetwork {
  /** Beginning of the SHA-256 of the weights. */
  readonly version: string;
}

/** Loads the network that reads single characters; takes some 20 ms. */
export function loadCellReader(): CellReader {
  const weights = readFileSync(join(MODELS, 'ocrb-cells.bin'));
  const network = createCellNetwork(weights, new Uint8Array(readFileSync(join(MODELS, 'matrix.wasm'))));
  return { ...network, version: createHash('sha256').update(weights).digest('hex').slice(0, 12) };
}
