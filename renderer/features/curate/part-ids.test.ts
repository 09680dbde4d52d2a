import { describe, expect, it } from 'vitest';
import { idFrom, slug } from './part-ids.ts';

describe('ids made from titles', () => {
  it.each([
    ['Crane in flight (UV)', 'crane-in-flight-uv'],
    ['  Señal, 2ª página ', 'senal-2-pagina'],
    ['Straße', 'strasse'],
    ['Ω', ''],
  ])('%s', (title, id) => {
    expect(slug(title)).toBe(id);
  });

  it('are short enough for a number after them, and end with a letter or digit', () => {
    const long = slug(`${'a'.repeat(55)} ${'b'.repeat(40)}`);
    expect(long).toBe('a'.repeat(55));
  });

  it('are told apart by a number, and stand in for a title without letters', () => {
    expect(idFrom('Crane', [], 'feature')).toBe('crane');
    expect(idFrom('Crane', ['crane', undefined], 'feature')).toBe('crane-2');
    expect(idFrom('Crane', ['crane', 'crane-2'], 'feature')).toBe('crane-3');
    expect(idFrom('龍', ['feature'], 'feature')).toBe('feature-2');
  });
});
