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
  /** A distance is wanted without a pointer. */
  onPlaced(): void;
  onChange(part: Partial<PictureChoice>): void;
}

/** How large what the picture shows is: three ways to say it, and what comes of it. */
export function ScaleForm(props: ScaleFormProps) {
  const { choice, whole, told, isDrawing, onDrawing, onPlaced, onChange } = props;
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
            label: t(`pictures.by.${value === 'whole' ? whole : value}`),
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
        {choice.by === 'measures' && (
          <Button
            variant={isDrawing ? 'filled' : 'default'}
            aria-pressed={isDrawing}
            disabled={choice.measures.length >= MEASURES_MAX}
            leftSection={<IconLineDashed size={16} aria-hidden="true" />}
            // By key it is put into the picture as it is; its ends are moved by keys.
            onClick={({ detail }) => (detail === 0 ? onPlaced() : onDrawing(!isDrawing))}
          >
            {t('pictures.draw')}
          </Button>
        )}
        <output className={classes.dpi} aria-label={t('pictures.told')} data-testid="told-dpi">
          {told.dpi === null ? '' : t('pictures.dpiOf', { dpi: told.dpi })}
        </output>
        <Hint {...props} />
      </div>
      {choice.by === 'measures' && choice.measures.length > 0 && (
        <Measures measures={choice.measures} onChange={(measures) => onChange({ measures })} />
      )}
    </fieldset>
  );
}

function Hint({ choice, whole, told, isDrawing }: ScaleFormProps) {
  const { t } = useTranslation();
  const { by, measures } = choice;
  const words = {
    whole: told.dpi === null ? '' : t(`pictures.hintWhole.${whole}`),
    dpi: t('pictures.hintDpi'),
    measures: t(
      isDrawing ? 'pictures.hintMeasure' : `pictures.hintEnds.${measures.length > 0 ? 'move' : 'draw'}`,
    ),
  };
  return <span className={classes.hint}>{words[by]}</span>;
}

interface MeasuresProps {
  measures: readonly TypedMeasure[];
  onChange(measures: readonly TypedMeasure[]): void;
}

/** The distances that were drawn: how long each is, and the resolution that it alone would tell. */
function Measures({ measures, onChange }: MeasuresProps) {
  const { t } = useTranslation();
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
              w={84}
              value={measure.lengthMm}
              isNext={measure.lengthMm === null}
              onChange={(lengthMm) =>
                onChange(measures.map((each) => (each.id === measure.id ? { ...each, lengthMm } : each)))
              }
            />
            <span>{t('pictures.mm')}</span>
            <span className={classes.along}>
              {dpi === null ? '' : t('pictures.dpiOf', { dpi: dpi.toFixed(1) })}
            </span>
            <ActionIcon
              size="sm"
              aria-label={t('pictures.removeMeasure', { number: at + 1 })}
              onClick={() => onChange(measures.filter(({ id }) => id !== measure.id))}
            >
              <IconTrash size={14} />
            </ActionIcon>
          </li>
        );
      })}
    </ol>
  );
}
