import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../src/contract/choices.ts';
import type { LibraryImport } from '../../../src/contract/library.ts';
import { useFolderPreview } from '../../shared/client/index.ts';
import { ImportEnding } from './import-ending.tsx';
import { LibraryWork } from './library-work.tsx';
import classes from './manage.module.css';
import { Refusal } from './refusal.tsx';
import { useFocus } from './use-focus.ts';

interface FolderPreviewProps {
  chosen: Chosen;
  onDone(changes: LibraryImport): void;
  onLeave(): void;
}

/** A folder of models before it is imported. Nobody signed it: who chose it vouches for it. */
export function FolderPreview({ chosen, onDone, onLeave }: FolderPreviewProps) {
  const { t } = useTranslation();
  const { data: preview, error } = useFolderPreview(chosen.id);
  const heading = useFocus<HTMLHeadingElement>();
  return (
    <section className={classes.preview} aria-label={t('manage.folder')}>
      <h2 ref={heading} tabIndex={-1}>
        {chosen.name}
      </h2>
      <p className={classes.hint}>
        {chosen.place} · {t('manage.unsigned')}
      </p>
      {!preview && !error && <LibraryWork words={t('manage.looking', { name: chosen.name })} />}
      {error && <Refusal thrown={error} />}
      {preview ? (
        <ImportEnding
          call="library.import_folder"
          chosen={chosen}
          preview={preview}
          onDone={onDone}
          onLeave={onLeave}
        />
      ) : (
        <div className={classes.end}>
          <Button variant="default" onClick={onLeave}>
            {t(error ? 'manage.close' : 'manage.leave')}
          </Button>
        </div>
      )}
    </section>
  );
}
