import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type DocumentModel, exposure } from '../../../src/reference/index.ts';
import { lightShort, lightWords } from './labels.ts';
import classes from './model-bar.module.css';
import type { ModelView, Shown } from './model-view.ts';

interface ModelBarProps {
  model: DocumentModel;
  shown: Shown;
  hasMarks: boolean;
  onMarks(hasMarks: boolean): void;
  go(part: Partial<ModelView>): void;
}

/** Pages and lights, above the picture. */
export function ModelBar({ model, shown, hasMarks, onMarks, go }: ModelBarProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.bar}>
      <fieldset className={classes.group}>
        <legend className={classes.hidden}>{t('library.lights')}</legend>
        {shown.page.pictures.map((picture, at) => (
          <button
            key={picture.sha256}
            type="button"
            title={lightWords(picture)}
            aria-pressed={picture === shown.picture}
            onClick={() => go({ light: exposure(picture) })}
          >
            {at < 9 && (
              <span className={classes.key} aria-hidden="true">
                {at + 1}
              </span>
            )}
            <span>{lightShort(picture)}</span>
            <span className={classes.hidden}>{t(`light.${picture.light}`)}</span>
          </button>
        ))}
      </fieldset>
      {model.pages.length > 1 && (
        <fieldset className={classes.group}>
          <legend className={classes.hidden}>{t('library.pages')}</legend>
          {model.pages.map((page) => (
            <button
              key={page.id}
              type="button"
              aria-pressed={page === shown.page}
              onClick={() => go({ page: page.id })}
            >
              {page.title}
            </button>
          ))}
        </fieldset>
      )}
      <Switch
        size="xs"
        className={classes.marks}
        label={t('library.marks', { count: shown.here.length })}
        checked={hasMarks}
        onChange={(event) => onMarks(event.currentTarget.checked)}
      />
    </div>
  );
}
