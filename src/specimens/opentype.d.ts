/** The parts of opentype.js that are used here; the package has no types of its own. */
declare module 'opentype.js' {
  export interface PathCommand {
    type: 'M' | 'L' | 'Q' | 'C' | 'Z';
    x1?: number;
    y1?: number;
    x2?: number;
    y2?: number;
    x?: number;
    y?: number;
  }

  export interface Path {
    commands: PathCommand[];
    /** SVG path data. */
    toPathData(options: number | { decimalPlaces: number; optimize: boolean; flipY: boolean }): string;
  }

  export interface Glyph {
    index: number;
    /** In units of the em square. */
    advanceWidth: number;
    getPath(x: number, y: number, fontSize: number): Path;
    getBoundingBox(): { x1: number; y1: number; x2: number; y2: number };
  }

  export interface Font {
    unitsPerEm: number;
    charToGlyph(symbol: string): Glyph;
    /** In units of the em square, from the font's own tables. */
    getKerningValue(left: Glyph, right: Glyph): number;
  }

  export function parse(file: ArrayBuffer): Font;
  const opentype: { parse(file: ArrayBuffer): Font };
  export default opentype;
}
