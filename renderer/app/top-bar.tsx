import { ActionIcon, Tooltip } from '@mantine/core';
import { IconAlertTriangleFilled, IconCommand, IconHelpCircle, IconKeyboard } from '@tabler/icons-react';
import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ThemeSwitch } from '../features/settings/index.ts';
import { useStatus } from '../shared/client/index.ts';
import { formatRecent } from '../shared/ui/index.ts';
import { openKeySheet, openPalette } from './overlays.ts';
import classes from './top-bar.module.css';

function Status() {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  if (!status) return null;
  const { ledger } = status;
  return (
    <div className={classes.status}>
      <span>{t(`host.${status.host}`)}</span>
      {ledger && (
        <span>
          {t('ledger.short', { count: ledger.entries })}
          {ledger.verifiedAt &&
            ` · ${t('ledger.verifiedAt', { at: formatRecent(ledger.verifiedAt, new Date()) })}`}
        </span>
      )}
    </div>
  );
}

function Navigation() {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const path = useLocation({ select: ({ pathname }) => pathname });
  if (status?.state !== 'open') return null;
  // The ledger belongs to the log and drafts to the library: there are no links of their own for them.
  const inLog = path === '/ledger' ? { 'aria-current': true } : {};
  const inLibrary = path.startsWith('/drafts') ? { 'aria-current': true } : {};
  return (
    <nav aria-label={t('shell.navigation')} className={classes.navigation}>
      <Link to="/" activeOptions={{ exact: true }}>
        {t('desk.title')}
      </Link>
      <Link to="/library" activeOptions={{ includeSearch: false }} {...inLibrary}>
        {t('library.title')}
      </Link>
      <Link to="/log" activeOptions={{ includeSearch: false }} {...inLog}>
        {t('log.title')}
      </Link>
    </nav>
  );
}

/** The rules are part of the open program: a locked one shows nothing but its lock. */
function Help() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { data: status } = useStatus();
  if (status?.state !== 'open') return null;
  return (
    <Tooltip label={`${t('help.title')} · F1`}>
      <ActionIcon
        aria-label={t('help.title')}
        onClick={() => void navigate({ to: '/help/rules', search: {} })}
      >
        <IconHelpCircle size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

export function TopBar() {
  const { t } = useTranslation();
  return (
    <header className={classes.bar}>
      <span className={classes.brand}>Lightbench</span>
      <Navigation />
      <Status />
      <Help />
      <Tooltip label={`${t('palette.title')} · Ctrl K`}>
        <ActionIcon aria-label={t('palette.title')} onClick={openPalette}>
          <IconCommand size={18} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('keys.title')} · ?`}>
        <ActionIcon aria-label={t('keys.title')} onClick={openKeySheet}>
          <IconKeyboard size={18} />
        </ActionIcon>
      </Tooltip>
      <ThemeSwitch />
    </header>
  );
}

/** On every screen, for as long as the published key is in use. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  if (status?.keyMode !== 'demo') return null;
  return (
    <div role="status" data-testid="demo-banner" className={classes.demo}>
      <IconAlertTriangleFilled size={16} aria-hidden="true" />
      {t('shell.demo')}
    </div>
  );
}
