import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LibraryImport, LibraryPreview } from '../../../src/contract/library.ts';
import { useChosenCall } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import { ChangeList, changesIn, sumOf } from './changes.tsx';
import { Faults } from './faults.tsx';
import classes from './manage.module.css';
import { Working } from './working.tsx';

interface ImportEndingProps {
  call: 'pack.import' | 'library.import_folder';
  chosen: string;
  preview: LibraryPreview;
  onDone(changes: LibraryImport): void;
  onLeave(): void;
}

/** What an import would do, and the button that does it; or why it would be refused. */
export function ImportEnding({ call, chosen, preview, onDone, onLeave }: ImportEndingProps) {
  const { t } = useTranslation();
  const bringIn = useChosenCall(call);
  const { changes } = preview;
  const count = changes ? changesIn(changes) : 0;
  return (
    <>
      {changes && <p className={classes.sum}>{sumOf(changes)}</p>}
      {changes && <ChangeList changes={changes} />}
      <Faults preview={preview} />
      {bringIn.error && <ThrownWords thrown={bringIn.error} />}
      <div className={classes.end}>
        {bringIn.isPending && <Working>{t('manage.importing')}</Working>}
        <Button variant="default" disabled={bringIn.isPending} onClick={onLeave}>
          {t(count > 0 ? 'manage.leave' : 'manage.close')}
        </Button>
        {count > 0 && (
          <Button
            loading={bringIn.isPending}
            onClick={() => bringIn.mutate({ chosen }, { onSuccess: onDone })}
          >
            {t('manage.import', { count })}
          </Button>
        )}
      </div>
    </>
  );
}
