import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../shared/ui/index.ts';
import classes from './light-table.module.css';
import { inUnits, MEASURE_KINDS, type Measure, measured, OCRB_PITCH_MM } from './measures.ts';
import type { Measures } from './use-measures.ts';

const MOST_CHARACTERS = 100;

function Row({ measure, measures }: { measure: Measure; measures: Measures }) {
  const { t } = useTranslation();
  const { id, kind, characters } = measure;
  const value = measured(measure);
  const name = t(`table.kind.${kind}`);
  return (
    <li className={classes.measure}>
      <span className={classes.grows}>
        {name} <strong data-measure={kind}>{inUnits(measure)}</strong>
        {kind === 'pitch' && value !== null && (
          <span className={classes.quiet}>
            {` ${t('table.pitchOff', { off: `${value < OCRB_PITCH_MM ? '−' : '+'}${Math.abs(value - OCRB_PITCH_MM).toFixed(3)}` })}`}
          </span>
        )}
      </span>
      {kind === 'pitch' && (
        <NumberInput
          size="xs"
          className={classes.characters ?? ''}
          aria-label={t('table.characters')}
          min={1}
          max={MOST_CHARACTERS}
          value={characters}
          onChange={(next) => {
            const count = Number(next);
            if (Number.isInteger(count) && count >= 1 && count <= MOST_CHARACTERS)
              measures.characters(id, count);
          }}
        />
      )}
      <CopyText text={inUnits(measure)} what={name} />
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('table.removeMeasure', { measure: `${name} ${inUnits(measure)}` })}
        onClick={() => measures.remove(id)}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

/** Ways to measure on the page, and what was measured. */
export function MeasurePart({ measures, onPlace }: { measures: Measures; onPlace(): void }) {
  const { t } = useTranslation();
  const { all, kind } = measures;
  const isOpen = all.some((measure) => measure.isOpen && measure.kind === 'area');
  return (
    <section className={classes.measures} aria-label={t('table.measures')}>
      <h2>{t('table.measures')}</h2>
      <div className={classes.kinds}>
        {MEASURE_KINDS.map((each) => (
          <Button
            key={each}
            size="compact-xs"
            variant={each === kind ? 'filled' : 'default'}
            aria-pressed={each === kind}
            onClick={() => measures.choose(each)}
          >
            {t(`table.kind.${each}`)}
          </Button>
        ))}
      </div>
      {kind && (
        <p className={classes.hint}>
          {t(`table.how.${kind}`)}{' '}
          <Button size="compact-xs" variant="default" onClick={isOpen ? measures.close : onPlace}>
            {t(isOpen ? 'table.closeArea' : 'table.placeMeasure')}
          </Button>
        </p>
      )}
      {all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((measure) => (
            <Row key={measure.id} measure={measure} measures={measures} />
          ))}
        </ul>
      )}
    </section>
  );
}
