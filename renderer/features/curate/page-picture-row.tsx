import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import { LIGHTS } from '../../../src/examination/light.ts';
import type { PagePicture } from '../../../src/reference/index.ts';
import { lightShort, lightWords } from '../library/index.ts';
import { withLight, withoutPicture } from './document-edit.ts';
import type { DraftPage } from './draft-parts.ts';
import { useEditing } from './editing-context.ts';
import { useLook } from './look-context.ts';
import classes from './page-list.module.css';

function PictureMenu({ picture }: { picture: PagePicture }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { file, light } = picture;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('curate.aboutPicture', { light: lightWords(picture) })}>
          <IconDots size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('capture.lightTitle')}</Menu.Label>
        {LIGHTS.map((code) => (
          <Menu.Item
            key={code}
            disabled={code === light}
            onClick={() => edit((before) => withLight(before, file, code))}
          >
            {`${code} · ${t(`light.${code}`)}`}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconTrash size={14} aria-hidden="true" />}
          onClick={() => edit((before) => withoutPicture(before, file))}
        >
          {t('curate.removePicture')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface PagePictureRowProps {
  page: DraftPage;
  picture: PagePicture;
  at: number;
}

/** A picture under its page: shown, put under another light, taken out. */
export function PagePictureRow({ page, picture, at }: PagePictureRowProps) {
  const { t } = useTranslation();
  const { shown, change } = useLook();
  const isShown = picture.file === shown.picture?.file;
  return (
    <li className={classes.picture} data-shown={isShown}>
      <button
        type="button"
        aria-pressed={isShown}
        onClick={() => change({ page: page.id ?? null, file: picture.file })}
      >
        <img src={mediaUrl(picture.sha256, { operation: 'thumb', frame: 0 })} alt="" draggable={false} />
        <span className={classes.light} aria-hidden="true">
          {page.id === shown.page?.id && at < 9 && <kbd>{at + 1}</kbd>}
          {lightShort(picture)}
        </span>
        <span className={classes.hidden}>
          {t('curate.pictureOf', { page: page.title ?? '', light: lightWords(picture) })}
        </span>
      </button>
      <PictureMenu picture={picture} />
    </li>
  );
}
