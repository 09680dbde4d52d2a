import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Publisher } from '../../../src/contract/library.ts';
import { usePublishers, useTakeBack } from '../../shared/client/index.ts';
import { formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import { Fingerprint } from './fingerprint.tsx';
import classes from './manage.module.css';
import { Question } from './question.tsx';

function DistrustQuestion({ publisher, onEnd }: { publisher: Publisher; onEnd(): void }) {
  const { t } = useTranslation();
  const distrust = useTakeBack('pack.distrust');
  const { fingerprint } = publisher;
  return (
    <Question
      title={t('manage.distrust.of', { publisher: publisher.publisher })}
      deed={t('manage.distrust.do')}
      isPending={distrust.isPending}
      error={distrust.error}
      onYes={() => distrust.mutate({ fingerprint }, { onSuccess: onEnd })}
      onNo={onEnd}
    >
      <p>{t('manage.distrust.words')}</p>
      <Fingerprint text={fingerprint} />
    </Question>
  );
}

function Row({ publisher, onDistrust }: { publisher: Publisher; onDistrust(): void }) {
  const { t } = useTranslation();
  const { trusted, fingerprint, actor, decidedAt } = publisher;
  const Icon = trusted ? IconShieldCheck : IconShieldOff;
  return (
    <tr>
      <td>
        <b>{publisher.publisher}</b>
      </td>
      <td>
        <Fingerprint text={fingerprint} />
      </td>
      <td>
        <span className={classes.trusted}>
          <Icon size={16} aria-hidden="true" />
          {t(trusted ? 'manage.trusted' : 'manage.notTrusted')}
        </span>
      </td>
      <td>{actor}</td>
      <td className={classes.fixed}>{formatInstant(decidedAt)}</td>
      <td className={classes.deed}>
        {trusted && (
          <Button size="compact-xs" variant="default" onClick={onDistrust}>
            {t('manage.distrust.do')}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Publishers' keys and the last decision about each. */
export function PublishersPanel() {
  const { t } = useTranslation();
  const { data, error } = usePublishers();
  const [asked, setAsked] = useState<Publisher | null>(null);
  if (error) return <ThrownWords thrown={error} />;
  if (data?.items.length === 0) return <p className={classes.nothing}>{t('manage.noPublishers')}</p>;
  return (
    <>
      <p className={classes.hint}>{t('manage.publishersHint')}</p>
      <table className={classes.table} aria-label={t('manage.tab.publishers')}>
        <thead>
          <tr>
            <th scope="col">{t('manage.publisher')}</th>
            <th scope="col">{t('manage.fingerprint')}</th>
            <th scope="col">{t('manage.key')}</th>
            <th scope="col">{t('manage.by')}</th>
            <th scope="col">{t('manage.when')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {data?.items.map((publisher) => (
            <Row key={publisher.fingerprint} publisher={publisher} onDistrust={() => setAsked(publisher)} />
          ))}
        </tbody>
      </table>
      {asked && <DistrustQuestion publisher={asked} onEnd={() => setAsked(null)} />}
    </>
  );
}
