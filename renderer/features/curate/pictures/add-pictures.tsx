import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../src/contract/drafts.ts';
import { partId, sizeMm } from '../../../../src/reference/parts.ts';
import { useClient } from '../../../shared/client/index.ts';
import { angleOf, scaleInput } from './picture-choice.ts';
import { PictureDialog } from './picture-dialog.tsx';
import type { PictureTarget } from './target.ts';
import type { ReadyIncoming } from './use-incoming.ts';

interface AddPicturesProps {
  draft: Draft;
  /** Chosen beforehand. */
  page: string | null;
  files: readonly File[];
  onClose(): void;
  onAdded(draft: Draft): void;
}

/** What the core is told of a picture of which everything is said. */
function inputOf({ receipt: { intakeId }, choice }: ReadyIncoming) {
  const { page, light, wavelengthNm } = choice;
  const scale = scaleInput(choice, 'page');
  if (page === null || light === null || scale === null)
    throw new Error('a picture of which too little is said');
  const angle = angleOf(choice);
  return {
    ...{ intakeId, page, light, scale },
    ...(wavelengthNm === null ? {} : { wavelengthNm }),
    ...(angle ? { angle } : {}),
  };
}

/** Puts files onto the pages of a draft. */
export function AddPictures({ draft, page, files, onClose, onAdded }: AddPicturesProps) {
  const { t } = useTranslation();
  const client = useClient();
  const { id, revision, document } = draft;
  const pages = document.pages ?? [];
  const target: PictureTarget = {
    title: t('pictures.title', { title: draft.title || draft.code }),
    // A page whose name is still being written cannot be told to the core.
    pages: pages.flatMap((each) =>
      partId.safeParse(each.id).success
        ? [{ value: each.id ?? '', label: each.title || (each.id ?? '') }]
        : [],
    ),
    whole: 'page',
    shownBy: (choice) =>
      sizeMm.safeParse(pages.find((each) => each.id === choice.page)?.size ?? document.size).data ?? null,
    add: async (picture, newest) =>
      (await client.call('draft.add_picture', { id, revision: newest, ...inputOf(picture) })).draft,
  };
  const first = page ?? (target.pages?.length === 1 ? (target.pages[0]?.value ?? null) : null);
  return (
    <PictureDialog
      target={target}
      page={first}
      files={files}
      revision={revision}
      onClose={onClose}
      onAdded={onAdded}
    />
  );
}
