import { Button, PasswordInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PASSPHRASE_MIN } from '../../../src/contract/system.ts';
import { type LooseError, useSystemCall } from '../../shared/client/index.ts';
import { ErrorWords, ThrownWords } from '../../shared/ui/index.ts';
import classes from './entrance.module.css';

function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={classes.card}>
      <h1>{title}</h1>
      {children}
    </div>
  );
}

/** First start: a passphrase is chosen and typed twice. */
export function SetUp() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wasTried, setWasTried] = useState(false);
  const setUp = useSystemCall('system.set_up');
  const isShort = passphrase.length < PASSPHRASE_MIN;
  const differs = passphrase !== again;

  function submit(event: FormEvent) {
    event.preventDefault();
    setWasTried(true);
    if (!isShort && !differs) setUp.mutate({ passphrase });
  }

  return (
    <Card title={t('entrance.setUp')}>
      <p>{t('entrance.setUpWhy')}</p>
      <form onSubmit={submit}>
        <PasswordInput
          label={t('entrance.passphrase')}
          description={t('entrance.passphraseHint', { limit: PASSPHRASE_MIN })}
          autoComplete="new-password"
          data-autofocus
          autoFocus
          value={passphrase}
          error={wasTried && isShort ? t('entrance.tooShort', { limit: PASSPHRASE_MIN }) : null}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <PasswordInput
          label={t('entrance.again')}
          autoComplete="new-password"
          value={again}
          error={wasTried && !isShort && differs ? t('entrance.differs') : null}
          onChange={(event) => setAgain(event.currentTarget.value)}
        />
        <p className={classes.warning}>{t('entrance.noWayBack')}</p>
        {setUp.error && <ThrownWords thrown={setUp.error} />}
        <Button type="submit" loading={setUp.isPending}>
          {t('entrance.setUpDo')}
        </Button>
      </form>
    </Card>
  );
}

/** A data folder that is there and locked. */
export function Unlock() {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useSystemCall('system.unlock');
  return (
    <Card title={t('entrance.unlock')}>
      <p>{t('entrance.unlockWhy')}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (passphrase) unlock.mutate({ passphrase });
        }}
      >
        <PasswordInput
          label={t('entrance.passphrase')}
          autoComplete="current-password"
          autoFocus
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        {unlock.error && <ThrownWords thrown={unlock.error} />}
        <Button type="submit" loading={unlock.isPending} disabled={passphrase === ''}>
          {t('entrance.unlockDo')}
        </Button>
      </form>
    </Card>
  );
}

/** The data folder cannot be opened; no button here could mend that. */
export function Faulted({ fault }: { fault: LooseError }) {
  const { t } = useTranslation();
  return (
    <Card title={t('entrance.faulted')}>
      <ErrorWords error={fault} />
    </Card>
  );
}
