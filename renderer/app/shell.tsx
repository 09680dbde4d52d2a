import { Outlet, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ImportProvider, WindowIntake } from '../features/capture/index.ts';
import { NewModelDialog, openNewModel } from '../features/curate/index.ts';
import { EntryDialog } from '../features/entry/index.ts';
import { RuleDialog } from '../features/help/index.ts';
import { Faulted, SetUp, THEMES, Unlock, useTheme } from '../features/settings/index.ts';
import { useCoreEvents, useStatus } from '../shared/client/index.ts';
import { useCommands, useKeyboard } from '../shared/commands/index.ts';
import { ThrownWords } from '../shared/ui/index.ts';
import { KeySheet } from './key-sheet.tsx';
import { openKeySheet, openPalette } from './overlays.ts';
import { Palette } from './palette.tsx';
import classes from './shell.module.css';
import { DemoBanner, TopBar } from './top-bar.tsx';

function useShellCommands() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [, setTheme] = useTheme();
  const go = t('keys.go');
  const commands = [
    {
      id: 'go.desk',
      label: t('desk.title'),
      group: go,
      keys: ['Alt+1'],
      run: () => void navigate({ to: '/' }),
    },
    {
      id: 'go.log',
      label: t('log.title'),
      group: go,
      keys: ['Alt+2'],
      run: () => void navigate({ to: '/log', search: {} }),
    },
    {
      id: 'go.ledger',
      label: t('ledger.title'),
      group: go,
      keys: ['Alt+3'],
      run: () => void navigate({ to: '/ledger' }),
    },
    {
      id: 'go.library',
      label: t('library.title'),
      group: go,
      keys: ['Alt+4'],
      run: () => void navigate({ to: '/library', search: {} }),
    },
    {
      id: 'go.manage',
      label: t('manage.title'),
      group: go,
      keys: ['Alt+5'],
      run: () => void navigate({ to: '/library/manage', search: {} }),
    },
    {
      id: 'go.drafts',
      label: t('curate.drafts'),
      group: go,
      keys: ['Alt+6'],
      run: () => void navigate({ to: '/drafts' }),
    },
    {
      id: 'go.rules',
      label: t('help.title'),
      group: go,
      keys: ['F1'],
      run: () => void navigate({ to: '/help/rules', search: {} }),
    },
    { id: 'draft.new', label: t('curate.newModel'), group: t('library.title'), keys: [], run: openNewModel },
    {
      id: 'palette',
      label: t('palette.title'),
      group: t('keys.general'),
      keys: ['Ctrl+K'],
      run: openPalette,
    },
    { id: 'keys', label: t('keys.title'), group: t('keys.general'), keys: ['?'], run: openKeySheet },
    ...THEMES.map((name) => ({
      id: `theme.${name}`,
      label: t('theme.use', { name: t(`theme.${name}`) }),
      group: t('theme.title'),
      keys: [],
      run: () => setTheme(name),
    })),
  ];
  useCommands(commands, true);
}

function Open() {
  useShellCommands();
  return (
    <ImportProvider>
      <Outlet />
      <WindowIntake />
      <EntryDialog />
      <NewModelDialog />
      <RuleDialog />
    </ImportProvider>
  );
}

/** What is let in depends on the state of the data folder. */
function Gate() {
  const { t } = useTranslation();
  const { data: status, error } = useStatus();
  if (error && !status) return <ThrownWords thrown={error} />;
  if (!status) return <p role="status">{t('examination.opening')}</p>;
  if (status.state === 'new') return <SetUp />;
  if (status.state === 'locked') return <Unlock />;
  if (status.state === 'faulted') {
    return <Faulted fault={status.fault ?? { code: 'core.unavailable', params: {} }} />;
  }
  return <Open />;
}

/** The frame around every screen. */
export function Shell() {
  const { t } = useTranslation();
  useCoreEvents();
  useKeyboard();
  return (
    <div className={classes.shell}>
      <button type="button" className={classes.skip} onClick={skipToMain}>
        {t('shell.skip')}
      </button>
      <TopBar />
      <DemoBanner />
      <main id="main" className={classes.main} tabIndex={-1}>
        <Gate />
      </main>
      <Palette />
      <KeySheet />
    </div>
  );
}

/** No link to #main: what stands after the # of the address is the router's. */
function skipToMain() {
  document.getElementById('main')?.focus();
}
