import { describe, expect, it } from 'vitest';
import type { Fault } from './fault.ts';
import { feature, model, picture, SIZE } from './model.fixture.ts';
import type { DocumentModel } from './model.ts';
import { ruleFaults } from './rules.ts';

type Case = [
  what: string,
  change: Partial<DocumentModel>,
  severity: Fault['severity'],
  path: string,
  words: RegExp,
];

const base = model();
const page = base.pages[0] as DocumentModel['pages'][number];
const alert = base.alerts[0] as DocumentModel['alerts'][number];
const mrz = base.mrz as NonNullable<DocumentModel['mrz']>;
const onePage = (...pictures: DocumentModel['pages'][number]['pictures']) => ({
  pages: [{ ...page, pictures }],
});
const full = { xMm: 0, yMm: 0, ...SIZE };

const CASES: Case[] = [
  [
    'a code of another country',
    { key: { ...base.key, code: 'XTO-AO-01001' } },
    'error',
    'key.code',
    /no code of UTO/,
  ],
  ['its own successor', { supersededBy: 'UTO-AO-01001' }, 'error', 'supersededBy', /follow itself/],
  [
    'an end before the beginning',
    { validity: { issuedFrom: '2016-03-01', issuedTo: '2016-02-28', years: [10] } },
    'error',
    'validity.issuedTo',
    /before the first/,
  ],
  [
    'a year that is not the first',
    { key: { ...base.key, year: 2017 } },
    'warning',
    'key.year',
    /2017.*2016-03-01/,
  ],
  [
    'a page twice',
    { pages: [page, { ...page, pictures: [picture('VI', { file: 'images/b.png' })] }] },
    'error',
    'pages[1].id',
    /data-page stands at pages\[0\]\.id/,
  ],
  [
    'a feature twice',
    { features: [feature('waves'), feature('waves')] },
    'error',
    'features[1].id',
    /waves stands at features\[0\]\.id/,
  ],
  ['a field twice', { fields: [...base.fields, ...base.fields] }, 'error', 'fields[1].id', /surname/],
  ['an alert twice', { alerts: [alert, alert] }, 'error', 'alerts[1].id', /inkjet/],
  [
    'a file twice',
    onePage(picture('VI'), picture('UV', { file: 'images/data-page-vi.png' })),
    'error',
    'pages[0].pictures[1].file',
    /stands at pages\[0\]\.pictures\[0\]\.file/,
  ],
  [
    'a light twice without anything to tell the pictures apart',
    onePage(picture('VI'), picture('UV'), picture('UV', { file: 'images/b.png' })),
    'error',
    'pages[0].pictures[2]',
    /light UV stands at/,
  ],
  [
    'a page that is not there',
    { features: [feature('waves', { page: 'cover' })] },
    'error',
    'features[0].page',
    /no page cover/,
  ],
  [
    'an area over the right edge',
    { features: [feature('waves', { area: { ...full, xMm: 0.02 } })] },
    'error',
    'features[0].area',
    /25\.4 × 12\.7 mm/,
  ],
  [
    'a zone over the lower edge',
    { mrz: { ...mrz, area: { ...full, yMm: 1 } } },
    'error',
    'mrz.area',
    /leaves the page/,
  ],
  // 25.4 mm at 100 dpi are 100 px; 2 % of that are 2 px.
  [
    'a picture 3 % too wide',
    onePage(picture('VI', { widthPx: 103 }), picture('UV')),
    'error',
    'pages[0].pictures[0].widthPx',
    /100 px, not 103/,
  ],
  [
    'a picture 4 % too low',
    onePage(picture('VI', { heightPx: 48 }), picture('UV')),
    'error',
    'pages[0].pictures[0].heightPx',
    /50 px, not 48/,
  ],
  [
    'a crop that does not have the size of its area',
    {
      features: [
        feature('waves', { crop: picture('VI', { file: 'images/c.png', heightPx: 20 }) }),
        feature('fibres', { lights: ['UV'] }),
      ],
    },
    'error',
    'features[0].crop.widthPx',
    /10 mm at 100 dpi are 39 px, not 100/,
  ],
  [
    'a light that no picture shows',
    { features: [feature('waves', { lights: ['IR'] })] },
    'warning',
    'features[0].lights',
    /no picture.*in IR/,
  ],
  [
    'a light named twice',
    { features: [feature('waves', { lights: ['VI', 'VI'] })] },
    'error',
    'features[0].lights',
    /VI stands twice/,
  ],
  [
    'a check in another light',
    {
      features: [
        feature('waves', {
          check: { light: 'UV', property: 'LU', feature: 'IS', inverted: false, threshold: 0.5 },
        }),
      ],
    },
    'error',
    'features[0].check.light',
    /looks in UV/,
  ],
  [
    'a wavelength of visible light',
    onePage(picture('VI', { wavelengthNm: 550 }), picture('UV')),
    'error',
    'pages[0].pictures[0].wavelengthNm',
    /550 nm/,
  ],
  [
    'infrared at 365 nm',
    onePage(picture('VI'), picture('UV'), picture('IR', { wavelengthNm: 365 })),
    'error',
    'pages[0].pictures[2].wavelengthNm',
    /no wavelength of IR/,
  ],
  [
    'an angle in ultraviolet',
    onePage(picture('VI'), picture('UV', { angle: { azimuthDeg: 0, elevationDeg: 20 } })),
    'error',
    'pages[0].pictures[1].angle',
    /says nothing in UV/,
  ],
  [
    'an alert about a feature that is not there',
    { alerts: [{ ...alert, features: ['waves', 'ovi'] }] },
    'error',
    'alerts[0].features[1]',
    /no feature ovi/,
  ],
  ['a zone of another issuer', { mrz: { ...mrz, issuer: 'D<<' } }, 'error', 'mrz.issuer', /D<<.*UTO/],
  [
    'codes without the type',
    { mrz: { ...mrz, documentCodes: ['PD'] } },
    'warning',
    'mrz.documentCodes',
    /type P /,
  ],
];

describe('rules between the parts of a document model', () => {
  it('have nothing to say about a sound one', () => {
    expect(ruleFaults(base)).toEqual([]);
  });

  it.each(CASES)('find %s', (_what, change, severity, path, words) => {
    const faults = ruleFaults(model(change));
    expect(faults.map((found) => [found.severity, found.path])).toEqual([[severity, path]]);
    expect(faults[0]?.message).toMatch(words);
    expect(faults[0]?.remedy).toMatch(/^[A-Z].+\.$/);
  });

  it('let pictures of one light stand side by side where angle or wavelength tell them apart', () => {
    const oblique = (azimuthDeg: number) =>
      picture('OB', { file: `images/ob-${azimuthDeg}.png`, angle: { azimuthDeg, elevationDeg: 20 } });
    const short = picture('UV', { file: 'images/uv-254.png', wavelengthNm: 254 });
    expect(ruleFaults(model(onePage(picture('VI'), picture('UV'), short, oblique(0), oblique(90))))).toEqual(
      [],
    );
  });

  it('grant 2 % and the edge itself', () => {
    const features = [feature('waves', { area: full }), feature('fibres', { lights: ['UV'] })];
    expect(
      ruleFaults(model({ ...onePage(picture('VI', { widthPx: 102 }), picture('UV')), features })),
    ).toEqual([]);
  });

  it('know that Germany is D in the zone and DEU in the code', () => {
    const key = { ...base.key, issuer: 'D', code: 'DEU-AO-01001' };
    expect(ruleFaults(model({ key, mrz: { ...mrz, issuer: 'D<<' } }))).toEqual([]);
  });
});
