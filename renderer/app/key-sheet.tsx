import { ActionIcon, Button, CloseButton, Modal } from '@mantine/core';
import { IconArrowBackUp, IconKeyboard } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type Command,
  canHaveOwnKey,
  comboOf,
  commandsNow,
  dropOwnKey,
  dropOwnKeys,
  setOwnKey,
  takenBy,
  useOwnKeys,
} from '../shared/commands/index.ts';
import { KeyCaps } from './key-caps.tsx';
import classes from './key-sheet.module.css';
import { closeKeySheet, useKeySheet } from './overlays.ts';

/** Waits for the key that a command is to have. */
function NewKey({
  command,
  commands,
  onEnd,
}: {
  command: Command;
  commands: readonly Command[];
  onEnd(): void;
}) {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<string | null>(null);
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Tab') return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') return onEnd();
    const combo = comboOf(event);
    if (combo === null) return;
    const other = takenBy(event, commands, command.id);
    if (other) return setRefused(t('keys.taken', { combo, label: other.label }));
    setOwnKey(command.id, combo);
    onEnd();
  }
  return (
    <button
      type="button"
      className={classes.waiting}
      // biome-ignore lint/a11y/noAutofocus: whoever asked to press a key presses it next
      autoFocus
      // Escape keeps the key, and the sheet stays.
      data-mantine-stop-propagation="true"
      aria-label={t('keys.press', { label: command.label })}
      aria-live="polite"
      onKeyDown={onKeyDown}
      onBlur={onEnd}
    >
      {refused ?? t('keys.pressShort')}
    </button>
  );
}

interface RowProps {
  command: Command;
  commands: readonly Command[];
  isOwn: boolean;
}

function Row({ command, commands, isOwn }: RowProps) {
  const { t } = useTranslation();
  const [isWaiting, setWaiting] = useState(false);
  const { id, label, keys, usual } = command;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {isWaiting ? (
          <NewKey command={command} commands={commands} onEnd={() => setWaiting(false)} />
        ) : (
          keys.map((combo) => <KeyCaps key={combo} combo={combo} />)
        )}
        {!isWaiting && canHaveOwnKey(command) && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t(keys.length > 0 ? 'keys.change' : 'keys.give', { label })}
            onClick={() => setWaiting(true)}
          >
            <IconKeyboard size={14} />
          </ActionIcon>
        )}
        {!isWaiting && isOwn && (
          <ActionIcon
            size="sm"
            variant="subtle"
            aria-label={t(usual?.length === 0 ? 'keys.without' : 'keys.back', { label })}
            onClick={() => dropOwnKey(id)}
          >
            <IconArrowBackUp size={14} />
          </ActionIcon>
        )}
      </dd>
    </div>
  );
}

function Keys() {
  const { t } = useTranslation();
  const own = useOwnKeys();
  const commands = commandsNow();
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <>
      <div className={classes.groups}>
        {groups.map((group) => (
          <section key={group}>
            <h3>{group}</h3>
            <dl className={classes.keys}>
              {commands
                .filter((command) => command.group === group)
                .map((command) => (
                  <Row
                    key={command.id}
                    command={command}
                    commands={commands}
                    isOwn={own[command.id] !== undefined}
                  />
                ))}
            </dl>
          </section>
        ))}
      </div>
      {Object.keys(own).length > 0 && (
        <Button variant="default" size="xs" onClick={dropOwnKeys}>
          {t('keys.allBack')}
        </Button>
      )}
    </>
  );
}

/** The keys of the present screen on one sheet. */
export function KeySheet() {
  const { t } = useTranslation();
  const { isOpen } = useKeySheet();
  return (
    <Modal
      opened={isOpen}
      onClose={closeKeySheet}
      size="lg"
      // Mantine's own heading is a <header>, which would be a second banner of the page.
      withCloseButton={false}
      attributes={{ content: { 'aria-label': t('keys.title') } }}
    >
      <div className={classes.heading}>
        <h2>{t('keys.title')}</h2>
        <CloseButton aria-label={t('keys.close')} onClick={closeKeySheet} />
      </div>
      {isOpen && <Keys />}
    </Modal>
  );
}
