import { useTranslation } from 'react-i18next';
import type { Zone } from '../../../src/contract/zone.ts';
import classes from './strip-lines.module.css';
import type { CellRef } from './zone-focus.ts';

/** What each reader saw in a cell by itself, whether a check digit settled it, and what is unlike its neighbours in print. */
export function CellReadings({ zone, cell }: { zone: Zone; cell: CellRef }) {
  const { t } = useTranslation();
  const character = zone.lines[cell.line]?.characters[cell.index];
  const marks = zone.geometry?.lines[cell.line]?.characters[cell.index]?.marks ?? [];
  if (!character) return null;
  const disagree = character.readings.some(({ symbol }) => symbol !== character.symbol);
  return (
    <>
      {disagree &&
        character.readings.map(({ reader, symbol, confidence }) => (
          <span key={reader}>
            {t(`zone.readBy.${reader}`, { symbol, value: Math.round(confidence * 100) })}
          </span>
        ))}
      {character.settledBy && <strong>{t(`zone.settledBy.${character.settledBy}`)}</strong>}
      {marks.map(({ property, words }) => (
        <strong key={property} className={classes.mark}>
          {words}
        </strong>
      ))}
    </>
  );
}
