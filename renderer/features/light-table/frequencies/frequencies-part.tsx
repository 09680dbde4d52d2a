import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useExaminationCall } from '../../../shared/client/index.ts';
import { useCommands } from '../../../shared/commands/index.ts';
import { announceError, Fold, useSaveSheet } from '../../../shared/ui/index.ts';
import { useAreaSeen } from '../use-area-seen.ts';
import classes from './frequencies.module.css';
import { FrequenciesFound } from './frequencies-found.tsx';
import { arePlaces, type Place, placeShown, type Shown, type Spectra } from './use-spectra.ts';

/** Saves both spectra as a picture with what they say, without making a finding of it. */
function SaveSpectra({ examinationId, place }: { examinationId: string; place: Place }) {
  const { t } = useTranslation();
  const drawing = useExaminationCall('frequencies.export', examinationId);
  const onSuccess = useSaveSheet();
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={drawing.isPending}
      onClick={() => drawing.mutate(place, { onSuccess, onError: announceError })}
    >
      {t('frequencies.save')}
    </Button>
  );
}

interface PartProps {
  examinationId: string;
  spectra: Spectra;
  /** What the table shows now. */
  shown: Shown;
  /** Asks about that. */
  onAsk(): void;
}

/** Whether the print of an area is made of regular dots or lines: both spectra, when they are asked for. */
export function FrequenciesPart({ examinationId, spectra, shown, onAsk }: PartProps) {
  const { t } = useTranslation();
  const { asked } = spectra;
  const [isOpen, setOpen] = useState(asked !== null);
  const part = useRef<HTMLDivElement>(null);
  const { seen, look: seeNow } = useAreaSeen(shown.frame, asked !== null && shown.area === null);
  const isElsewhere =
    asked !== null &&
    (shown.area !== null || seen !== null) &&
    !arePlaces(asked.place, placeShown(shown, seen ?? undefined));
  const look = () => {
    setOpen(true);
    seeNow();
    onAsk();
  };
  useCommands([
    {
      ...{ id: 'table.frequencies', label: t('frequencies.look'), group: t('table.title'), keys: ['Y'] },
      run: look,
    },
  ]);
  useEffect(() => {
    // A key brings into view what it does.
    if (asked) part.current?.scrollIntoView({ block: 'nearest' });
  }, [asked]);
  return (
    <div ref={part} className={classes.part} data-frequencies>
      <Fold title={t('frequencies.title')} isOpen={isOpen} onOpen={setOpen}>
        <div className={classes.body}>
          <p className={classes.hint}>{t('frequencies.what')}</p>
          {isElsewhere && (
            <p className={classes.elsewhere} role="status">
              {t('frequencies.elsewhere')}
            </p>
          )}
          {(!asked || isElsewhere) && (
            <Button size="compact-xs" variant="default" onClick={look}>
              {t(asked ? 'frequencies.again' : 'frequencies.look')}
            </Button>
          )}
          {asked && <FrequenciesFound asked={asked} queries={spectra.queries} />}
          {asked && spectra.state === 'seen' && (
            <SaveSpectra examinationId={examinationId} place={asked.place} />
          )}
        </div>
      </Fold>
    </div>
  );
}
