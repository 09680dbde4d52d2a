import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import type { Draft } from '../../../src/contract/drafts.ts';
import { useClient, useDraft } from '../../shared/client/index.ts';
import { announceError, LeaveQuestion, ThrownWords, useLeaveGuard } from '../../shared/ui/index.ts';
import classes from './draft-bench.module.css';
import { DraftBench } from './draft-bench.tsx';
import { createEditing, isUnsaved } from './editing.ts';
import { EditingProvider } from './editing-context.ts';

/** Writes a draft. What is unsaved when the screen is left is saved first; where that is refused, a question is asked. */
function Desk({ draft }: { draft: Draft }) {
  const client = useClient();
  const [editing] = useState(() => createEditing(client, draft));
  const unsaved = useStore(editing.store, isUnsaved);
  const guard = useLeaveGuard(unsaved, 'screen', editing.flush);
  useEffect(() => () => void editing.flush().catch(announceError), [editing]);
  return (
    <EditingProvider value={editing}>
      <DraftBench onGone={editing.close} />
      {guard.isAsked && (
        <LeaveQuestion
          onStay={guard.stay}
          onLeave={() => {
            editing.close();
            guard.leave();
          }}
        />
      )}
    </EditingProvider>
  );
}

/** A document model that is being written. */
export function DraftScreen({ id }: { id: string }) {
  const { t } = useTranslation();
  const { data, error, isFetchedAfterMount } = useDraft(id);
  if (data && isFetchedAfterMount) return <Desk key={id} draft={data} />;
  return (
    <div className={classes.waiting}>
      <h1>{t('curate.draft')}</h1>
      {error ? <ThrownWords thrown={error} /> : <p role="status">{t('library.opening')}</p>}
    </div>
  );
}
