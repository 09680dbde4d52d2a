import { useTranslation } from 'react-i18next';
import type { Frame } from '../../../src/contract/examination.ts';
import type { Zone } from '../../../src/contract/zone.ts';
import { CopyText, Result } from '../../shared/ui/index.ts';
import { FieldsTable } from './fields-table.tsx';
import { worst } from './results.ts';
import { StripLines } from './strip-lines.tsx';
import classes from './zone-panel.module.css';

function OneZone({ zone, sha256, frame }: { zone: Zone; sha256: string; frame: number }) {
  const { t } = useTranslation();
  // Over everything that was checked: a document that has expired must not look all right here.
  const overall = worst(zone.checks.map(({ result }) => result));
  return (
    <article className={classes.zone}>
      <header className={classes.header}>
        <h2>{t('zone.title')}</h2>
        <span>{zone.format ? t(`format.${zone.format}`) : t('zone.unknownFormat')}</span>
        {overall && <Result result={overall} />}
        <CopyText text={zone.lines.map(({ text }) => text).join('\n')} what={t('copy.zone')} />
      </header>
      <StripLines zone={zone} sha256={sha256} frame={frame} />
      <FieldsTable zone={zone} />
      <footer className={classes.reader}>
        {t('zone.reader', { name: zone.reader.name, version: zone.reader.version, day: zone.judgedOn })}
      </footer>
    </article>
  );
}

function NoZone({ tried }: { tried: readonly string[] }) {
  const { t } = useTranslation();
  return (
    <div className={classes.nothing}>
      <h2>{t('zone.none')}</h2>
      <p>{t('zone.noneRemedy')}</p>
      {tried.length > 0 && (
        <>
          <h3>{t('zone.tried')}</h3>
          <ul>
            {tried.map((attempt) => (
              <li key={attempt}>{attempt}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface ZonePanelProps {
  sha256: string;
  /** null while the picture has not been decoded. */
  frame: Frame | null;
  /** Whether reading goes on. */
  isPending: boolean;
}

/** The zones of one frame; its place is kept while they are read. */
export function ZonePanel({ sha256, frame, isPending }: ZonePanelProps) {
  const { t } = useTranslation();
  if (isPending && !frame?.zones.length) {
    return (
      <div className={classes.nothing}>
        <h2>{t('zone.title')}</h2>
        <p role="status">{t('zone.reading')}</p>
      </div>
    );
  }
  if (!frame) return null;
  if (frame.zones.length === 0) return <NoZone tried={frame.tried ?? []} />;
  return frame.zones.map((zone) => <OneZone key={zone.id} zone={zone} sha256={sha256} frame={frame.index} />);
}
