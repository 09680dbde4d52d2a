import { IconChevronRight } from '@tabler/icons-react';
import { useEffect, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredFinding } from '../../../../src/contract/findings.ts';
import { indicatorLabel } from '../../../../src/examination/indicator.ts';
import { bothInWords } from '../frequencies/words.ts';
import { FindingDetails } from './finding-details.tsx';
import classes from './findings.module.css';

interface ListProps {
  examinationId: string;
  findings: readonly StoredFinding[];
  /** The one whose details are shown. */
  open: string | null;
  onOpen(id: string | null): void;
}

type RowProps = Omit<ListProps, 'findings' | 'open'> & { finding: StoredFinding; isOpen: boolean };

function Row({ examinationId, finding, isOpen, onOpen }: RowProps) {
  const { t } = useTranslation();
  const head = useRef<HTMLButtonElement>(null);
  const id = useId();
  const { number, feature, indicator, takenBack, light, text, frequencies } = finding;
  const sign = indicator === null ? t('findings.noted') : indicatorLabel(indicator);
  useEffect(() => {
    if (!isOpen) return;
    // After the check that is looked at as well, which comes into view by itself.
    const frame = requestAnimationFrame(() =>
      head.current?.closest('li')?.scrollIntoView({ block: 'nearest' }),
    );
    return () => cancelAnimationFrame(frame);
  }, [isOpen]);
  return (
    <li className={classes.row} data-open={isOpen}>
      <button
        ref={head}
        type="button"
        className={classes.head}
        data-finding={number}
        data-taken-back={takenBack !== null || undefined}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => onOpen(isOpen ? null : finding.id)}
      >
        <span className={classes.number}>{`F${number}`}</span>
        <span className={classes.words}>
          <span className={classes.title}>{`${feature?.title ?? t('findings.elsewhere')} · ${light}`}</span>
          <span className={classes.sign}>
            {takenBack ? `${t('findings.takenBack')}: ${takenBack.reason}` : sign}
          </span>
          {!isOpen && text && <span className={classes.quiet}>{text}</span>}
          {!isOpen && frequencies && (
            <span className={classes.sign}>{bothInWords(t, frequencies).join(' · ')}</span>
          )}
        </span>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
      </button>
      <div id={id} hidden={!isOpen}>
        {isOpen && <FindingDetails examinationId={examinationId} finding={finding} />}
      </div>
    </li>
  );
}

/** What was found, in the order in which it was recorded; what was taken back stays in its place. */
export function FindingsList({ findings, open, ...rest }: ListProps) {
  return (
    <ul className={classes.rows}>
      {findings.map((finding) => (
        <Row key={finding.id} {...rest} finding={finding} isOpen={finding.id === open} />
      ))}
    </ul>
  );
}
