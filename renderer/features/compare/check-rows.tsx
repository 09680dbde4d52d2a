import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Capture } from '../../../src/contract/examination.ts';
import { Fold, Result, useWalkedTo } from '../../shared/ui/index.ts';
import { CheckDetails } from './check-details.tsx';
import classes from './check-rows.module.css';
import { type ComparedCheck, groupChecks, hasGenuine } from './checks.ts';
import { MarginBar } from './margin-bar.tsx';

interface RowsProps {
  checks: readonly ComparedCheck[];
  captures: readonly Capture[];
  chosen: ComparedCheck | null;
  onChoose(check: ComparedCheck | null): void;
}

interface RowProps extends Omit<RowsProps, 'checks' | 'chosen'> {
  check: ComparedCheck;
  isChosen: boolean;
}

function Row({ check, captures, isChosen, onChoose }: RowProps) {
  const head = useWalkedTo(isChosen);
  const id = useId();
  const { title, name, result, generic, margin, captureId } = check;
  return (
    <li className={classes.row} data-chosen={isChosen}>
      <button
        ref={head}
        type="button"
        className={classes.head}
        data-feature={check.id}
        aria-expanded={isChosen}
        aria-controls={id}
        onClick={() => onChoose(isChosen ? null : check)}
      >
        <span className={classes.words}>
          <span className={classes.title}>{title}</span>
          <span className={classes.quiet}>{` · ${name}`}</span>
        </span>
        <IconChevronRight size={14} className={classes.chevron} aria-hidden="true" />
        <span className={classes.line}>
          <Result result={result} />
          <span className={classes.generic}>{generic}</span>
          <MarginBar margin={margin} result={result} />
        </span>
      </button>
      <div id={id} hidden={!isChosen}>
        {isChosen && (
          <CheckDetails
            check={check}
            sha256={captures.find((capture) => capture.id === captureId)?.sha256 ?? null}
          />
        )}
      </div>
    </li>
  );
}

type GroupProps = RowsProps & { title: string; isFolded: boolean };

function Group({ title, checks, chosen, isFolded, ...rest }: GroupProps) {
  const [isOpen, setOpen] = useState(!isFolded);
  const isShown = isOpen || checks.some(({ id }) => id === chosen?.id);
  if (checks.length === 0) return null;
  return (
    <Fold title={`${title} (${checks.length})`} isOpen={isShown} onOpen={setOpen}>
      {isShown && (
        <ul className={classes.rows}>
          {checks.map((check) => (
            <Row key={check.id} {...rest} check={check} isChosen={check.id === chosen?.id} />
          ))}
        </ul>
      )}
    </Fold>
  );
}

/** The checks of a comparison: what differs first, then what could not be told; what is regular folds into one line. */
export function CheckRows(props: RowsProps) {
  const { t } = useTranslation();
  const { unfit, untold, regular } = groupChecks(props.checks);
  return (
    <>
      <Group
        {...props}
        title={t(props.checks.every(hasGenuine) ? 'compare.unfit' : 'checks.unfit')}
        checks={unfit}
        isFolded={false}
      />
      <Group {...props} title={t('checks.untold')} checks={untold} isFolded={false} />
      <Group {...props} title={t('checks.regular')} checks={regular} isFolded />
    </>
  );
}
