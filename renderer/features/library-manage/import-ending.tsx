import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../src/contract/choices.ts';
import type { LibraryImport, LibraryPreview } from '../../../src/contract/library.ts';
import { useChosenCall } from '../../shared/client/index.ts';
import { announce, announceError } from '../../shared/ui/index.ts';
import { ChangeList, changesIn, sumOf } from './changes.tsx';
import { Faults } from './faults.tsx';
import { LibraryWork } from './library-work.tsx';
import classes from './manage.module.css';
import { Refusal } from './refusal.tsx';

interface ImportEndingProps {
  call: 'pack.import' | 'library.import_folder';
  chosen: Chosen;
  preview: LibraryPreview;
  onDone(changes: LibraryImport): void;
  onLeave(): void;
}

/** What an import would do, and the button that does it; or why it would be refused. */
export function ImportEnding({ call, chosen, preview, onDone, onLeave }: ImportEndingProps) {
  const { t } = useTranslation();
  const isHere = useRef(true);
  const bringIn = useChosenCall(call, {
    onDone(imported) {
      if (isHere.current) onDone(imported);
      else {
        announce(`${t('manage.imported', { name: chosen.name })} ${sumOf(imported)}.`);
      }
    },
    onRefused: (thrown) => isHere.current || announceError(thrown),
  });
  // Whoever goes elsewhere meanwhile is told what became of it.
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const { changes } = preview;
  const count = changes ? changesIn(changes) : 0;
  return (
    <>
      {changes && (
        <p className={classes.sum}>
          {count === 0 && t('manage.nothingNew')} {sumOf(changes)}
        </p>
      )}
      {changes && <ChangeList changes={changes} />}
      <Faults preview={preview} />
      {bringIn.error && <Refusal thrown={bringIn.error} />}
      {bringIn.isPending && <LibraryWork words={t('manage.importing')} />}
      <div className={classes.end}>
        <Button variant="default" disabled={bringIn.isPending} onClick={onLeave}>
          {t(count > 0 ? 'manage.leave' : 'manage.close')}
        </Button>
        {count > 0 && (
          <Button loading={bringIn.isPending} onClick={() => bringIn.mutate({ chosen: chosen.id })}>
            {t('manage.import', { count })}
          </Button>
        )}
      </div>
    </>
  );
}
