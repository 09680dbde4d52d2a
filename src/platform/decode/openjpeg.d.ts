/** The parts of the OpenJPEG build that are used here; the package has no types of its own. */
declare module '@cornerstonejs/codec-openjpeg/decodewasmjs' {
  interface FrameInfo {
    width: number;
    height: number;
    bitsPerSample: number;
    componentCount: number;
    isSigned: boolean;
  }

  interface J2KDecoder {
    /** Memory of the given length, in bytes, that takes the file. */
    getEncodedBuffer(length: number): Uint8Array;
    /** Does not throw on damage: it prints a line and leaves the size at 0 × 0. */
    decode(): void;
    getFrameInfo(): FrameInfo;
    /** Samples, components side by side; two bytes each, low byte first, above 8 bits. A view into the decoder. */
    getDecodedBuffer(): Uint8Array;
    /** Numbers of OPJ_COLOR_SPACE. */
    getColorSpace(): number;
  }

  interface OpenJpeg {
    J2KDecoder: new () => J2KDecoder;
  }

  export default function openJpeg(options: {
    print: (line: string) => void;
    printErr: (line: string) => void;
  }): Promise<OpenJpeg>;
}
