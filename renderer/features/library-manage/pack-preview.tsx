import { Button } from '@mantine/core';
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Chosen } from '../../../src/contract/choices.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import type { LibraryImport } from '../../../src/contract/library.ts';
import { usePackPreview } from '../../shared/client/index.ts';
import { formatInstant } from '../../shared/ui/index.ts';
import { Fingerprint } from './fingerprint.tsx';
import { ImportEnding } from './import-ending.tsx';
import { LibraryWork } from './library-work.tsx';
import classes from './manage.module.css';
import { Refusal } from './refusal.tsx';
import { TrustForm } from './trust-form.tsx';
import { useFocus } from './use-focus.ts';

function Facts({ pack }: { pack: CallOutput<'pack.inspect'> }) {
  const { t } = useTranslation();
  const Icon = pack.trusted ? IconShieldCheck : IconShieldQuestion;
  return (
    <dl className={classes.facts}>
      <dt>{t('manage.publisher')}</dt>
      <dd>{pack.publisher}</dd>
      <dt>{t('manage.madeAt')}</dt>
      <dd>{`${formatInstant(pack.madeAt)} · ${t('manage.files', { count: pack.files })}`}</dd>
      <dt>{t('manage.fingerprint')}</dt>
      <dd>
        <Fingerprint text={pack.fingerprint} />
      </dd>
      <dt>{t('manage.key')}</dt>
      <dd className={classes.trusted}>
        <Icon size={16} aria-hidden="true" />
        {t(pack.trusted ? 'manage.trusted' : 'manage.notTrusted')}
      </dd>
    </dl>
  );
}

interface PackPreviewProps {
  chosen: Chosen;
  onDone(changes: LibraryImport): void;
  onLeave(): void;
}

/** A pack before it is imported: who made it, whether their key is trusted, what would change. */
export function PackPreview({ chosen, onDone, onLeave }: PackPreviewProps) {
  const { t } = useTranslation();
  const { data: pack, error } = usePackPreview(chosen.id);
  const heading = useFocus<HTMLHeadingElement>(pack?.trusted);
  return (
    <section className={classes.preview} aria-label={t('manage.pack')}>
      <h2 ref={heading} tabIndex={-1}>
        {pack?.title ?? chosen.name}
      </h2>
      {!pack && !error && <LibraryWork words={t('manage.looking', { name: chosen.name })} />}
      {error && <Refusal thrown={error} />}
      {pack && <Facts pack={pack} />}
      {pack && !pack.trusted && <TrustForm chosen={chosen.id} publisher={pack.publisher} />}
      {pack?.preview ? (
        <ImportEnding
          call="pack.import"
          chosen={chosen}
          preview={pack.preview}
          onDone={onDone}
          onLeave={onLeave}
        />
      ) : (
        <div className={classes.end}>
          <Button variant="default" onClick={onLeave}>
            {t(error ? 'manage.close' : 'manage.leave')}
          </Button>
        </div>
      )}
    </section>
  );
}
