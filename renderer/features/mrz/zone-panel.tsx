import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EnteredZone } from '../../../src/contract/entered-zone.ts';
import type { Frame } from '../../../src/contract/examination.ts';
import type { Light } from '../../../src/examination/light.ts';
import { formatInstant } from '../../shared/ui/index.ts';
import { asZone } from './held.ts';
import classes from './zone-panel.module.css';
import { ZoneView } from './zone-view.tsx';

function NoZone({ tried, children }: { tried: readonly string[]; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.nothing}>
      <h2>{t('zone.none')}</h2>
      <p>{t('zone.noneRemedy')}</p>
      {children}
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
  examinationId: string;
  sha256: string;
  light: Light;
  /** null while the picture has not been decoded. */
  frame: Frame | null;
  /** Whether reading goes on. */
  isPending: boolean;
  /** What else can be done where no zone was found. */
  whenNone: ReactNode;
}

/** The zones of one frame; its place is kept while they are read. */
export function ZonePanel({ examinationId, sha256, light, frame, isPending, whenNone }: ZonePanelProps) {
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
  if (frame.zones.length === 0) return <NoZone tried={frame.tried ?? []}>{whenNone}</NoZone>;
  return frame.zones.map((zone, at) => (
    <ZoneView
      key={zone.id}
      examinationId={examinationId}
      zone={zone}
      title={t('zone.title')}
      picture={{ sha256, frame: frame.index, dpi: frame.dpi, light }}
      source={t(zone.earlier ? 'zone.earlier' : 'zone.reader', {
        name: zone.reader.name,
        version: zone.reader.version,
        day: zone.judgedOn,
      })}
      hasKey={at === 0}
    />
  ));
}

interface EnteredZonesProps {
  examinationId: string;
  entered: readonly EnteredZone[];
  /** Whether the key of the editor opens the first of them: no zone that was read comes before. */
  hasKey: boolean;
}

/** The zones of an examination that came without a picture. */
export function EnteredZones({ examinationId, entered, hasKey }: EnteredZonesProps) {
  const { t } = useTranslation();
  return entered.map((zone, at) => (
    <ZoneView
      key={zone.id}
      examinationId={examinationId}
      zone={asZone(zone)}
      title={t(`entry.zone.${zone.origin}`)}
      picture={null}
      source={t(`entry.by.${zone.origin}`, { actor: zone.actor, at: formatInstant(zone.enteredAt) })}
      hasKey={hasKey && at === 0}
    />
  ));
}
