import type { Capture, Frame } from '../../../src/contract/examination.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import type { DocumentModel, PagePicture } from '../../../src/reference/index.ts';
import type { Selection } from '../capture/index.ts';

type State = Pick<CallOutput<'comparison.get'>, 'comparison' | 'placements' | 'candidates'>;
type Page = DocumentModel['pages'][number];

export interface ReadPicture extends Selection {
  readonly capture: Capture;
  readonly of: Frame;
}

/** The pictures of an examination that were read, which are those that can be compared. */
export const readPictures = (captures: readonly Capture[]): ReadPicture[] =>
  captures
    .filter(({ state }) => state === 'done')
    .flatMap((capture) =>
      capture.frames
        .filter(({ tried }) => tried !== null)
        .map((of) => ({ captureId: capture.id, frame: of.index, capture, of })),
    );

/** The picture that most needs a person: the first that was not placed, else the first of all. */
export function firstToPlace(pictures: readonly ReadPicture[], { comparison }: State): ReadPicture | null {
  const left = comparison?.captures.find(({ page }) => page === null);
  const found = left && pictures.find((one) => one.captureId === left.captureId && one.frame === left.frame);
  return found ?? pictures[0] ?? null;
}

/** The model that a picture is likely to be placed on: as before, as it was compared, or as the zone says. */
export function firstModel({ captureId, frame }: Selection, state: State): string | undefined {
  const { comparison, placements, candidates } = state;
  const before = placements.findLast((one) => one.captureId === captureId && one.frame === frame);
  return (
    comparison?.model?.code ??
    before?.model ??
    placements.at(-1)?.model ??
    candidates.find(({ score }) => score > 0)?.code
  );
}

export const pagesWithPictures = ({ pages }: DocumentModel): Page[] =>
  pages.filter(({ pictures }) => pictures.length > 0);

/** The page that a picture is likely to show: as placed before, else the first that no other picture was placed on. */
export function firstPage(
  { captureId, frame }: Selection,
  model: DocumentModel,
  { comparison, placements }: State,
): Page | null {
  const pages = pagesWithPictures(model);
  const isThis = (one: Selection) => one.captureId === captureId && one.frame === frame;
  const known =
    placements.find((one) => isThis(one) && one.model === model.key.code)?.page ??
    comparison?.captures.find(isThis)?.page;
  const taken = new Set(comparison?.captures.map(({ page }) => page));
  return pages.find(({ id }) => id === known) ?? pages.find(({ id }) => !taken.has(id)) ?? pages[0] ?? null;
}

/** The picture of a page that looks most like one in a light: in the same, else in visible light. */
export const firstGenuine = ({ pictures }: Page, light: Capture['light']): PagePicture | null =>
  pictures.find((picture) => picture.light === light) ??
  pictures.find((picture) => picture.light === 'VI') ??
  pictures[0] ??
  null;
