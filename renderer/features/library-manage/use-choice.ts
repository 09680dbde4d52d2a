import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceKind, Chosen, UploadedKind } from '../../../src/contract/choices.ts';
import { handOver, useClient } from '../../shared/client/index.ts';
import { announce, announceError } from '../../shared/ui/index.ts';

export interface Choice<Kind extends ChoiceKind> {
  /** What was chosen, and as what; null before and after. */
  chosen: (Chosen & { kind: Kind }) | null;
  /** Name of the file that is being handed over. */
  taking: string | null;
  /** Asks in the dialog of the operating system; the desktop alone has it. */
  ask(kind: Kind): void;
  /** Takes the starter library that comes with the program. */
  askStarter(kind: Kind & 'folder'): void;
  /** Takes a file that the browser chose, or that was dropped. */
  take(kind: Kind & UploadedKind, file: File): void;
  stop(): void;
  /** Lets go of what was chosen. */
  leave(): void;
}

/** One file or folder of the machine that the screen works with; the host forgets it when the screen does. */
export function useChoice<Kind extends ChoiceKind>(): Choice<Kind> {
  const { t } = useTranslation();
  const client = useClient();
  const [chosen, setChosen] = useState<Choice<Kind>['chosen']>(null);
  const [taking, setTaking] = useState<string | null>(null);
  const control = useRef(new AbortController());
  const id = chosen?.id;

  useEffect(() => {
    if (id === undefined) return;
    return () => void client.call('choice.release', { chosen: id }).catch(() => {});
  }, [client, id]);
  useEffect(() => () => control.current.abort(), []);

  return {
    chosen,
    taking,
    ask(kind) {
      client
        .call('choice.open', { kind })
        .then(({ chosen: found }) => found && setChosen({ ...found, kind }), announceError);
    },
    askStarter(kind) {
      client.call('choice.starter', {}).then(({ chosen: found }) => {
        if (found) setChosen({ ...found, kind });
        else announce(t('manage.noStarter'));
      }, announceError);
    },
    take(kind, file) {
      control.current.abort();
      control.current = new AbortController();
      const { signal } = control.current;
      setTaking(file.name);
      handOver(kind, file, signal)
        .then(
          (found) => setChosen({ ...found, kind }),
          (thrown) => signal.aborted || announceError(thrown),
        )
        .finally(() => signal === control.current.signal && setTaking(null));
    },
    stop() {
      control.current.abort();
      setTaking(null);
    },
    leave: () => setChosen(null),
  };
}
