import { useTranslation } from 'react-i18next';
import type { CopiedPairs } from '../../../src/contract/file-facts.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import classes from './file-screen.module.css';

type Pair = CopiedPairs['pairs'][number];

interface ListProps {
  found: CopiedPairs | undefined;
  error: Error | null;
  chosen: Pair | null;
  onChoose(pair: Pair | null): void;
}

/** How many parts occur twice, and where each of them lies. */
export function CopiedPartList({ found, error, chosen, onChoose }: ListProps) {
  const { t } = useTranslation();
  if (error) return <ThrownWords thrown={error} />;
  if (!found)
    return (
      <p className={classes.hint} role="status">
        {t('file.looking')}
      </p>
    );
  return (
    <>
      <p className={classes.count} role="status">
        {t('file.copied', { count: found.pairs.length })}
      </p>
      <ol className={classes.pairs}>
        {found.pairs.map((pair, n) => {
          const [left, top, right, bottom] = pair.one;
          const place = { left, top, width: right - left, height: bottom - top };
          return (
            <li key={`${pair.one} ${pair.other}`}>
              <button
                type="button"
                aria-pressed={pair === chosen}
                onClick={() => onChoose(pair === chosen ? null : pair)}
              >
                {t('file.pair', {
                  number: n + 1,
                  ...place,
                  otherLeft: pair.other[0],
                  otherTop: pair.other[1],
                })}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
