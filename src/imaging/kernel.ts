/** What every kernel in WebAssembly has; addresses are bytes of its memory. */
export interface Kernel {
  readonly memory: WebAssembly.Memory;
}

const PAGE_BYTES = 65536;

/** Starts a kernel from the base64 text that scripts/assemble-kernel.mjs wrote of it. */
export function startKernel<K extends Kernel>(base64: string): K {
  const wasm = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return new WebAssembly.Instance(new WebAssembly.Module(wasm)).exports as unknown as K;
}

/** Gives a kernel's memory so many bytes, if it has less. Views of its buffer have to be made after that. */
export function makeRoom({ memory }: Kernel, bytes: number): void {
  const missing = Math.ceil((bytes - memory.buffer.byteLength) / PAGE_BYTES);
  if (missing > 0) memory.grow(missing);
}
