import { LightbenchError } from '../contract/errors.ts';
import { mediaUrl, type SpectrumSpec } from '../contract/media.ts';
import { spectrumArea } from '../examination/spectrum-cut.ts';
import type { Calls, Environment, ExaminerCall } from './core.ts';
import { requireExamination } from './examinations.ts';
import type { Media } from './media.ts';
import type { Workspace } from './ports.ts';
import { requireLaid, requireWithin } from './table-places.ts';

/** Calls about the frequencies of print on the light table. */
export function createFrequencies(
  { store }: Workspace,
  { imaging }: Environment,
  media: Media,
): Calls<Extract<ExaminerCall, `table.${string}`>> {
  return {
    'table.frequencies': async ({ examinationId, side, area: asked, ...look }) => {
      requireExamination(store.read, examinationId);
      const laid = requireLaid(store.read, examinationId, look);
      const { page, exposure } = laid;
      const place = exposure[side];
      if (!place) throw new LightbenchError('finding.no_page', { page: page.id, light: exposure.id });
      requireWithin(asked, laid);
      const { area, quad, widthPx, heightPx, ...density } = spectrumArea(asked, page.size, place);
      const spec: SpectrumSpec = { operation: 'spectrum', frame: place.frame, quad, widthPx, heightPx };
      const original = await media.answer({ sha256: place.sha256, render: null });
      const found = await imaging.frequencies(original.bytes, { spec, ...density });
      return { ...found, picture: mediaUrl(place.sha256, spec), area, densityPpmm: density.pxPerMm };
    },
  };
}
