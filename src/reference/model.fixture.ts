import type { SecurityFeature } from './feature.ts';
import type { DocumentModel } from './model.ts';
import type { PagePicture } from './parts.ts';

/** Bytes that the entries below promise: tests that have pictures put their real hash in. */
export const NO_BYTES = '0'.repeat(64);

/** A page of 25.4 × 12.7 mm is 100 × 50 px at 100 dpi. */
export const SIZE = { widthMm: 25.4, heightMm: 12.7 };
export const PIXELS = { widthPx: 100, heightPx: 50 };

export const picture = (light: PagePicture['light'], change: Partial<PagePicture> = {}): PagePicture => ({
  file: `images/data-page-${light.toLowerCase()}.png`,
  sha256: NO_BYTES,
  light,
  dpi: 100,
  ...PIXELS,
  ...change,
});

export const feature = (id: string, change: Partial<SecurityFeature> = {}): SecurityFeature => ({
  id,
  term: 'guilloche',
  title: 'Waves behind the data',
  page: 'data-page',
  area: { xMm: 1, yMm: 2, widthMm: 10, heightMm: 5 },
  lights: ['VI'],
  genuine: 'Unbroken lines of two inks.',
  imitations: ['Dots of a colour printer in place of lines.'],
  level: 1,
  tool: 'loupe',
  ...change,
});

/** A small passport of Utopia, written by hand. */
export const model = (change: Partial<DocumentModel> = {}): DocumentModel => ({
  format: 1,
  key: { issuer: 'UTO', type: 'P', number: 1, year: 2016, code: 'UTO-AO-01001' },
  version: 1,
  reason: 'First entry.',
  title: 'Passport of Utopia',
  series: 'Series 2016',
  validity: { issuedFrom: '2016-03-01', issuedTo: null, years: [10] },
  size: SIZE,
  pages: [{ id: 'data-page', title: 'Data page', pictures: [picture('VI'), picture('UV')] }],
  features: [feature('waves'), feature('fibres', { term: 'fluorescent_fibres', lights: ['UV'] })],
  mrz: {
    page: 'data-page',
    area: { xMm: 1, yMm: 9, widthMm: 20, heightMm: 3 },
    format: 'TD3',
    documentCodes: ['P<'],
    issuer: 'UTO',
    numberPattern: '@########',
    optionalData: [{ meaning: 'Personal number', pattern: '@@######@' }],
  },
  fields: [
    {
      id: 'surname',
      label: 'Surname / Nom',
      page: 'data-page',
      area: { xMm: 8, yMm: 1, widthMm: 10, heightMm: 1 },
      format: 'capitals',
      mrz: 'primary_identifier',
    },
  ],
  alerts: [
    {
      id: 'inkjet',
      date: '2024-05-06',
      title: 'Inkjet background',
      severity: 'caution',
      look: ['Dots of a screen in place of the waves.'],
      features: ['waves'],
    },
  ],
  deviations: [{ kind: 'mrz_font', note: 'Print of 2016 is bold.', source: 'Own holdings' }],
  sources: ['Own holdings'],
  checkedOn: '2026-01-15',
  supersededBy: null,
  notes: null,
  ...change,
});
