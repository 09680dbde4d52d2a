import type { StoredFinding } from '../contract/findings.ts';
import type { KeptFrequencies } from '../contract/frequencies.ts';
import type { Side } from '../examination/table-pages.ts';
import { frequencyFacts, withSpectra } from './frequency-facts.ts';
import type { Sheeted } from './sheet-drawing.ts';
import { filesOf, rowOf } from './table-sheets.ts';

/** An area of the table and what is regular in its print. */
type Looked = Pick<StoredFinding, 'pageTitle' | 'area' | 'model' | 'light' | Side> & {
  readonly frequencies: KeptFrequencies;
};

/** The sheet of both spectra of an area, which is no finding. */
export function sheetOfFrequencies(
  examinationId: string,
  view: Looked,
  { actor, savedAt }: { readonly actor: string; readonly savedAt: string },
): Sheeted {
  const { area, model, pageTitle, frequencies } = view;
  const { row, addresses } = rowOf(view, { title: 'The area as it is', isDrawn: false }, ({ crop }) => crop);
  const facts = [
    ...frequencyFacts(frequencies),
    ['Where', `${pageTitle}, from its upper left corner`] as const,
    ['Held against', `${model.code} v${model.version} · ${model.title}`] as const,
    ['Saved', `${actor}, ${savedAt}`] as const,
    ...filesOf(view),
  ];
  return withSpectra(
    {
      addresses,
      sheet: {
        title: `${examinationId} · Frequencies of print`,
        subtitle:
          'Not a finding · the area on both sides at one scale, and its spectra as far as each picture goes',
        ...{ rows: [row], area, drawings: [], facts: facts.filter((fact) => fact !== null) },
      },
    },
    frequencies,
  );
}
