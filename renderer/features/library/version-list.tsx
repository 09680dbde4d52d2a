import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLibraryVersions } from '../../shared/client/index.ts';
import { formatInstant, ThrownWords } from '../../shared/ui/index.ts';
import type { OpenedModel } from './model-bench.tsx';
import classes from './model-panel.module.css';

interface VersionListProps {
  code: string;
  opened: OpenedModel;
  onVersion(version: number): void;
}

/** Every version of a model, newest first; the older ones stay to be looked at. */
export function VersionList({ code, opened, onVersion }: VersionListProps) {
  const { t } = useTranslation();
  const { data, error } = useLibraryVersions(code);
  if (error) return <ThrownWords thrown={error} />;
  return data?.items.map(({ version, reason, actor, importedAt, digest }) => (
    <section key={version} className={classes.section}>
      <h2>
        {t('library.version', { version })}
        <span className={classes.quiet}>{version === opened.current ? ` · ${t('library.holds')}` : ''}</span>
      </h2>
      <p>{reason}</p>
      <dl className={classes.facts}>
        <dt>{t('library.imported')}</dt>
        <dd>{`${formatInstant(importedAt)} · ${actor}`}</dd>
        <dt>{t('library.digest')}</dt>
        <dd className={classes.mono} title={digest}>
          {digest.slice(0, 16)}
        </dd>
      </dl>
      {version === opened.stored.version ? (
        <p className={classes.quiet}>{t('library.versionShown')}</p>
      ) : (
        <Button mt={6} size="compact-xs" variant="default" onClick={() => onVersion(version)}>
          {t('library.showVersion', { version })}
        </Button>
      )}
    </section>
  ));
}
