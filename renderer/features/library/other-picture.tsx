import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentModel, exposure } from '../../../src/reference/index.ts';
import type { SightLock } from '../../shared/viewer/index.ts';
import { samePage, samePicture } from './beside.ts';
import { ModelPicture } from './model-picture.tsx';
import classes from './model-screen.module.css';
import { numbered, type Shown } from './model-view.ts';
import { PaneCaption } from './pane-caption.tsx';

interface OtherPictureProps {
  of: DocumentModel;
  shown: Shown;
  other: DocumentModel;
  lock: SightLock;
  hasMarks: boolean;
  onClose(): void;
}

/** The same page of another model in the same light; it moves with the first. */
export function OtherPicture({ of, shown, other, lock, hasMarks, onClose }: OtherPictureProps) {
  const { t } = useTranslation();
  const [pointed, setPointed] = useState<string | null>(null);
  const [chosenId, setChosen] = useState<string | null>(null);
  const page = samePage(of, shown.page, other);
  const picture = page && samePicture(page, shown.picture, exposure(shown.picture));
  if (!page || !picture) {
    return (
      <div className={classes.picture}>
        <PaneCaption model={other} onClose={onClose} />
        <p className={classes.noPicture}>
          {page
            ? t('library.noSuchLight', { page: page.title, light: t(`light.${shown.picture.light}`) })
            : t('library.noSuchPage', { page: shown.page.title })}
        </p>
      </div>
    );
  }
  const here = numbered(other).filter((one) => one.page === page.id && one.lights.includes(picture.light));
  return (
    <ModelPicture
      model={other}
      shown={{ page, picture, here, chosen: here.find(({ id }) => id === chosenId) ?? null }}
      caption
      pointed={pointed}
      place={null}
      flight={null}
      lock={lock}
      hasMarks={hasMarks}
      onClose={onClose}
      onChoose={({ id }) => setChosen((before) => (before === id ? null : id))}
      onPoint={setPointed}
    />
  );
}
