import { CloseButton, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commandsNow } from '../shared/commands/index.ts';
import { KeyCaps } from './key-caps.tsx';
import classes from './key-sheet.module.css';
import { closeKeySheet, useKeySheet } from './overlays.ts';

function Keys() {
  const commands = commandsNow().filter(({ keys }) => keys.length > 0);
  const groups = [...new Set(commands.map(({ group }) => group))];
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <section key={group}>
          <h3>{group}</h3>
          <dl className={classes.keys}>
            {commands
              .filter((command) => command.group === group)
              .map(({ id, label, keys }) => (
                <div key={id}>
                  <dt>{label}</dt>
                  <dd>
                    {keys.map((combo) => (
                      <KeyCaps key={combo} combo={combo} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
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
