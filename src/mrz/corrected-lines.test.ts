import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutSymbolAt, withRoomAt } from './corrected-lines.ts';

const line = fc.stringMatching(/^[A-Z0-9<]{1,60}$/);
const lineAndPlace = line.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length - 1)));

describe('a line in which a symbol was dropped', () => {
  it('takes it in, and loses a filler', () => {
    // ERIKSSON of ICAO Doc 9303-4, Appendix B, read with one S.
    expect(withRoomAt('P<UTOERIKSON<<ANNA<<', 9)).toBe('P<UTOERIK<SON<<ANNA<');
  });

  it('has no room where its last symbol is printed', () => {
    expect(withRoomAt('L898902C36UTO10', 3)).toBeNull();
  });
});

describe('a line in which a symbol was doubled', () => {
  it('closes over it, and gets a filler', () => {
    expect(withoutSymbolAt('P<UTOERIKSSSON<<ANNA', 9)).toBe('P<UTOERIKSSON<<ANNA<');
  });
});

describe('shifted lines', () => {
  it('keep their length', () => {
    fc.assert(
      fc.property(lineAndPlace, ([text, at]) => {
        expect(withoutSymbolAt(text, at)).toHaveLength(text.length);
        expect(withRoomAt(`${text}<`, at)).toHaveLength(text.length + 1);
      }),
    );
  });

  it('are as before when what was put in is taken out', () => {
    fc.assert(
      fc.property(lineAndPlace, ([text, at]) => {
        expect(withoutSymbolAt(withRoomAt(`${text}<`, at) ?? '', at)).toBe(`${text}<`);
      }),
    );
  });
});
