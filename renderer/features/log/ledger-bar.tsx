import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { LedgerVerification } from '../../../src/contract/ledger.ts';
import { useStatus, useVerifyLedger } from '../../shared/client/index.ts';
import { ErrorWords, formatInstant, Result, ThrownWords } from '../../shared/ui/index.ts';
import classes from './ledger-bar.module.css';

function Fits({ answer }: { answer: LedgerVerification }) {
  const { t } = useTranslation();
  const { entries, heads, evidence, root } = answer;
  return (
    <>
      <Result result="successful">{t('ledger.fits', { entries, heads, evidence: evidence.checked })}</Result>
      <code className={classes.root} title={root}>
        {t('ledger.root', { root: root.slice(0, 16) })}
      </code>
    </>
  );
}

function Findings({ answer }: { answer: LedgerVerification }) {
  const { broken, evidence } = answer;
  return (
    <div className={classes.findings}>
      {broken && <ErrorWords error={{ code: 'ledger.broken', params: broken }} />}
      {evidence.damaged.map((sha256) => (
        <ErrorWords key={sha256} error={{ code: 'vault.damaged', params: { sha256 } }} />
      ))}
    </div>
  );
}

/** How many entries the ledger holds, when it was last verified, and the button to do it now. */
export function LedgerBar({ leadsToEntries = false }: { leadsToEntries?: boolean }) {
  const { t } = useTranslation();
  const { data: status } = useStatus();
  const verify = useVerifyLedger();
  const answer = verify.data;
  const isWhole = answer && !answer.broken && answer.evidence.damaged.length === 0;
  const ledger = status?.ledger;
  return (
    <section aria-label={t('ledger.region')} className={classes.ledger}>
      <div className={classes.bar}>
        <span>
          {t('ledger.entries', { count: ledger?.entries ?? 0 })}
          {', '}
          {ledger?.verifiedAt
            ? t('ledger.verifiedAt', { at: formatInstant(ledger.verifiedAt) })
            : t('ledger.neverVerified')}
        </span>
        <span aria-live="polite" className={classes.answer}>
          {verify.isPending && t('ledger.verifying')}
          {isWhole && <Fits answer={answer} />}
        </span>
        {leadsToEntries && (
          <Link to="/ledger" className={classes.entries}>
            {t('ledger.show')}
          </Link>
        )}
        <Button
          size="compact-sm"
          variant="default"
          loading={verify.isPending}
          onClick={() => verify.mutate()}
        >
          {t('ledger.verify')}
        </Button>
      </div>
      {answer && !isWhole && <Findings answer={answer} />}
      {verify.error && <ThrownWords thrown={verify.error} />}
    </section>
  );
}
