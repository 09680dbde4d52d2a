import { describe, expect, it } from 'vitest';
import type { Raster } from '../../imaging/raster.ts';
import { judgeZone } from '../../mrz/index.ts';
import { type AreaMm, grown } from '../../specimens/area.ts';
import { MODELS, modelById, personalise, type SpecimenModel } from '../../specimens/index.ts';
import {
  CannotForge,
  type ForgedDocument,
  forge,
  INDICATOR_NAMES,
  INDICATORS,
  type IndicatorName,
} from '../../specimens/indicators/index.ts';
import type { Exposure } from '../../specimens/light/expose.ts';
import type { PrintedPage } from '../../specimens/page.ts';
import { type OpenedPage, openPage } from './render.ts';
import { loadTypefaces } from './typefaces.ts';

const DPI = 80;
const SEED = 11;
/** The small ones first: a card, a visa of paper, a sheet with a stamp, a passport. */
const TRIED = ['UTO-BO-01001', 'UTO-CO-01001', 'UTO-AE-01001', 'UTO-AO-01001'];

function forgedWith(name: IndicatorName): { model: SpecimenModel; forged: ForgedDocument } {
  for (const id of TRIED) {
    const model = modelById(id);
    if (!model) continue;
    try {
      return { model, forged: forge(model, personalise(model, SEED), [name], loadTypefaces()) };
    } catch (error) {
      if (!(error instanceof CannotForge)) throw error;
    }
  }
  throw new Error(`no model for ${name}`);
}

/** Genuine pages, drawn and opened once for all indicators. */
const drawn = new Map<string, PrintedPage[]>();
const opened = new Map<PrintedPage, Promise<OpenedPage>>();
function genuine(model: SpecimenModel, pageId: string): Promise<OpenedPage> {
  const pages = drawn.get(model.id) ?? model.draw(personalise(model, SEED), loadTypefaces());
  drawn.set(model.id, pages);
  const page = pages.find(({ id }) => id === pageId);
  if (!page) throw new Error(`${model.id} has no page ${pageId}`);
  const ready = opened.get(page) ?? openPage(page, DPI);
  opened.set(page, ready);
  return ready;
}

const inside = (x: number, y: number, areas: readonly AreaMm[]) =>
  areas.some((area) => x >= area.x && y >= area.y && x < area.x + area.width && y < area.y + area.height);

/** Mean difference of two pictures in grey levels, within areas and beyond 4 mm around them. */
function differences(before: Raster, after: Raster, areas: readonly AreaMm[]) {
  const wide = areas.map((area) => grown(area, 4));
  const sums = { within: 0, beyond: 0, inner: 0, outer: 0 };
  const mm = 25.4 / DPI;
  for (let at = 0; at < before.data.length; at++) {
    const pixel = Math.trunc(at / before.channels);
    const [x, y] = [(pixel % before.widthPx) * mm, Math.trunc(pixel / before.widthPx) * mm];
    const off = Math.abs((before.data[at] ?? 0) - (after.data[at] ?? 0));
    if (inside(x, y, areas)) [sums.within, sums.inner] = [sums.within + off, sums.inner + 1];
    else if (!inside(x, y, wide)) [sums.beyond, sums.outer] = [sums.beyond + off, sums.outer + 1];
  }
  return { within: sums.within / sums.inner, beyond: sums.outer ? sums.beyond / sums.outer : 0 };
}

describe('an indicator', () => {
  it.each(INDICATOR_NAMES)(
    '%s changes the picture where its truth says, and nowhere else',
    async (name) => {
      const { model, forged } = forgedWith(name);
      const [first] = forged.planted;
      const areas = forged.planted.filter(({ page }) => page === first?.page).map(({ area }) => area);
      const [light] = INDICATORS[name].lights;
      const page = forged.pages.find(({ id }) => id === first?.page);
      if (!page || !light) throw new Error('nothing was planted');
      const exposure: Exposure = { light, angle: 2 };
      const [before, after] = [
        (await genuine(model, page.id)).in(exposure),
        (await openPage(page, DPI)).in(exposure),
      ];
      const { within, beyond } = differences(before, after, areas);
      // Fibres cover a hundredth of their page; everything else changes ten times as much.
      expect(within).toBeGreaterThan(name === 'fibres-printed' ? 0.08 : 0.8);
      expect(beyond).toBeLessThan(within / 10);
    },
    60_000,
  );

  it('that writes the zone anew takes nothing of the visual zone into it, in whatever order they come', () => {
    const model = modelById('UTO-AO-02001');
    if (!model) throw new Error('no passport');
    const personal = personalise(model, SEED);
    const made = forge(model, personal, ['name-altered', 'mrz-digit-recomputed'], loadTypefaces()).personal;
    expect(made.holder.surname).not.toBe(personal.holder.surname);
    expect(made.zone[0]).toBe(personal.zone[0]);
    expect(made.zone[1]).not.toBe(personal.zone[1]);
    const verdict = (zone: readonly string[]) => judgeZone(zone, { today: '2026-01-01' }).overall;
    expect(verdict(made.zone)).toBe('successful');
    expect(verdict(forge(model, personal, ['mrz-digit'], loadTypefaces()).personal.zone)).toBe('failed');
  });

  it('leaves the document as it is where there is none', () => {
    const [model] = MODELS;
    if (!model) throw new Error('no model');
    const personal = personalise(model, SEED);
    const { pages, planted } = forge(model, personal, [], loadTypefaces());
    expect(pages).toEqual(model.draw(personal, loadTypefaces()));
    expect(planted).toEqual([]);
  });

  it('is refused where the model has nothing of the sort, and beside one that rewrites the same', () => {
    const model = modelById('UTO-BO-01001');
    if (!model) throw new Error('no card');
    const made = (...names: IndicatorName[]) =>
      forge(model, personalise(model, SEED), names, loadTypefaces());
    expect(() => made('watermark-missing')).toThrow(CannotForge);
    expect(() => made('photo-substituted')).not.toThrow();
    expect(() => made('mrz-digit', 'expiry-extended')).toThrow(CannotForge);
    // An emergency passport shows its bearer once: another portrait leaves no trace.
    const emergency = modelById('UTO-AE-01001');
    if (!emergency) throw new Error('no emergency passport');
    const other = personalise(emergency, SEED);
    expect(() => forge(emergency, other, ['photo-substituted'], loadTypefaces())).toThrow(CannotForge);
  });
});
