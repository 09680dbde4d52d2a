import type { Draft } from '../../../../src/contract/drafts.ts';
import type { SizeMm } from '../../../../src/reference/parts.ts';
import { angleOf, type PictureChoice, scaleInput, scaleOf } from './picture-choice.ts';
import type { ReadyIncoming } from './use-incoming.ts';

/** What pictures are added to: the pages of a draft, or one of its features. */
export interface PictureTarget {
  title: string;
  /** To choose from; null where it is no page. */
  pages: readonly { value: string; label: string }[] | null;
  /** What a picture shows that shows one thing and nothing else. */
  whole: 'page' | 'area';
  /** The size of that thing; null while it is not known. */
  shownBy(choice: Pick<PictureChoice, 'page'>): SizeMm | null;
  /** @throws LightbenchError of the call */
  add(picture: ReadyIncoming, revision: number): Promise<Draft>;
}

export const scaleIn = (target: PictureTarget, { choice, facts, file }: ReadyIncoming) =>
  scaleOf(choice, facts, target.shownBy(choice), file.name);

/** What is still to be said before a picture can be added. */
export function missingOf(
  target: PictureTarget,
  picture: ReadyIncoming,
): ('page' | 'light' | 'angle' | 'scale')[] {
  const { choice } = picture;
  const isTold = scaleIn(target, picture).dpi !== null && scaleInput(choice, target.whole) !== null;
  return [
    ...(target.pages && choice.page === null ? (['page'] as const) : []),
    ...(choice.light === null ? (['light'] as const) : []),
    ...(angleOf(choice) === undefined ? (['angle'] as const) : []),
    ...(isTold ? [] : (['scale'] as const)),
  ];
}
