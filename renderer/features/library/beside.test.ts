import { describe, expect, it } from 'vitest';
import { feature, model, picture } from '../../../src/reference/model.fixture.ts';
import { differencesOf, samePage, samePicture } from './beside.ts';

const page = (id: string, pictures = [picture('VI')]) => ({ id, title: id, pictures });

describe('two models side by side', () => {
  it('shows the page of the same name, otherwise the one in the same place', () => {
    const older = model({ pages: [page('cover'), page('data-page'), page('visa')] });
    const newer = model({ pages: [page('data-page'), page('chip'), page('visa-7')] });
    const [data, chip] = newer.pages;
    const last = newer.pages[2];
    if (!data || !chip || !last) throw new Error('pages are missing');
    expect(samePage(newer, data, older)?.id).toBe('data-page');
    expect(samePage(newer, chip, older)?.id).toBe('data-page');
    expect(samePage(newer, last, older)?.id).toBe('visa');
    expect(samePage(newer, last, model({ pages: [page('only')] }))).toBeUndefined();
  });

  it('shows a picture in the same light and no other', () => {
    const wanted = picture('UV', { wavelengthNm: 365 });
    const both = page('data-page', [picture('VI'), picture('UV', { wavelengthNm: 254 })]);
    expect(samePicture(both, wanted, 'UV 365 nm')?.wavelengthNm).toBe(254);
    expect(samePicture(page('data-page'), wanted, 'UV 365 nm')).toBeUndefined();
  });

  it('pairs features of a kind one by one, and names what is left', () => {
    const here = model({
      features: [
        feature('arms', { term: 'intaglio' }),
        feature('waves'),
        feature('rays'),
        feature('thread', { term: 'embedded_thread' }),
      ],
    });
    const there = model({
      features: [
        feature('curls'),
        feature('number', { term: 'printed_number' }),
        feature('seal', { term: 'intaglio' }),
      ],
    });
    const { both, onlyHere, onlyThere } = differencesOf(here, there);
    expect(both.map((pair) => [pair.here.id, pair.there.id])).toEqual([
      ['arms', 'seal'],
      ['waves', 'curls'],
    ]);
    expect(onlyHere.map(({ id }) => id)).toEqual(['rays', 'thread']);
    expect(onlyThere.map(({ id, number }) => [id, number])).toEqual([['number', 2]]);
  });
});
