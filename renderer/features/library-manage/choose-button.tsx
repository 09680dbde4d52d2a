import { Button } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { UploadedKind } from '../../../src/contract/choices.ts';
import { useStatus } from '../../shared/client/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import type { Choice } from './use-choice.ts';

const ACCEPT: Record<UploadedKind, string> = { pack: '.lbpack', list: '.csv,.txt,.tsv,text/csv' };

interface ChooseButtonProps<Kind extends UploadedKind> {
  kind: Kind;
  source: Pick<Choice<NoInfer<Kind>>, 'ask' | 'take' | 'taking'>;
  label: string;
}

/** Chooses a file, by button or key: in the dialog of the system on the desktop, in that of the browser elsewhere. */
export function ChooseButton<Kind extends UploadedKind>({ kind, source, label }: ChooseButtonProps<Kind>) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => (status?.host === 'desktop' ? source.ask(kind) : input.current?.click());
  useCommands([{ id: `manage.${kind}`, label, group: t('manage.title'), keys: ['Ctrl+O'], run: choose }]);
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPT[kind]}
        data-kind={kind}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) source.take(kind, file);
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <Button disabled={source.taking !== null} onClick={choose}>
        {label}
      </Button>
    </>
  );
}
