import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChosenCall } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import classes from './manage.module.css';
import { digitsOf, FINGERPRINT_DIGITS, shapeFault } from './typed-fingerprint.ts';

/** Asks for the fingerprint that the publisher told by another way; the core compares it. */
export function TrustForm({ chosen, publisher }: { chosen: string; publisher: string }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [wasTried, setTried] = useState(false);
  const trust = useChosenCall('pack.trust');
  const digits = digitsOf(typed);
  const fault = shapeFault(digits);
  const counts = { count: digits.length, of: FINGERPRINT_DIGITS };

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!fault) trust.mutate({ chosen, fingerprint: digits });
  }

  return (
    <form className={classes.trust} noValidate onSubmit={submit}>
      <h3>{t('manage.trust.title')}</h3>
      <p>{t('manage.trust.words', { publisher })}</p>
      <TextInput
        label={t('manage.trust.told')}
        placeholder="0000 0000 0000 0000 …"
        description={t('manage.trust.digits', counts)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        classNames={{ input: classes.mono ?? '' }}
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={typed}
        error={wasTried && fault ? t(`manage.trust.${fault}`) : null}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setTried(false);
          trust.reset();
        }}
      />
      {trust.error && <ThrownWords thrown={trust.error} />}
      <Button type="submit" loading={trust.isPending}>
        {t('manage.trust.do')}
      </Button>
    </form>
  );
}
