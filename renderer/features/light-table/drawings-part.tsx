import { ActionIcon, Button, NumberInput, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  ANNOTATION_KINDS,
  type Drawing,
  type DrawingKind,
  FARTHEST_MM,
  inUnits,
  isMeasure,
  MEASURE_KINDS,
  measured,
  OCRB_PITCH_MM,
  scaleInPercent,
  WORDS_MAX,
} from '../../../src/examination/drawing.ts';
import { signOf } from '../../../src/examination/drawing-lines.ts';
import { CopyText } from '../../shared/ui/index.ts';
import classes from './light-table.module.css';
import type { Drawings } from './use-drawings.ts';
import { useLatest } from './use-latest.ts';

const MOST_CHARACTERS = 100;
/** What the field can say, mm. */
const LEAST_TRUE_MM = 0.01;

/** How far a pitch is off that of OCR-B. */
function OffOcrb({ drawing, all }: { drawing: Drawing; all: readonly Drawing[] }) {
  const { t } = useTranslation();
  const value = measured(drawing, all);
  if (drawing.kind !== 'pitch' || value === null) return null;
  const off = `${value < OCRB_PITCH_MM ? '−' : '+'}${Math.abs(value - OCRB_PITCH_MM).toFixed(3)}`;
  return <span className={classes.quiet}>{` ${t('table.pitchOff', { off })}`}</span>;
}

/** The mm that a text says, `null` where it says none that two places of a page could be apart. */
function trueMmIn(text: number | string): number | null {
  const mm = Number(text);
  return text !== '' && mm >= LEAST_TRUE_MM && mm <= FARTHEST_MM ? mm : null;
}

/** How far two places are apart, as a person knows it. What is written stays to be mended, also where it is no such distance. */
function TrueLength({ drawing: { id, trueMm }, drawings }: { drawing: Drawing; drawings: Drawings }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState<{ text: number | string; of: number | null }>({
    ...{ text: trueMm ?? '', of: trueMm },
  });
  // Taken back or done again elsewhere.
  if (written.of !== trueMm) setWritten({ text: trueMm ?? '', of: trueMm });
  return (
    <NumberInput
      size="xs"
      className={classes.trueLength ?? ''}
      aria-label={t('table.trueLength')}
      placeholder="mm"
      suffix=" mm"
      decimalScale={2}
      allowedDecimalSeparators={['.', ',']}
      hideControls
      value={written.text}
      error={written.text !== '' && trueMm === null}
      onChange={(text) => {
        setWritten({ text, of: trueMmIn(text) });
        drawings.trueMm(id, trueMmIn(text));
      }}
      onBlur={drawings.moved}
    />
  );
}

/** Says above what is measured that it is not measured by the model. */
function MeasuredBy({ all }: { all: readonly Drawing[] }) {
  const { t } = useTranslation();
  const percent = scaleInPercent(all);
  return (
    <p role="status" className={classes.scaled}>
      {percent !== null && t('table.scaled', { percent })}
    </p>
  );
}

/** Says what the next click does with a point that was clicked on. */
function Taken({ drawings: { taken, all } }: { drawings: Drawings }) {
  const { t } = useTranslation();
  const drawing = all.find(({ id }) => id === taken?.id);
  return (
    <p role="status" className={classes.scaled}>
      {taken &&
        drawing &&
        t('table.pointTaken', {
          number: taken.index + 1,
          drawing: [t(`table.kind.${drawing.kind}`), signOf(drawing, all)].filter(Boolean).join(' '),
        })}
    </p>
  );
}

function Row({ drawing, drawings }: { drawing: Drawing; drawings: Drawings }) {
  const { t } = useTranslation();
  const { id, kind, characters, words } = drawing;
  const name = t(`table.kind.${kind}`);
  const sign = signOf(drawing, drawings.all);
  return (
    <li className={classes.measure}>
      <span className={kind === 'text' ? undefined : classes.grows}>
        {name} {sign !== null && kind !== 'text' && <strong data-measure={kind}>{sign}</strong>}
        <OffOcrb drawing={drawing} all={drawings.all} />
      </span>
      {kind === 'text' && (
        <TextInput
          size="xs"
          className={classes.grows ?? ''}
          aria-label={t('table.words')}
          placeholder={t('table.words')}
          maxLength={WORDS_MAX}
          value={words}
          onChange={({ currentTarget }) => drawings.words(id, currentTarget.value)}
          onBlur={drawings.moved}
        />
      )}
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
              drawings.characters(id, count);
          }}
        />
      )}
      {kind === 'scale' && <TrueLength drawing={drawing} drawings={drawings} />}
      {isMeasure(kind) && <CopyText text={inUnits(drawing, drawings.all)} what={name} />}
      <ActionIcon
        size="sm"
        variant="subtle"
        aria-label={t('table.removeDrawing', { drawing: [name, sign].filter(Boolean).join(' ') })}
        onClick={() => drawings.remove(id)}
      >
        <IconX size={14} />
      </ActionIcon>
    </li>
  );
}

interface KindsProps {
  kinds: readonly DrawingKind[];
  chosen: DrawingKind | null;
  onChoose(kind: DrawingKind): void;
}

/** Ways of drawing, drawn anew only where another one is chosen. */
const Kinds = memo(function Kinds({ kinds, chosen, onChoose }: KindsProps) {
  const { t } = useTranslation();
  return kinds.map((each) => (
    <Button
      key={each}
      size="compact-xs"
      variant={each === chosen ? 'filled' : 'default'}
      aria-pressed={each === chosen}
      onClick={() => onChoose(each)}
    >
      {t(`table.kind.${each}`)}
    </Button>
  ));
});

/** Ways to measure on the page and to point at something, and what was drawn. */
export function DrawingsPart({ drawings, onPlace }: { drawings: Drawings; onPlace(): void }) {
  const { t } = useTranslation();
  const { all, kind } = drawings;
  const choose = useLatest(drawings.choose);
  const isOpen = all.some((drawing) => drawing.isOpen && drawing.kind === 'area');
  return (
    <section className={classes.measures} aria-label={t('table.drawings')}>
      <h2>{t('table.drawings')}</h2>
      <div className={classes.kinds}>
        <Kinds kinds={MEASURE_KINDS} chosen={kind} onChoose={choose} />
        <Kinds kinds={ANNOTATION_KINDS} chosen={kind} onChoose={choose} />
      </div>
      {kind && (
        <p className={classes.hint}>
          {t(`table.how.${kind}`)}{' '}
          <Button size="compact-xs" variant="default" onClick={isOpen ? drawings.close : onPlace}>
            {t(isOpen ? 'table.closeArea' : 'table.placeDrawing')}
          </Button>
        </p>
      )}
      <Taken drawings={drawings} />
      <MeasuredBy all={all} />
      {all.length > 0 && (
        <ul className={classes.rows}>
          {all.map((drawing) => (
            <Row key={drawing.id} drawing={drawing} drawings={drawings} />
          ))}
        </ul>
      )}
    </section>
  );
}
