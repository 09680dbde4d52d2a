import { describe, expect, it } from 'vitest';
import { model, picture } from './model.fixture.ts';
import { readModel } from './read-model.ts';

const base = model();
const [page] = base.pages;

/** The faults of a model with something in it that the types would not allow, as path and words. */
const faultsOf = (change: object) =>
  readModel(JSON.stringify({ ...base, ...change })).faults.map(({ path, message, remedy }) => ({
    path,
    words: `${message} ${remedy}`,
  }));

describe('reading a document.json', () => {
  it('gives back what was written', () => {
    expect(readModel(JSON.stringify(base))).toEqual({ model: base, faults: [] });
  });

  it('refuses what is no JSON', () => {
    for (const json of ['', '{', '{"format": 1,}', 'null // x']) {
      const read = readModel(json);
      expect(read.model).toBeNull();
      expect(read.faults).toMatchObject([{ severity: 'error', path: '' }]);
      expect(read.faults[0]?.message).toMatch(/^It is no JSON: /);
    }
    expect(readModel('[]').model).toBeNull();
  });

  it('names a term that there is not, where it stands, and some that there are', () => {
    const features = [{ ...base.features[0], term: 'magic_ink' }];
    const [fault, ...others] = faultsOf({ features });
    expect(others).toEqual([]);
    expect(fault?.path).toBe('features[0].term');
    expect(fault?.words).toContain('Use one of: uv_dull_paper, watermark,');
  });

  it.each([
    'images/../../../etc/passwd',
    '../key.json',
    '/etc/passwd',
    'images/a/b.png',
    'images\\a.png',
    'images/A.png',
    'images/a.png\n',
    'images/.png',
    'images/a.svg',
    'C:/a.png',
    'file:///a.png',
  ])('takes no file outside images/ or with capitals: %j', (file) => {
    const pages = [{ ...page, pictures: [picture('VI', { file })] }];
    expect(faultsOf({ pages }).map(({ path }) => path)).toEqual(['pages[0].pictures[0].file']);
  });

  it.each<[string, object, string]>([
    ['a member that nobody knows', { colour: 'red' }, ''],
    ['another form', { format: 2 }, 'format'],
    ['no pages', { pages: [] }, 'pages'],
    ['no sources', { sources: [] }, 'sources'],
    ['a day that there is not', { checkedOn: '2026-02-30' }, 'checkedOn'],
    ['version 0', { version: 0 }, 'version'],
    ['half a surrogate pair', { title: 'a\ud800b' }, 'title'],
    ['blanks for a reason', { reason: '   ' }, 'reason'],
    ['two lines of title', { title: 'a\nb' }, 'title'],
    ['a code of another shape', { supersededBy: 'UTO-AO-1' }, 'supersededBy'],
    ['a size of nothing', { size: { widthMm: 0, heightMm: 10 } }, 'size.widthMm'],
  ])('refuses %s', (_what, change, path) => {
    expect(faultsOf(change).map((fault) => fault.path)).toEqual([path]);
  });

  it.each<[string, string, RegExp]>([
    ['a list of 300,000 features', `{"features": [${'{},'.repeat(300_000)}{}]}`, /300001 elements.*400/],
    ['a list of lists', `{"pages": [{"pictures": [${'{},'.repeat(100)}{}]}]}`, /101 elements.*100/],
    ['half a million brackets', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, /deep|no JSON/],
  ])('is quick to refuse %s', (_what, json, words) => {
    const { model: read, faults } = readModel(json);
    expect(read).toBeNull();
    expect(faults).toHaveLength(1);
    expect(`${faults[0]?.message} ${faults[0]?.remedy}`).toMatch(words);
  });

  it('does not write a hostile name out at length', () => {
    const [fault] = faultsOf({ ['x'.repeat(100_000)]: 1 });
    expect(fault?.words.length).toBeLessThan(500);
  });

  it('shows nothing that could speak to a terminal', () => {
    const control = String.fromCharCode(27, 91, 50, 74);
    const texts = [`{"${control}": 1}`, `{${control}`, JSON.stringify({ ...base, [control]: 1 })];
    for (const text of texts)
      for (const { path, message, remedy } of readModel(text).faults)
        expect(`${path}${message}${remedy}`).not.toMatch(/\p{Cc}/u);
  });

  it('takes a member named __proto__ for one that nobody knows', () => {
    const json = JSON.stringify(base).replace('{', '{"__proto__": {"version": 7},');
    expect(readModel(json).model).toBeNull();
  });

  it('keeps a model out for an error, not for a warning', () => {
    const warned = readModel(JSON.stringify({ ...base, key: { ...base.key, year: 2017 } }));
    expect(warned.model).not.toBeNull();
    expect(warned.faults).toMatchObject([{ severity: 'warning' }]);
    expect(readModel(JSON.stringify({ ...base, supersededBy: base.key.code })).model).toBeNull();
  });
});
