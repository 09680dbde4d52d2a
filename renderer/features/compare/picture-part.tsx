import { useTranslation } from 'react-i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Capture } from '../../../src/contract/examination.ts';
import { useLibraryModel } from '../../shared/client/index.ts';
import { Result } from '../../shared/ui/index.ts';
import type { Selection } from '../capture/index.ts';
import { ByHandButton } from './by-hand.tsx';
import classes from './compare-panel.module.css';

type Placed = StoredComparison['captures'][number];

/** What the place of a picture rests on, in words. */
function usePlaceInWords() {
  const { t } = useTranslation();
  return ({ by, agreement, residualMm }: Placed): string => {
    if (by === null) return '';
    const percent = Math.round((agreement ?? 0) * 100);
    if (by === 'hand') return `${t('compare.by.hand')}${t('compare.placeByHandAlone', { percent })}`;
    const measure =
      agreement !== null && residualMm !== null
        ? t('compare.placeMeasure', { percent, mm: residualMm.toFixed(2) })
        : '';
    return `${t(`compare.by.${by}`)}${by === 'size' ? '' : measure}`;
  };
}

interface PicturesProps {
  comparison: StoredComparison;
  captures: readonly Capture[];
  onShow(selection: Selection): void;
}

/** Which page of the model each picture shows, how it was placed on it, or why it was not. */
export function Pictures({ comparison, captures, onShow }: PicturesProps) {
  const { t } = useTranslation();
  const { model } = comparison;
  const { data } = useLibraryModel(model?.code ?? null, model?.version);
  const words = usePlaceInWords();
  const titleOf = (page: string) => data?.model.pages.find(({ id }) => id === page)?.title ?? page;
  return (
    <ul className={classes.list}>
      {comparison.captures.map((placed) => {
        const { captureId, frame, light, page, refusal, remarks } = placed;
        const name = captures.find(({ id }) => id === captureId)?.name ?? captureId;
        return (
          <li key={`${captureId} ${frame}`}>
            <div className={classes.line}>
              <button type="button" className={classes.link} onClick={() => onShow({ captureId, frame })}>
                {name}
              </button>
              <code title={t(`light.${light}`)}>{light}</code>
              <span className={classes.grows}>{page === null ? '' : titleOf(page)}</span>
            </div>
            {refusal === null ? (
              <div className={classes.quiet}>{words(placed)}</div>
            ) : (
              <Result result="undetermined">{refusal}</Result>
            )}
            {remarks?.map(({ kind, text }) => (
              <Result key={kind} result="undetermined">
                {text}
              </Result>
            ))}
            {(refusal !== null || placed.placementId !== null) && (
              <div>
                <ByHandButton picture={{ captureId, frame }} name={name} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
