import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Exposure, PageFrame } from '../../../../src/examination/table-pages.ts';
import type { AreaMm } from '../../../../src/reference/index.ts';
import { useCommands } from '../../../shared/commands/index.ts';
import { Fold } from '../../../shared/ui/index.ts';
import classes from './frequencies.module.css';
import { FrequenciesFound } from './frequencies-found.tsx';
import { useAsked } from './use-asked.ts';

interface PartProps {
  examinationId: string;
  comparisonId: string;
  page: string;
  exposure: Exposure;
  frame: PageFrame;
  /** That of the chosen check; `null`: what is on the screen. */
  area: AreaMm | null;
}

/** Whether the print of an area is made of regular dots or lines: both spectra, when they are asked for. */
export function FrequenciesPart({ examinationId, comparisonId, page, exposure, frame, area }: PartProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const part = useRef<HTMLDivElement>(null);
  const { asked, isElsewhere, ask } = useAsked({ examinationId, comparisonId, page }, exposure, frame, area);
  const look = () => {
    setOpen(true);
    ask();
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
          {asked && <FrequenciesFound asked={asked} />}
        </div>
      </Fold>
    </div>
  );
}
