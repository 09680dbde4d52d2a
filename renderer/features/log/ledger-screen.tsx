import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallOutput } from '../../../src/contract/index.ts';
import { useLedger } from '../../shared/client/index.ts';
import { CopyText, formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import { LedgerBar } from './ledger-bar.tsx';
import classes from './ledger-screen.module.css';
import { LedgerTable } from './ledger-table.tsx';

const PAGE = 100;
const SHORT = 16;

function Head({ head, total }: Pick<CallOutput<'ledger.list'>, 'head' | 'total'>) {
  const { t } = useTranslation();
  if (!head) return <p className={classes.head}>{t('ledger.headNone')}</p>;
  const behind = total - head.size;
  return (
    <p className={classes.head}>
      <span>{t('ledger.head', { size: head.size, at: formatInstant(head.at) })}</span>
      <code title={head.root}>{`${head.root.slice(0, SHORT)}…`}</code>
      <CopyText text={head.root} what={t('ledger.headDigest')} />
      {behind > 0 && <span>{t('ledger.headBehind', { count: behind })}</span>}
    </p>
  );
}

/** Every entry of the ledger, newest first, with what the last verification says of it. */
export function LedgerScreen() {
  const { t } = useTranslation();
  /** Where each page that was gone through began, so that there is a way back. */
  const [starts, setStarts] = useState<readonly number[]>([]);
  const { data, error } = useLedger(PAGE, starts.at(-1));
  const last = data?.items.at(-1);
  return (
    <div className={classes.screen}>
      <div className={classes.heading}>
        <Link to="/log" search={{}} className={classes.back}>
          {`◂ ${t('ledger.back')}`}
        </Link>
        <h1>{t('ledger.title')}</h1>
        <span className={classes.total}>{data && t('ledger.total', { count: data.total })}</span>
      </div>
      <LedgerBar />
      {error && <ThrownWords thrown={error} />}
      {data && <Head head={data.head} total={data.total} />}
      {data && data.items.length > 0 && <LedgerTable items={data.items} verification={data.verification} />}
      {data?.items.length === 0 && <p>{t('ledger.empty')}</p>}
      {data && data.total > PAGE && (
        <div className={classes.paging}>
          <Button
            variant="default"
            disabled={starts.length === 0}
            onClick={() => setStarts(starts.slice(0, -1))}
          >
            {t('ledger.newer')}
          </Button>
          <Button
            variant="default"
            disabled={!last || last.seq === 1}
            onClick={() => last && setStarts([...starts, last.seq])}
          >
            {t('ledger.older')}
          </Button>
        </div>
      )}
    </div>
  );
}
