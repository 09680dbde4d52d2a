import type { CallParams } from '../contract/index.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { requireExamination } from './examinations.ts';
import { sheetOfFrequencies } from './frequency-sheets.ts';
import { keptFrequenciesOf, lookedAt, spectraOf } from './looked-frequencies.ts';
import type { Media } from './media.ts';
import type { Workspace } from './ports.ts';
import type { SheetDrawing } from './sheet-drawing.ts';
import { cutSides } from './table-cuts.ts';
import { requireLaid } from './table-places.ts';

/** Calls about the frequencies of print on the light table. */
export function createFrequencies(
  { store }: Workspace,
  { imaging, clock, ids, actor }: Environment,
  { media, draw }: { media: Media; draw: SheetDrawing },
): Calls<Extract<ExaminerCall, `table.${string}` | `frequencies.${string}`>> {
  const looking = { imaging, media };

  function requirePage({ examinationId, ...look }: Omit<CallParams<'frequencies.export'>, 'area'>) {
    requireExamination(store.read, examinationId);
    return requireLaid(store.read, examinationId, look);
  }

  return {
    'table.frequencies': async ({ side, area, ...onPage }) =>
      (await lookedAt(looking, requirePage(onPage), side, area)).found,

    'frequencies.export': async ({ area, ...onPage }) => {
      const laid = requirePage(onPage);
      const { examinationId, comparisonId } = onPage;
      const frequencies = await keptFrequenciesOf(looking, laid, area);
      const { page, model, exposure } = laid;
      const view = {
        ...{ frequencies, area, model, pageTitle: page.title, light: exposure.light },
        ...(await cutSides(media, area, laid, '')),
      };
      const savedAt = clock.now();
      const made = await draw(sheetOfFrequencies(examinationId, view, { actor, savedAt }), {
        ...{ parentSha256: view.questioned?.sha256 ?? view.genuine?.sha256 ?? '' },
        address: `/sheet/frequencies/${ids.uuid()}`,
        entry: {
          ...{ action: 'frequencies.exported', subject: examinationId },
          payload: {
            ...{ comparisonId, code: model.code, version: model.version },
            ...{ page: page.id, light: exposure.id, area, savedAt },
            spectra: spectraOf(frequencies),
          },
        },
      });
      return { ...made, name: `${examinationId}-frequencies-${made.sha256.slice(0, 8)}.png` };
    },
  };
}
