import { Button } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../src/contract/drafts.ts';
import { mediaUrl } from '../../../../src/contract/media.ts';
import { areaMm, type PictureFile } from '../../../../src/reference/parts.ts';
import { useClient } from '../../../shared/client/index.ts';
import { announceError } from '../../../shared/ui/index.ts';
import classes from './detail-picture.module.css';
import { scaleInput } from './picture-choice.ts';
import { PictureDialog } from './picture-dialog.tsx';
import type { PictureTarget } from './target.ts';
import type { ReadyIncoming } from './use-incoming.ts';

/** Formats that a library may hold. */
const ACCEPT = 'image/png,image/jpeg,image/tiff,image/webp,.tif,.tiff';

interface DetailPictureProps {
  draft: Draft;
  featureId: string;
  onChanged(draft: Draft): void;
}

function inputOf({ receipt: { intakeId }, choice }: ReadyIncoming) {
  const scale = scaleInput(choice, 'area');
  if (choice.light === null || scale === null) throw new Error('a picture of which too little is said');
  return { intakeId, light: choice.light, scale };
}

/** The detail picture of a feature: shown, given, replaced or taken out. */
export function DetailPicture({ draft, featureId, onChanged }: DetailPictureProps) {
  const { t } = useTranslation();
  const client = useClient();
  const input = useRef<HTMLInputElement>(null);
  const [files, setFiles] = useState<readonly File[]>([]);
  const { id, revision } = draft;
  const feature = draft.document.features?.find((known) => known.id === featureId);
  const crop = feature?.crop;
  const title = feature?.title || featureId;
  const target: PictureTarget = {
    title: t('pictures.detailTitle', { title }),
    pages: null,
    whole: 'area',
    shownBy: () => areaMm.safeParse(feature?.area).data ?? null,
    add: async (picture, newest) =>
      (
        await client.call('draft.set_detail', {
          id,
          revision: newest,
          feature: featureId,
          ...inputOf(picture),
        })
      ).draft,
  };

  return (
    <section className={classes.detail} aria-label={t('pictures.detail')}>
      <h3>{t('pictures.detail')}</h3>
      {crop && <Shown crop={crop} title={title} />}
      <div className={classes.actions}>
        <input
          ref={input}
          type="file"
          hidden
          accept={ACCEPT}
          aria-label={t('pictures.detail')}
          onChange={({ currentTarget }) => {
            setFiles([...(currentTarget.files ?? [])]);
            // So that choosing the same file again is a change again.
            currentTarget.value = '';
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPhotoPlus size={14} aria-hidden="true" />}
          onClick={() => input.current?.click()}
        >
          {t(crop ? 'pictures.detailReplace' : 'pictures.detailAdd')}
        </Button>
        {crop && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              client
                .call('draft.remove_picture', { id, revision, file: crop.file })
                .then(onChanged, announceError)
            }
          >
            {t('pictures.detailRemove')}
          </Button>
        )}
      </div>
      {files.length > 0 && (
        <PictureDialog
          target={target}
          page={null}
          files={files}
          revision={revision}
          onClose={() => setFiles([])}
          onAdded={onChanged}
        />
      )}
    </section>
  );
}

function Shown({ crop, title }: { crop: PictureFile; title: string }) {
  const { t } = useTranslation();
  const { sha256, light, dpi, widthPx, heightPx } = crop;
  return (
    <figure className={classes.shown}>
      <img
        src={mediaUrl(sha256, { operation: 'display', frame: 0 })}
        width={widthPx}
        height={heightPx}
        alt={t('library.detailOf', { title, light })}
      />
      <figcaption>
        {[
          light,
          t('pictures.dpiOf', { dpi: Math.round(dpi) }),
          t('viewer.sizePx', { width: widthPx, height: heightPx }),
        ].join(' · ')}
      </figcaption>
    </figure>
  );
}
