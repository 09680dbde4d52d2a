import { LightbenchError } from '../contract/errors.ts';
import type { KeptFrequencies, KeptFrequencySide, TableFrequencies } from '../contract/frequencies.ts';
import { mediaUrl, type SpectrumSpec } from '../contract/media.ts';
import { spectrumArea } from '../examination/spectrum-cut.ts';
import type { Side } from '../examination/table-pages.ts';
import type { AreaMm } from '../reference/index.ts';
import type { Environment } from './core.ts';
import type { Media } from './media.ts';
import { type Laid, requireWithin } from './table-places.ts';

type Looking = Pick<Environment, 'imaging'> & { readonly media: Media };

/**
 * What is regular in the print of an area of one side.
 * @throws LightbenchError finding.no_page, finding.outside_page, and as `Media.answer`
 */
export async function lookedAt(
  { imaging, media }: Looking,
  laid: Laid,
  side: Side,
  asked: AreaMm,
): Promise<{ found: TableFrequencies; spec: SpectrumSpec }> {
  const { page, exposure } = laid;
  const place = exposure[side];
  if (!place) throw new LightbenchError('finding.no_page', { page: page.id, light: exposure.id });
  requireWithin(asked, laid);
  const { area, quad, widthPx, heightPx, ...density } = spectrumArea(asked, page.size, place);
  const spec: SpectrumSpec = { operation: 'spectrum', frame: place.frame, quad, widthPx, heightPx };
  const original = await media.answer({ sha256: place.sha256, render: null });
  const found = await imaging.frequencies(original.bytes, { spec, ...density });
  const picture = mediaUrl(place.sha256, spec);
  return { found: { ...found, picture, area, densityPpmm: density.pxPerMm }, spec };
}

/**
 * What is regular in the print of an area on both sides, worked out anew, with its spectra as pictures that stay.
 * @throws LightbenchError as `lookedAt` and `Media.kept`
 */
export async function keptFrequenciesOf(
  looking: Looking,
  laid: Laid,
  area: AreaMm,
): Promise<KeptFrequencies> {
  async function sideOf(side: Side): Promise<KeptFrequencySide | null> {
    const place = laid.exposure[side];
    if (!place) return null;
    const { sha256, name } = place;
    const { found, spec } = await lookedAt(looking, laid, side, area);
    return { ...found, sha256, name, picture: await looking.media.kept(sha256, spec) };
  }
  requireWithin(area, laid);
  const [questioned, genuine] = [await sideOf('questioned'), await sideOf('genuine')];
  return { exposure: laid.exposure.id, area, questioned, genuine };
}

/** Hashes of the spectra that are there, for the ledger. */
export const spectraOf = ({ questioned, genuine }: KeptFrequencies): string[] =>
  [questioned, genuine].flatMap((side) => (side ? [side.picture.sha256] : []));
