import { describe, expect, it } from 'vitest';
import { Bursts } from './bursts.ts';

function typed(text: string, gapMs: number) {
  const bursts = new Bursts();
  const taken = [...text].map((symbol, at) => bursts.take(symbol === '\n' ? 'Enter' : symbol, at * gapMs));
  return { bursts, taken, end: text.length * gapMs };
}

describe('bursts of keys', () => {
  it('are what a reader sends, line ends included', () => {
    const text = 'P<UTOERIKSSON<<ANNA\nL898902C36UTO\n';
    const { bursts, end } = typed(text, 5);
    expect(bursts.ended(end)).toBeNull();
    expect(bursts.ended(end + 200)).toBe(text);
    expect(bursts.ended(end + 400)).toBeNull();
  });

  it('keep the end of a line from pressing a button', () => {
    expect(typed('P<UTOERIKSSON\n', 5).taken.at(-1)).toBe(true);
  });

  it('are not what a person types, however long', () => {
    const { bursts, taken, end } = typed('P<UTOERIKSSON<<ANNA\n', 130);
    expect(taken).not.toContain(true);
    expect(bursts.ended(end + 500)).toBeNull();
  });

  it('are not a few quick keys', () => {
    const { bursts, taken, end } = typed('hello', 5);
    expect(taken).not.toContain(true);
    expect(bursts.ended(end + 500)).toBeNull();
  });

  it('do not mind the shift key between capitals', () => {
    const bursts = new Bursts();
    const text = 'P<UTOERIKSSON<<';
    let at = 0;
    for (const symbol of text) {
      bursts.take('Shift', at++);
      bursts.take(symbol, at++);
    }
    expect(bursts.ended(at + 500)).toBe(text);
  });
});
