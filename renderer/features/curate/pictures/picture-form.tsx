import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../../src/contract/media.ts';
import type { Point } from '../../../../src/imaging/geometry.ts';
import type { SizeMm } from '../../../../src/reference/parts.ts';
import { ThrownWords } from '../../../shared/ui/index.ts';
import { MeasureEditor, Viewer } from '../../../shared/viewer/index.ts';
import { ExposureForm } from './exposure-form.tsx';
import { angleOf, misfitOf, type PictureChoice } from './picture-choice.ts';
import classes from './picture-dialog.module.css';
import { ScaleForm } from './scale-form.tsx';
import { type PictureTarget, scaleIn } from './target.ts';
import type { ReadyIncoming } from './use-incoming.ts';

const inMm = ({ widthMm, heightMm }: SizeMm) => `${widthMm.toFixed(1)} × ${heightMm.toFixed(1)} mm`;

interface PictureFormProps {
  target: PictureTarget;
  picture: ReadyIncoming;
  isDrawing: boolean;
  onDrawing(isDrawing: boolean): void;
  onChange(part: Partial<PictureChoice>): void;
}

/** Everything that is said of one picture, with the picture itself to look at and to measure in. */
export function PictureForm({ target, picture, isDrawing, onDrawing, onChange }: PictureFormProps) {
  const { t } = useTranslation();
  const { choice, facts, receipt, refusal } = picture;
  const told = scaleIn(target, picture);
  const { widthPx, heightPx } = facts;
  const { measures } = choice;
  const isMeasured = choice.by === 'measures';

  function drawn(ends: readonly [Point, Point]) {
    const id = Math.max(0, ...measures.map((measure) => measure.id)) + 1;
    onChange({ measures: [...measures, { id, ends, lengthMm: null }] });
    onDrawing(false);
  }

  return (
    <div className={classes.form}>
      {refusal !== null && <ThrownWords thrown={refusal} />}
      <ExposureForm target={target} choice={choice} onChange={onChange} />
      <ScaleForm
        choice={choice}
        whole={target.whole}
        told={told}
        isDrawing={isDrawing}
        onDrawing={onDrawing}
        onPlaced={() =>
          drawn([
            [widthPx / 4, heightPx / 2],
            [(3 * widthPx) / 4, heightPx / 2],
          ])
        }
        onChange={onChange}
      />
      <Notice target={target} picture={picture} />
      <div className={classes.viewer}>
        <Viewer
          url={mediaUrl(receipt.sha256, { operation: 'display', frame: 0 })}
          label={receipt.name}
          widthPx={widthPx}
          heightPx={heightPx}
          dpi={told.dpi}
        >
          {isMeasured && (
            <MeasureEditor
              measures={measures.map(({ id, ends, lengthMm }, at) => ({
                id: String(id),
                ends,
                sign: lengthMm === null ? `${at + 1}` : t('pictures.sign', { number: at + 1, mm: lengthMm }),
                labels: [t('pictures.endFrom', { number: at + 1 }), t('pictures.endTo', { number: at + 1 })],
              }))}
              isDrawing={isDrawing}
              size={[widthPx, heightPx]}
              onDrawn={drawn}
              onEnds={(id, ends) =>
                onChange({
                  measures: measures.map((measure) =>
                    String(measure.id) === id ? { ...measure, ends } : measure,
                  ),
                })
              }
            />
          )}
        </Viewer>
      </div>
    </div>
  );
}

/** What keeps the picture from being added, or later the draft from being published; its place is kept while there is nothing. */
function Notice({ target, picture }: Pick<PictureFormProps, 'target' | 'picture'>) {
  const { t } = useTranslation();
  const { choice, facts } = picture;
  const { whole } = target;
  const { dpi, fault } = scaleIn(target, picture);
  const shown = target.shownBy(choice);
  const misfit = misfitOf(facts, dpi, shown);
  const words =
    fault ??
    (choice.by === 'whole' && !shown
      ? t(`pictures.noSize.${whole}`)
      : angleOf(choice) === undefined
        ? t('pictures.angleHint')
        : misfit && shown && t(`pictures.misfit.${whole}`, { seen: inMm(misfit), size: inMm(shown) }));
  return (
    <p className={classes.notice} data-fault={fault !== null || undefined} role="status">
      {words}
    </p>
  );
}
