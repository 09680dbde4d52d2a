import { useTranslation } from 'react-i18next';
import { type Command, useCommands } from '../../shared/commands/index.ts';

interface Deeds {
  isRunning: boolean;
  hasChecks: boolean;
  hasChosen: boolean;
  start(): void;
  stop(): void;
  walk(step: 1 | -1): void;
  close(): void;
  explain(): void;
}

const START_KEY = 'C';

/** The keys of a comparison. */
export function useCompareCommands({
  isRunning,
  hasChecks,
  hasChosen,
  start,
  stop,
  walk,
  close,
  explain,
}: Deeds) {
  const { t } = useTranslation();
  const group = t('compare.title');
  const command = (id: string, label: string, keys: string[], run: () => void): Command => ({
    ...{ id: `compare.${id}`, label, group, keys, run },
  });
  useCommands([
    command('start', t('compare.start'), [START_KEY], start),
    ...(isRunning ? [command('stop', t('compare.stop'), [], stop)] : []),
    ...(hasChecks
      ? [
          command('next', t('library.keys.next'), [']'], () => walk(1)),
          command('previous', t('library.keys.previous'), ['['], () => walk(-1)),
        ]
      : []),
    ...(hasChosen
      ? [
          command('close', t('library.keys.close'), ['Escape'], close),
          command('explain', t('help.explain'), ['F1'], explain),
          { ...command('blink', t('compare.blink'), ['Space'], () => {}), keyOnly: true, isLocal: true },
        ]
      : []),
  ]);
}
