import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import { LIGHTS } from '../../../src/examination/light.ts';
import type { PagePicture } from '../../../src/reference/index.ts';
import { lightShort, lightWords } from '../library/index.ts';
import { changedAt, moved, removed, withLight, withoutPicture, withPage } from './document-edit.ts';
import { type DraftPage, pagesOf, placeOf } from './draft-parts.ts';
import { useDocument, useEditing, useFaults } from './editing-context.ts';
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

function Picture({ page, picture, at }: { page: DraftPage; picture: PagePicture; at: number }) {
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

/** The title of a page under correction. */
function TitleField({ at, title, onDone }: { at: number; title: string; onDone(): void }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const [text, setText] = useState(title);
  function put() {
    if (text.trim()) edit((before) => changedAt(before, 'pages', at, { title: text.trim() }));
    onDone();
  }
  return (
    <TextInput
      aria-label={t('curate.pageTitle')}
      autoFocus
      maxLength={200}
      value={text}
      onChange={(event) => setText(event.currentTarget.value)}
      onBlur={put}
      onKeyDown={(event) => {
        if (event.key === 'Enter') put();
        if (event.key === 'Escape') onDone();
      }}
    />
  );
}

function Page({ page, at, count }: { page: DraftPage; at: number; count: number }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { shown, change } = useLook();
  const [isRenaming, setRenaming] = useState(false);
  const place = placeOf('pages', at);
  const missing = useFaults().some(({ element }) => element === place);
  const title = page.title ?? t('curate.untitled');
  const pictures = page.pictures ?? [];
  return (
    <li className={classes.page} data-shown={page.id === shown.page?.id}>
      <div className={classes.head}>
        {isRenaming ? (
          <TitleField at={at} title={page.title ?? ''} onDone={() => setRenaming(false)} />
        ) : (
          <button
            type="button"
            className={classes.title}
            data-path={place}
            aria-pressed={page.id === shown.page?.id}
            onClick={() => change({ page: page.id ?? null, file: null })}
            onDoubleClick={() => setRenaming(true)}
          >
            {title}
          </button>
        )}
        <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
          <Menu.Target>
            <ActionIcon size="sm" aria-label={t('curate.aboutPage', { title })}>
              <IconDots size={14} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={14} />} onClick={() => setRenaming(true)}>
              {t('curate.rename')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowUp size={14} />}
              disabled={at === 0}
              onClick={() => edit((before) => moved(before, 'pages', at, -1))}
            >
              {t('curate.moveUp')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={14} />}
              disabled={at === count - 1}
              onClick={() => edit((before) => moved(before, 'pages', at, 1))}
            >
              {t('curate.moveDown')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item
              leftSection={<IconTrash size={14} />}
              onClick={() => edit((before) => removed(before, 'pages', at))}
            >
              {t('curate.removePage')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {missing && pictures.length === 0 && <p className={classes.missing}>{t('curate.noPicture')}</p>}
      <ul>
        {pictures.map((picture, of) => (
          <Picture key={picture.file} page={page} picture={picture} at={of} />
        ))}
      </ul>
    </li>
  );
}

/** Pages and, under each, the lights it is pictured in. */
export function PageList({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const { change } = useLook();
  const document = useDocument();
  const pages = pagesOf(document);
  function addPage() {
    const title =
      pages.length === 0 ? t('curate.dataPage') : t('curate.newPage', { number: pages.length + 1 });
    const next = withPage(document, title);
    edit(() => next);
    change({ page: pagesOf(next).at(-1)?.id ?? null, file: null });
  }
  return (
    <>
      <ol className={classes.list} aria-label={t('curate.pages')}>
        {pages.map((page, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or double while a model is written.
          <Page key={at} page={page} at={at} count={pages.length} />
        ))}
      </ol>
      {pages.length === 0 && <p className={classes.none}>{t('curate.noPages')}</p>}
      <div className={classes.add}>
        <Button
          variant="default"
          fullWidth
          data-path="pages"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={addPage}
        >
          {t('curate.addPage')}
        </Button>
        {children}
      </div>
    </>
  );
}
