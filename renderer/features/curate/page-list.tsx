import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconDots,
  IconPencil,
  IconPlus,
  IconRuler2,
  IconTrash,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changedAt, moved, removed, withPage } from './document-edit.ts';
import { type DraftPage, pagesOf, placeOf } from './draft-parts.ts';
import { useDocument, useEditing, useFaults } from './editing-context.ts';
import { NumberField } from './fields.tsx';
import { useLook } from './look-context.ts';
import classes from './page-list.module.css';
import { PagePictureRow } from './page-picture-row.tsx';

/** A menu that closes gives the focus back to its button after 10 ms; whoever wants it waits for that. */
const MENU_CLOSED_MS = 20;

/** The title of a page under correction. */
function TitleField({ at, title, onDone }: { at: number; title: string; onDone(): void }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const [text, setText] = useState(title);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const timer = setTimeout(() => field.current?.select(), MENU_CLOSED_MS);
    return () => clearTimeout(timer);
  }, []);
  function put() {
    if (text.trim()) edit((before) => changedAt(before, 'pages', at, { title: text.trim() }));
    onDone();
  }
  return (
    <TextInput
      aria-label={t('curate.pageTitle')}
      ref={field}
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

/** The size of a page where it differs from the document's: a spread, a fold-out. */
function PageSize({ at, size }: { at: number; size: NonNullable<DraftPage['size']> }) {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const path = `${placeOf('pages', at)}.size`;
  const change = (part: typeof size, name: string) =>
    edit((before) => changedAt(before, 'pages', at, { size: { ...size, ...part } }), `${path}.${name}`);
  return (
    <div className={classes.size}>
      <NumberField
        path={`${path}.widthMm`}
        label={t('curate.field.widthMm')}
        value={size.widthMm}
        onChange={(widthMm) => change({ widthMm }, 'widthMm')}
      />
      <NumberField
        path={`${path}.heightMm`}
        label={t('curate.field.heightMm')}
        value={size.heightMm}
        onChange={(heightMm) => change({ heightMm }, 'heightMm')}
      />
    </div>
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
  const changeSize = () =>
    edit((before) => changedAt(before, 'pages', at, { size: page.size ? undefined : { ...before.size } }));
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
            <Menu.Item leftSection={<IconRuler2 size={14} />} onClick={changeSize}>
              {t(page.size ? 'curate.documentSize' : 'curate.ownSize')}
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
      {page.size && <PageSize at={at} size={page.size} />}
      {missing && pictures.length === 0 && <p className={classes.missing}>{t('curate.noPicture')}</p>}
      <ul>
        {pictures.map((picture, of) => (
          <PagePictureRow key={picture.file} page={page} picture={picture} at={of} />
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
