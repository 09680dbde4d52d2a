/** The parts of opentype.js that are used here; the package has no types of its own. */
declare module 'opentype.js' {
  interface Path {
    /** SVG path data. */
    toPathData(options: number | { decimalPlaces: number; optimize: boolean; flipY: boolean }): string;
  }

  interface Glyph {
    /** In units of the em square. */
    advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): Path;
    getBoundingBox(): { x1: number; y1: number; x2: number; y2: number };
  }

  interface Font {
    unitsPerEm: number;
    charToGlyph(symbol: string): Glyph;
  }

  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
