import { Button, SegmentedControl, Slider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TABLE_MODES, type TableMode } from '../../../src/contract/findings.ts';
import type { Exposure, TablePage } from '../../../src/examination/table-pages.ts';
import { GAIN, POWER, RATE } from './amounts.ts';
import classes from './light-table.module.css';
import { StepsBar } from './steps-bar.tsx';
import type { Table } from './use-table.ts';

/** The lights of a page; those that only one side has are framed by dashes. */
function Lights({
  page,
  chosen,
  label,
  onLight,
}: {
  page: TablePage;
  chosen: Exposure;
  /** Which lights they are, where there are two rows of them. */
  label?: string;
  onLight(id: string): void;
}) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.lights} aria-label={label ?? t('table.lights')}>
      {page.exposures.map(({ id, light, questioned, genuine }) => {
        const lacks = !questioned ? 'table.genuineOnly' : !genuine ? 'table.questionedOnly' : null;
        return (
          <Button
            key={id}
            size="compact-xs"
            variant={id === chosen.id ? 'filled' : 'default'}
            aria-pressed={id === chosen.id}
            title={lacks ? `${t(`light.${light}`)}: ${t(lacks)}` : t(`light.${light}`)}
            className={classes.light ?? ''}
            data-half={lacks !== null || undefined}
            onClick={() => onLight(id)}
          >
            {id}
            {lacks && <span className={classes.hidden}>{`, ${t(lacks)}`}</span>}
          </Button>
        );
      })}
    </fieldset>
  );
}

export interface AmountProps {
  mode: TableMode;
  share: number;
  rate: number;
  /** Times by which a difference is shown stronger. */
  gain: number;
  onShare(share: number): void;
  onRate(rate: number): void;
  onGain(gain: number): void;
}

/** How much of the way it is set to: only the ways that have a measure. */
function Amount({ mode, share, rate, gain, onShare, onRate, onGain }: AmountProps) {
  const { t } = useTranslation();
  if (mode === 'blink')
    return (
      <Slider
        className={classes.amount ?? ''}
        size="sm"
        min={RATE.least}
        max={RATE.most}
        step={RATE.step}
        value={rate}
        label={(value) => t('table.perSecond', { rate: value })}
        thumbLabel={t('table.rate')}
        onChange={onRate}
      />
    );
  if (mode === 'difference')
    return (
      <Slider
        className={classes.amount ?? ''}
        size="sm"
        min={GAIN.least}
        max={GAIN.most}
        step={GAIN.step}
        value={gain}
        label={(value) => t('table.times', { gain: value })}
        thumbLabel={t('table.gain')}
        onChange={onGain}
      />
    );
  if (mode !== 'overlay' && mode !== 'swipe') return null;
  return (
    <Slider
      className={classes.amount ?? ''}
      size="sm"
      min={0}
      max={100}
      value={Math.round(100 * share)}
      label={(value) => `${value} %`}
      thumbLabel={t(mode === 'overlay' ? 'table.opacity' : 'table.swipe')}
      onChange={(value) => onShare(value / 100)}
    />
  );
}

export interface GlassProps {
  isOn: boolean;
  /** Px of the screen for one px of the picture. */
  power: number;
  onToggle(): void;
  onPower(power: number): void;
}

/** Magnifying glasses over the same place of all panes. */
function Glass({ isOn, power, onToggle, onPower }: GlassProps) {
  const { t } = useTranslation();
  return (
    <>
      <Button size="compact-xs" variant={isOn ? 'filled' : 'default'} aria-pressed={isOn} onClick={onToggle}>
        {t('table.magnifier')}
        {isOn && <span aria-hidden="true">{`\u00a0${power} ×`}</span>}
      </Button>
      {isOn && (
        <Slider
          className={classes.amount ?? ''}
          size="sm"
          min={POWER.least}
          max={POWER.most}
          step={POWER.step}
          value={power}
          label={(value) => t('table.power', { power: value })}
          thumbLabel={t('table.powerLabel')}
          onChange={onPower}
        />
      )}
    </>
  );
}

interface BarProps {
  table: Table;
  laid: NonNullable<Table['laid']>;
  glass: GlassProps;
}

/** Over the panes: which page, light and way of holding both against each other. */
export function TableBar({ table, laid: { page, exposure }, glass }: BarProps) {
  const { t } = useTranslation();
  const { pages, mode, below, views } = table;
  return (
    <div className={classes.bar}>
      {pages.length > 1 && (
        <SegmentedControl
          size="xs"
          aria-label={t('table.page')}
          value={page.id}
          data={pages.map((each) => ({ value: each.id, label: each.title }))}
          onChange={(next) => views.change((now) => ({ ...now, page: next }))}
        />
      )}
      <Lights page={page} chosen={exposure} onLight={(light) => views.change((now) => ({ ...now, light }))} />
      <SegmentedControl
        size="xs"
        aria-label={t('table.modes')}
        value={mode}
        data={TABLE_MODES.map((each) => ({ value: each, label: t(`table.mode.${each}`) }))}
        onChange={(next) => views.change((now) => ({ ...now, mode: next as TableMode }))}
      />
      {below && (
        <div className={classes.below}>
          <span className={classes.quiet}>{t('table.below')}</span>
          <Lights
            page={page}
            chosen={below}
            label={t('table.lightsBelow')}
            onLight={(light) => views.change((now) => ({ ...now, below: light }))}
          />
        </div>
      )}
      <Amount {...table.amounts} />
      <Glass {...glass} />
      <StepsBar table={table} />
    </div>
  );
}
