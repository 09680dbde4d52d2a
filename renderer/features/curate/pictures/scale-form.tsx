import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconLineDashed, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { NumberEntry } from './number-entry.tsx';
import {
  dpiAlong,
  type PictureChoice,
  SCALES,
  type ScaleBy,
  type ToldScale,
  type TypedMeasure,
} from './picture-choice.ts';
import classes from './picture-dialog.module.css';

/** No more distances than the core takes. */
const MEASURES_MAX = 8;

interface ScaleFormProps {
  choice: PictureChoice;
  whole: 'page' | 'area';
  told: ToldScale;
  isDrawing: boolean;
  onDrawing(isDrawing: boolean): void;
  onChange(part: Partial<PictureChoice>): void;
}

/** How large what the picture shows is: three ways to say it, and what comes of it. */
export function ScaleForm(props: ScaleFormProps) {
  const { choice, whole, told, onDrawing, onChange } = props;
  const { t } = useTranslation();
  function change(by: ScaleBy) {
    onChange({ by });
    onDrawing(by === 'measures' && choice.measures.length === 0);
  }
  return (
    <fieldset className={classes.scale}>
      <legend>{t('pictures.scale')}</legend>
      <div className={classes.scaleRow}>
        <SegmentedControl
          aria-label={t('pictures.scale')}
          value={choice.by}
          onChange={(value) => change(value as ScaleBy)}
          data={SCALES.map((value) => ({
            value,
            label: value === 'whole' ? t(`pictures.by.${whole}`) : t(`pictures.by.${value}`),
          }))}
        />
        {choice.by === 'dpi' && (
          <NumberEntry
            aria-label={t('pictures.dpi')}
            w={90}
            value={choice.dpi}
            onChange={(dpi) => onChange({ dpi })}
          />
        )}
        <output className={classes.dpi} aria-label={t('pictures.told')} data-testid="told-dpi">
          {told.dpi === null ? '' : t('pictures.dpiOf', { dpi: told.dpi })}
        </output>
      </div>
      {choice.by === 'measures' && <Measures {...props} />}
      <p className={classes.fault} role="status">
        {told.fault ?? (choice.by === 'whole' && told.dpi === null && t(`pictures.noSize.${whole}`))}
      </p>
    </fieldset>
  );
}

function Measures({ choice, isDrawing, onDrawing, onChange }: ScaleFormProps) {
  const { t } = useTranslation();
  const { measures } = choice;
  const change = (id: number, part: Partial<TypedMeasure>) =>
    onChange({
      measures: measures.map((measure) => (measure.id === id ? { ...measure, ...part } : measure)),
    });
  return (
    <ol className={classes.measures}>
      {measures.map((measure, at) => {
        const dpi = dpiAlong(measure);
        return (
          <li key={measure.id}>
            <span>{at + 1}</span>
            <NumberEntry
              aria-label={t('pictures.lengthOf', { number: at + 1 })}
              placeholder={t('pictures.length')}
              w={90}
              value={measure.lengthMm}
              isNext={measure.lengthMm === null}
              onChange={(lengthMm) => change(measure.id, { lengthMm })}
            />
            <span>{t('pictures.mm')}</span>
            <span className={classes.along}>
              {dpi === null ? '' : t('pictures.dpiOf', { dpi: dpi.toFixed(1) })}
            </span>
            <ActionIcon
              size="sm"
              aria-label={t('pictures.removeMeasure', { number: at + 1 })}
              onClick={() => onChange({ measures: measures.filter(({ id }) => id !== measure.id) })}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </li>
        );
      })}
      <li>
        <Button
          size="compact-xs"
          variant={isDrawing ? 'filled' : 'default'}
          aria-pressed={isDrawing}
          disabled={measures.length >= MEASURES_MAX}
          leftSection={<IconLineDashed size={14} aria-hidden="true" />}
          onClick={() => onDrawing(!isDrawing)}
        >
          {t('pictures.draw')}
        </Button>
        <span className={classes.quiet}>
          {isDrawing ? t('pictures.hintMeasure') : t('pictures.hintEnds')}
        </span>
      </li>
    </ol>
  );
}
