import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { checkedWords, kindOf } from './labels.ts';
import type { PlaceOnPage } from './model-bench.tsx';
import classes from './model-panel.module.css';

const plain = (name: string) => name.replaceAll('_', ' ');

interface DocumentFactsProps {
  model: DocumentModel;
  onPlace(place: PlaceOnPage | null): void;
  onGoToPlace(place: PlaceOnPage): void;
}

function Identity({ model }: { model: DocumentModel }) {
  const { t } = useTranslation();
  const { key, validity, size, series } = model;
  const { ago } = checkedWords(model.checkedOn);
  return (
    <section className={classes.section}>
      <h2>{t('library.document')}</h2>
      <dl className={classes.facts}>
        <dt>{t('library.kind')}</dt>
        <dd>{kindOf(key.code)}</dd>
        <dt>{t('library.series')}</dt>
        <dd>{series}</dd>
        <dt>{t('library.key')}</dt>
        <dd className={classes.mono}>{t('library.keyParts', { ...key })}</dd>
        <dt>{t('library.issued')}</dt>
        <dd>{`${validity.issuedFrom} – ${validity.issuedTo ?? t('library.stillIssued')}`}</dd>
        <dt>{t('library.valid')}</dt>
        <dd>{t('library.validYears', { years: validity.years.join(t('library.or')) })}</dd>
        <dt>{t('library.size')}</dt>
        <dd>{`${size.widthMm} × ${size.heightMm} mm`}</dd>
        <dt>{t('library.checkedOn')}</dt>
        <dd>{`${model.checkedOn} · ${ago}`}</dd>
      </dl>
      {model.notes && <p>{model.notes}</p>}
    </section>
  );
}

/** A place on the page that is shown for as long as it is pointed at, and gone to when it is pressed. */
function Place({ place, label, onPlace, onGoToPlace }: PlaceProps) {
  return (
    <button
      type="button"
      className={classes.place}
      onClick={() => {
        onPlace(place);
        onGoToPlace(place);
      }}
      onPointerEnter={() => onPlace(place)}
      onPointerLeave={() => onPlace(null)}
      onFocus={() => onPlace(place)}
      onBlur={() => onPlace(null)}
    >
      {label}
    </button>
  );
}

interface PlaceProps extends Omit<DocumentFactsProps, 'model'> {
  place: PlaceOnPage;
  label: string;
}

function Zone({ model, ...places }: DocumentFactsProps) {
  const { t } = useTranslation();
  const { mrz } = model;
  if (!mrz) return null;
  const { page, area } = mrz;
  return (
    <section className={classes.section}>
      <h2>
        <Place place={{ id: 'mrz', page, area }} label={t('library.mrz')} {...places} />
      </h2>
      <dl className={classes.facts}>
        <dt>{t('library.mrzFormat')}</dt>
        <dd>{t(`format.${mrz.format}`)}</dd>
        <dt>{t('library.mrzCodes')}</dt>
        <dd className={classes.mono}>{mrz.documentCodes.join(', ')}</dd>
        <dt>{t('library.part.issuer')}</dt>
        <dd className={classes.mono}>{mrz.issuer}</dd>
        <dt>{t('library.mrzNumber')}</dt>
        <dd>
          <code className={classes.mono}>{mrz.numberPattern}</code>
          <span className={classes.quiet}>{` ${t('library.patternKey')}`}</span>
        </dd>
        <dt>{t('library.mrzOptional')}</dt>
        <dd>
          {mrz.optionalData.length === 0 && t('library.mrzNoOptional')}
          {mrz.optionalData.map(({ meaning, pattern }) => (
            <div key={meaning}>
              {meaning} <code className={classes.mono}>{pattern}</code>
            </div>
          ))}
        </dd>
      </dl>
    </section>
  );
}

function VisualZone({ model, ...places }: DocumentFactsProps) {
  const { t } = useTranslation();
  if (model.fields.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2>{t('library.visualZone')}</h2>
      <table className={classes.fields}>
        <thead>
          <tr>
            <th scope="col">{t('library.fieldLabel')}</th>
            <th scope="col">{t('library.fieldFormat')}</th>
            <th scope="col">{t('library.fieldMrz')}</th>
          </tr>
        </thead>
        <tbody>
          {model.fields.map(({ id, page, area, label, format, mrz }) => (
            <tr key={id}>
              <th scope="row">
                <Place place={{ id, page, area }} label={label} {...places} />
              </th>
              <td>{format}</td>
              <td>{mrz ? plain(mrz) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Everything of a model that is no security feature and no alert. */
export function DocumentFacts(props: DocumentFactsProps) {
  const { t } = useTranslation();
  const { deviations, sources } = props.model;
  return (
    <>
      <Identity model={props.model} />
      <Zone {...props} />
      <VisualZone {...props} />
      {deviations.length > 0 && (
        <section className={classes.section}>
          <h2>{t('library.deviations')}</h2>
          <ul>
            {deviations.map(({ kind, note, source }) => (
              <li key={note}>
                {note}
                <span className={classes.quiet}>{` ${plain(kind)} · ${source}`}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className={classes.section}>
        <h2>{t('library.sources')}</h2>
        <ul>
          {sources.map((source) => (
            <li key={source}>{source}</li>
          ))}
        </ul>
      </section>
    </>
  );
}
