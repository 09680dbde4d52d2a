import { useTranslation } from 'react-i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import { formatInstant, Result } from '../../shared/ui/index.ts';
import { type ComparedCheck, sumInWords } from './checks.ts';
import classes from './compare-panel.module.css';

/** What the document was held against, by whose choice. */
export function Against({
  comparison,
  onChange,
}: {
  comparison: StoredComparison;
  /** Null while nothing can be changed. */
  onChange: (() => void) | null;
}) {
  const { t } = useTranslation();
  const { model, chosenBy, margin, doubt, finishedAt, actor } = comparison;
  const lead = margin === null ? '' : `${t('compare.lead', { margin: margin.toFixed(2) })} `;
  return (
    <p className={classes.against}>
      {model ? (
        <>
          {t('compare.against')} <strong>{model.code}</strong>{' '}
          {t('compare.version', { version: model.version, title: model.title })} {doubt}
        </>
      ) : (
        [doubt, t('compare.unknownHow')].filter(Boolean).join(' ')
      )}
      <span className={classes.quiet}>
        {[
          ' ',
          model && `${t(`compare.chosenBy.${chosenBy}`)} ${lead}`,
          formatInstant(finishedAt),
          ` · ${actor}. `,
        ]}
      </span>
      {onChange && (
        <button type="button" className={classes.link} onClick={onChange}>
          {t('compare.change')}
        </button>
      )}
    </p>
  );
}

type State = CallOutput<'comparison.get'>;

/** What the comparison found, or why there is nothing; a picture that was left out, or shows something else than one whole page, is named before anything is believed. */
export function Sum({ data, checks }: { data: State; checks: readonly ComparedCheck[] }) {
  const { t } = useTranslation();
  const { comparison, state } = data;
  const refused = comparison?.model
    ? comparison.captures.filter(({ refusal }) => refusal !== null).length
    : 0;
  const remarks = new Set(
    comparison?.captures.flatMap((capture) => (capture.remarks ?? []).map(({ text }) => text)) ?? [],
  );
  const words = comparison
    ? comparison.model
      ? sumInWords(checks)
      : t('compare.unknown')
    : t(state === 'none' || state === 'done' ? 'compare.none' : `compare.${state}`);
  return (
    <div className={classes.sum} aria-live="polite">
      <p>{words}</p>
      {refused > 0 && <Result result="undetermined">{t('compare.refused', { count: refused })}</Result>}
      {[...remarks].map((text) => (
        <Result key={text} result="undetermined">
          {text}
        </Result>
      ))}
    </div>
  );
}
