import { Button, type ButtonProps } from '@mantine/core';
import { type ReactNode, useRef } from 'react';
import type { UploadedKind } from '../../../src/contract/choices.ts';
import { useStatus } from '../../shared/client/index.ts';
import { type Command, useCommands } from '../../shared/commands/index.ts';

const ACCEPT: Record<UploadedKind, string> = { pack: '.lbpack', list: '.csv,.txt,.tsv,text/csv' };

interface ChooseButtonProps extends ButtonProps {
  kind: UploadedKind;
  /** Asks in the dialog of the operating system. */
  onAsk(): void;
  /** A file that was chosen in the dialog of the browser. */
  onFile(file: File): void;
  /** The same as a command, with its key. */
  command: Pick<Command, 'id' | 'label' | 'group' | 'keys'>;
  children: ReactNode;
}

/** Chooses a file: in the dialog of the operating system on the desktop, in that of the browser elsewhere. */
export function ChooseButton({ kind, onAsk, onFile, command, children, ...button }: ChooseButtonProps) {
  const { data: status } = useStatus();
  const input = useRef<HTMLInputElement>(null);
  const choose = () => (status?.host === 'desktop' ? onAsk() : input.current?.click());
  useCommands([{ ...command, run: choose }]);
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
          if (file) onFile(file);
          // So that choosing the same file again is a change again.
          event.currentTarget.value = '';
        }}
      />
      <Button {...button} onClick={choose}>
        {children}
      </Button>
    </>
  );
}
