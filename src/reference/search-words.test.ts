import { describe, expect, it } from 'vitest';
import { feature, model } from './model.fixture.ts';
import { modelSchema } from './schema.ts';
import { folded, searchWords } from './search-words.ts';

describe('the words a model is found by', () => {
  it('are those of issuer, document, features and alerts, each in its place', () => {
    const words = searchWords(
      model({ features: [feature('waves', { title: 'Öffnung', term: 'kinegram' })] }),
    );
    expect(words.issuer.split(/\W+/)).toEqual(expect.arrayContaining(['uto', 'utopia']));
    expect(words.document).toContain('uto-ao-01001');
    expect(words.document.split(/\W+/)).toEqual(
      expect.arrayContaining(['ordinary', 'passport', '2016', 'td3', 'series']),
    );
    expect(words.features.split(/\W+/)).toEqual(expect.arrayContaining(['kinegram', 'offnung', 'unbroken']));
    expect(words.alerts.split(/\W+/)).toEqual(expect.arrayContaining(['inkjet', 'screen']));
  });

  it.each([
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['FÆRØ', 'faero'],
    ['Ελλάδα', 'ελλαδα'],
    ['ﬁligrane', 'filigrane'],
  ])('fold %s to %s', (written, plain) => {
    expect(folded(written)).toBe(plain);
  });
});

describe('the JSON Schema of document.json', () => {
  it('asks for every part and for no other', () => {
    const schema = modelSchema();
    expect(schema).toMatchObject({ type: 'object', additionalProperties: false });
    expect(new Set(schema.required)).toEqual(
      new Set([
        'format',
        'key',
        'version',
        'reason',
        'title',
        'series',
        'validity',
        'size',
        'pages',
        'features',
        'mrz',
        'fields',
        'alerts',
        'deviations',
        'sources',
        'checkedOn',
        'supersededBy',
        'notes',
      ]),
    );
    expect(JSON.stringify(schema)).toContain('"optically_variable_ink"');
  });
});
