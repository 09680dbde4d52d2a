import { useTranslation } from 'react-i18next';
import { type DocumentModel, TERMS } from '../../../src/reference/index.ts';
import { differencesOf } from './beside.ts';
import { FeatureChip } from './feature-chip.tsx';
import panel from './model-panel.module.css';
import type { NumberedFeature } from './model-view.ts';

interface DifferenceListProps {
  here: DocumentModel;
  there: DocumentModel;
  onChoose(feature: NumberedFeature): void;
}

/** What the features of two models have in common, kind by kind, and what only one of them has. */
export function DifferenceList({ here, there, onChoose }: DifferenceListProps) {
  const { t } = useTranslation();
  const { onlyHere, onlyThere, both } = differencesOf(here, there);
  return (
    <>
      <section className={panel.section}>
        <h2>{t('library.only', { code: here.key.code, count: onlyHere.length })}</h2>
        <div className={panel.chips}>
          {onlyHere.map((feature) => (
            <FeatureChip key={feature.id} feature={feature} onChoose={onChoose} />
          ))}
        </div>
      </section>
      <section className={panel.section}>
        <h2>{t('library.only', { code: there.key.code, count: onlyThere.length })}</h2>
        <ul>
          {onlyThere.map(({ id, number, title, term }) => (
            <li key={id}>
              {`${number} ${title} `}
              <span className={panel.quiet}>{TERMS[term].name}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className={panel.section}>
        <h2>{t('library.both', { count: both.length })}</h2>
        <table className={panel.fields}>
          <thead>
            <tr>
              <th scope="col">{here.key.code}</th>
              <th scope="col">{there.key.code}</th>
            </tr>
          </thead>
          <tbody>
            {both.map((pair) => (
              <tr key={pair.here.id}>
                <td>
                  <FeatureChip feature={pair.here} onChoose={onChoose} />
                </td>
                <td>{`${pair.there.number} ${pair.there.title}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
