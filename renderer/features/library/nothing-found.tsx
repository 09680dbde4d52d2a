import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TERMS } from '../../../src/reference/index.ts';
import { useLibrarySearches } from '../../shared/client/index.ts';
import { type FilterPart, type LibraryFilter, partsOf, toSearch, withPart } from './filters.ts';
import classes from './library-screen.module.css';

/** How the values of a filter are written where they are named. */
function wordsFor(filter: LibraryFilter, part: FilterPart): string {
  return part === 'term' && filter.term ? TERMS[filter.term].name : String(filter[part] ?? '');
}

interface NothingFoundProps {
  filter: LibraryFilter;
  onFilter(filter: LibraryFilter): void;
}

/** Says which part of the filter to let go of, and how many models that would show. */
export function NothingFound({ filter, onFilter }: NothingFoundProps) {
  const { t } = useTranslation();
  const ways = partsOf(filter).map((part) => ({ part, looser: withPart(filter, part) }));
  const counts = useLibrarySearches(ways.map(({ looser }) => toSearch(looser)));
  return (
    <div className={classes.nothing}>
      <p>{t('library.nothingFound')}</p>
      <ul>
        {ways.map(({ part, looser }, at) => (
          <li key={part}>
            <Button variant="default" onClick={() => onFilter(looser)}>
              {t(`library.loosen.${part}`, { value: wordsFor(filter, part) })}
            </Button>
            <span>{counts[at] === undefined ? '' : t('library.total', { count: counts[at] })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The library before anything was brought in. */
export function EmptyLibrary() {
  const { t } = useTranslation();
  return (
    <div className={classes.nothing}>
      <h2>{t('library.empty')}</h2>
      <p>{t('library.emptyHow')}</p>
      <p>
        <Link to="/library/manage" search={{}} className={classes.manage}>
          {t('manage.open')}
        </Link>
      </p>
      <p className={classes.quiet}>{t('library.emptyStarter')}</p>
    </div>
  );
}
