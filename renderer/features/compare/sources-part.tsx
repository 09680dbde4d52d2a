import { Fragment, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Said, Saying, SourceRow, Standing } from '../../../src/comparison/visual-zone/source-matrix.ts';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import type { CheckResult } from '../../../src/examination/check.ts';
import { Fold, Result, ResultIcon } from '../../shared/ui/index.ts';
import type { Selection } from '../capture/index.ts';
import { SourceCrop } from './source-crop.tsx';
import { type SourcePlace, sourcesOf } from './source-places.ts';
import classes from './sources-part.module.css';

/** What the standing of a field looks like: the same icons and colours as results of checks. */
const AS_RESULT: Readonly<Record<Exclude<Standing, 'silent'>, CheckResult>> = {
  differs: 'failed',
  open: 'undetermined',
  agrees: 'successful',
  alone: 'not_supported',
  unread: 'undetermined',
};

interface CellProps {
  said: Said;
  /** What the cell is of, in words. */
  name: string;
  isOpen: boolean;
  /** Null where there is no picture of it. */
  toggle: (() => void) | null;
  controls: string;
}

function Cell({ said, name, isOpen, toggle, controls }: CellProps) {
  const { t } = useTranslation();
  const { text, meaning, standing } = said;
  const isDoubtful = standing === 'differs' || standing === 'open';
  const words = (
    <>
      {isDoubtful && <ResultIcon result={AS_RESULT[standing]} />}
      {text === null ? (
        <span className={classes.quiet}>
          {t(standing === 'unread' ? 'sources.unread' : 'sources.nothing')}
        </span>
      ) : (
        <span>
          <code>{text}</code>
          {meaning !== null && <span className={classes.meaning}>{meaning}</span>}
        </span>
      )}
    </>
  );
  if (!toggle || standing === 'silent') return <span className={classes.said}>{words}</span>;
  return (
    <button
      type="button"
      className={classes.said}
      title={name}
      aria-expanded={isOpen}
      aria-controls={controls}
      onClick={toggle}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.preventDefault();
        toggle();
      }}
    >
      {words}
    </button>
  );
}

type Opened = { field: string; source: Saying } | null;
type Sources = ReturnType<typeof sourcesOf>;

/** Titles are written in several languages with strokes between them, where a narrow column may break them. */
const breaking = (title: string) =>
  title.split('/').map((part, at, { length }) => (
    <Fragment key={part}>
      {part}
      {at < length - 1 && (
        <>
          /<wbr />
        </>
      )}
    </Fragment>
  ));

interface RowProps {
  row: SourceRow;
  sources: Sources;
  opened: Opened;
  /** Of what is open, in whichever row. */
  place: SourcePlace | null;
  open(to: Opened): void;
}

function Row({ row, sources, opened, place, open }: RowProps) {
  const { t } = useTranslation();
  const id = useId();
  const { field, title, said, standing } = row;
  const { columns, placeOf } = sources;
  const shown = opened?.field === field ? opened.source : null;
  const nameOf = (source: Saying) => t('sources.of', { source: t(`sources.name.${source}`), title });
  return (
    <Fragment>
      <tr data-standing={standing}>
        <th scope="row">
          <span>{breaking(title)}</span>
          {standing !== 'silent' && (
            <Result result={AS_RESULT[standing]}>{t(`sources.standing.${standing}`)}</Result>
          )}
        </th>
        {columns.map((source) => (
          <td key={source}>
            <Cell
              said={said[source]}
              name={nameOf(source)}
              isOpen={shown === source}
              controls={id}
              toggle={placeOf(field, source) && (() => open(shown === source ? null : { field, source }))}
            />
          </td>
        ))}
      </tr>
      <tr id={id} hidden={shown === null}>
        <td colSpan={columns.length + 1}>
          {place && shown && (
            <SourceCrop id={`source ${field} ${shown}`} place={place} title={nameOf(shown)} />
          )}
        </td>
      </tr>
    </Fragment>
  );
}

interface SourcesPartProps {
  comparison: StoredComparison;
  examination: Examination;
  /** Brings a picture onto the stage. */
  select(selection: Selection): void;
}

/** Fields by sources: what visual zone, machine readable zone, barcodes and seals say, and whether it is the same. */
export function SourcesPart({ comparison, examination, select }: SourcesPartProps) {
  const { t } = useTranslation();
  const sources = useMemo(() => sourcesOf(comparison, examination), [comparison, examination]);
  const { rows, columns, barcodes } = sources;
  const differing = rows.filter(({ standing }) => standing === 'differs').length;
  const compared = rows.filter(({ standing }) => standing === 'differs' || standing === 'agrees').length;
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [opened, setOpened] = useState<Opened>(null);
  const place = useMemo(() => opened && sources.placeOf(opened.field, opened.source), [opened, sources]);
  if (rows.length === 0) return null;
  function open(to: Opened) {
    setOpened(to);
    const there = to && sources.placeOf(to.field, to.source);
    if (there) select({ captureId: there.captureId, frame: there.frame });
  }
  const sum =
    differing > 0
      ? t('sources.sum', { count: differing, of: compared })
      : t(compared > 0 ? 'sources.sumRegular' : 'sources.sumNone', { count: compared });
  return (
    <Fold title={t('sources.title', { sum })} isOpen={isOpen ?? differing > 0} onOpen={setOpen}>
      <p className={classes.hint}>{t('sources.hint')}</p>
      <table className={classes.table}>
        <caption className={classes.caption}>{t('sources.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('sources.field')}</th>
            {columns.map((source) => (
              <th key={source} scope="col">
                <abbr title={t(`sources.name.${source}`)}>{t(`sources.short.${source}`)}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.field} row={row} sources={sources} opened={opened} place={place} open={open} />
          ))}
        </tbody>
      </table>
      {barcodes.length > 0 && (
        <section className={classes.barcodes} aria-label={t('sources.barcodes')}>
          <h4>{t('sources.barcodes')}</h4>
          <ul>
            {barcodes.map(({ kind, text }) => (
              <li key={text}>
                {kind}: <code>{text}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Fold>
  );
}
