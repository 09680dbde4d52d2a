import { Link } from '@tanstack/react-router';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { LibraryImport } from '../../../src/contract/library.ts';
import classes from './manage.module.css';

/** '3 new, 1 changed, 1 withdrawn', without what there is none of. */
export function sumOf({ added, updated, withdrawn, unchanged, older }: LibraryImport): string {
  const parts = [
    ['added', added.length],
    ['updated', updated.length],
    ['withdrawn', withdrawn.length],
    ['unchanged', unchanged],
    ['older', older.length],
  ] as const;
  const said = parts.filter(([, count]) => count > 0);
  if (said.length === 0) return i18next.t('manage.change.none');
  return said.map(([part, count]) => i18next.t(`manage.change.${part}`, { count })).join(', ');
}

/** Models that an import brings in, changes or takes out of use. */
export const changesIn = ({ added, updated, withdrawn }: LibraryImport) =>
  added.length + updated.length + withdrawn.length;

interface ChangeListProps {
  changes: LibraryImport;
  /** Whether it is done: then the models can be looked at. */
  isDone?: boolean;
}

/** What changes, model by model. */
export function ChangeList({ changes, isDone = false }: ChangeListProps) {
  const { t } = useTranslation();
  const groups = (['added', 'updated', 'withdrawn', 'older'] as const).filter(
    (group) => changes[group].length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <dl className={classes.changes}>
      {groups.map((group) => (
        <div key={group}>
          <dt>{t(`manage.change.of.${group}`)}</dt>
          {changes[group].map((name) => (
            <dd key={name}>
              {isDone && group !== 'withdrawn' ? (
                <Link to="/library/$key" params={{ key: name.split(' ')[0] ?? name }}>
                  {name}
                </Link>
              ) : (
                name
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
