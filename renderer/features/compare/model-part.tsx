import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RankedModel } from './checks.ts';
import classes from './compare-panel.module.css';

/** Models that are shown before somebody asks for the others. */
const FIRST = 3;

function useFitInWords() {
  const { t } = useTranslation();
  return ({ fit }: RankedModel): string[] => {
    if (!fit) return [];
    if (fit.agreement === 0) return [t('compare.noFit')];
    const place = t('compare.fit', { percent: Math.round(fit.agreement * 100) });
    return fit.colour === null ? [place] : [place, t('compare.colours', { likeness: fit.colour.toFixed(2) })];
  };
}

interface ModelsProps {
  models: readonly RankedModel[];
  /** Code of the model that was compared with; nothing has to be asked for it. */
  present: string | undefined;
  canCompare: boolean;
  onCompare(code: string): void;
}

/** The models that the document may be of, with what speaks for each and against it. */
export function Models({ models, present, canCompare, onCompare }: ModelsProps) {
  const { t } = useTranslation();
  const [isWhole, setWhole] = useState(false);
  const fitWords = useFitInWords();
  const shown = isWhole ? models : models.slice(0, FIRST);
  const others = models.length - shown.length;
  return (
    <ul className={classes.list}>
      {models.length === 0 && <li className={classes.quiet}>{t('compare.noCandidates')}</li>}
      {shown.map((model) => (
        <li key={model.code}>
          <div className={classes.line}>
            <strong>{model.code}</strong>
            <span className={classes.grows}>{model.title}</span>
            {model.score > 0 && <code title={t('compare.score')}>{model.score.toFixed(2)}</code>}
          </div>
          <div className={classes.quiet}>{[...fitWords(model), ...model.reasons].join('; ')}</div>
          {canCompare && model.code !== present && (
            <Button mt={4} size="compact-xs" variant="default" onClick={() => onCompare(model.code)}>
              {t('compare.with', { code: model.code })}
            </Button>
          )}
        </li>
      ))}
      {others > 0 && (
        <li>
          <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
            {t('compare.otherModels', { count: others })}
          </Button>
        </li>
      )}
    </ul>
  );
}
