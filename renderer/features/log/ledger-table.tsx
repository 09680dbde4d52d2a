import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { examinationId } from '../../../src/contract/examination-id.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import type { LedgerVerification } from '../../../src/contract/ledger.ts';
import { CopyText, formatInstant, Result } from '../../shared/ui/index.ts';
import { entryState } from './ledger-state.ts';
import classes from './ledger-table.module.css';

type Entry = CallOutput<'ledger.list'>['items'][number];

const SHORT = 12;

function State({ seq, verification }: { seq: number; verification: LedgerVerification | null }) {
  const { t } = useTranslation();
  switch (entryState(seq, verification)) {
    case 'fits':
      return <Result result="successful">{t('ledger.fitsEntry')}</Result>;
    case 'broken':
      return <Result result="failed">{t('ledger.brokenEntry')}</Result>;
    case 'afterBreak':
      return <Result result="undetermined">{t('ledger.afterBreak')}</Result>;
    case 'notYet':
      return <span className={classes.quiet}>{t('ledger.notYet')}</span>;
  }
}

function Subject({ subject }: { subject: string }) {
  if (!examinationId.safeParse(subject).success) return <span className={classes.quiet}>{subject}</span>;
  return (
    <Link to="/examination/$id" params={{ id: subject }}>
      {subject}
    </Link>
  );
}

function Row({ entry, verification }: { entry: Entry; verification: LedgerVerification | null }) {
  const { t } = useTranslation();
  const { seq, at, actor, action, subject, hash } = entry;
  return (
    <tr>
      <td className={classes.number}>{seq}</td>
      <td className={classes.fixed}>{formatInstant(at)}</td>
      <td>{actor}</td>
      <td title={action}>{t(`ledger.action.${action}`, { defaultValue: action })}</td>
      <td className={classes.fixed}>
        <Subject subject={subject} />
      </td>
      <td>
        <span className={classes.hash}>
          <code title={hash}>{`${hash.slice(0, SHORT)}…`}</code>
          <CopyText text={hash} what={t('ledger.digestOf', { seq })} />
        </span>
      </td>
      <td>
        <State seq={seq} verification={verification} />
      </td>
    </tr>
  );
}

interface LedgerTableProps {
  items: readonly Entry[];
  verification: LedgerVerification | null;
}

export function LedgerTable({ items, verification }: LedgerTableProps) {
  const { t } = useTranslation();
  return (
    <table className={classes.table} aria-label={t('ledger.table')}>
      <thead>
        <tr>
          <th scope="col" className={classes.number}>
            {t('ledger.number')}
          </th>
          <th scope="col">{t('ledger.at')}</th>
          <th scope="col">{t('ledger.actor')}</th>
          <th scope="col">{t('ledger.what')}</th>
          <th scope="col">{t('ledger.subject')}</th>
          <th scope="col">{t('ledger.hash')}</th>
          <th scope="col">{t('ledger.state')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Row key={entry.seq} entry={entry} verification={verification} />
        ))}
      </tbody>
    </table>
  );
}
