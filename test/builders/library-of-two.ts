import { join } from 'node:path';
import { feature, model, picture } from '../../src/reference/model.fixture.ts';
import type { DocumentModel } from '../../src/reference/model.ts';
import { lightbench } from './command-line.ts';
import { testFolder } from './folder.ts';
import { fileModel } from './library.ts';
import { ownCopy } from './made-once.ts';

const NEWER: Partial<DocumentModel> = {
  key: { issuer: 'UTO', type: 'P', number: 2, year: 2021, code: 'UTO-AO-02001' },
  title: 'Passport of Utopia, with a crane',
  series: 'Series 2021',
  validity: { issuedFrom: '2021-03-01', issuedTo: null, years: [10] },
  pages: [
    { id: 'data-page', title: 'Data page', pictures: [picture('VI'), picture('UV'), picture('IR')] },
    {
      id: 'visa-page',
      title: 'Visa page',
      pictures: [picture('VI', { file: 'images/visa-page-vi.png' })],
    },
  ],
  features: [
    feature('waves', {
      check: { light: 'VI', property: 'FR', feature: 'IS', inverted: false, threshold: 0.4 },
    }),
    feature('fibres', { term: 'fluorescent_fibres', title: 'Glowing threads', lights: ['UV'] }),
    feature('crane', {
      term: 'kinegram',
      title: 'Crane in flight',
      area: { xMm: 15, yMm: 4, widthMm: 6, heightMm: 4 },
      genuine: 'The crane beats its wings.',
    }),
    feature('stars', { term: 'uv_fluorescent_ink', title: 'Stars', page: 'visa-page' }),
  ],
};

/** A data folder with two series of one passport: UTO-AO-01001, superseded and with an alert, and UTO-AO-02001 in two versions. */
export const libraryOfTwo = (): Promise<string> =>
  ownCopy('library-of-two', async () => {
    const [data, root] = [join(testFolder(), 'data'), testFolder()];
    const bringIn = async () => {
      const { code, err } = await lightbench([
        ...['library', 'import', root],
        ...['--data', data, '--insecure-demo-key'],
      ]);
      if (code !== 0) throw new Error(err);
    };
    fileModel(root, { supersededBy: 'UTO-AO-02001', series: 'Series 2016' });
    fileModel(root, { ...NEWER, alerts: [], reason: 'First look.' }, 60);
    await bringIn();
    fileModel(
      root,
      { ...NEWER, alerts: [], version: 2, reason: 'Stars seen again.', title: model().title },
      60,
    );
    await bringIn();
    return data;
  });
