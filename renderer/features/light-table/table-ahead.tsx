import { useEffect } from 'react';
import { frameOf, tablePages } from '../../../src/examination/table-pages.ts';
import { useComparison, useExamination, useLibraryModel } from '../../shared/client/index.ts';
import { fetchedAhead } from './fetched.ts';
import { sourcesOf } from './page-sources.ts';

/** The examination itself comes first: what may be looked at next is fetched when that has settled, ms. */
const SETTLES_MS = 800;

/**
 * Has the pictures that the light table begins with made while its examination is looked at, so that they are there at
 * once. Shows nothing.
 */
export function TableAhead({ id }: { id: string }) {
  const examination = useExamination(id).data;
  const comparison = useComparison(id).data?.comparison;
  const held = comparison?.model ?? null;
  const model = useLibraryModel(held?.code ?? null, held?.version).data?.model;
  const [page] = examination && comparison && model ? tablePages(comparison, examination, model) : [];
  const frame = page && frameOf(page);
  const previews = (page?.exposures ?? []).flatMap(({ questioned, genuine }) =>
    questioned && genuine && frame
      ? [questioned, genuine].map((place) => sourcesOf(place, frame).preview)
      : [],
  );
  const wanted = previews.join('\n');
  useEffect(() => {
    if (wanted === '') return;
    let stop: (() => void) | undefined;
    const timer = setTimeout(() => {
      stop = fetchedAhead(wanted.split('\n'));
    }, SETTLES_MS);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [wanted]);
  return null;
}
