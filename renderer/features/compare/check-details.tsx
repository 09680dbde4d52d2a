import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RuleName } from '../help/index.ts';
import classes from './check-rows.module.css';
import { type ComparedCheck, hasGenuine } from './checks.ts';
import { Crops } from './crops.tsx';
import { marginInWords } from './geometry.ts';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** Why a check has its result: both pictures, what was seen and expected, the rule with its threshold. */
export function CheckDetails({ check, sha256 }: { check: ComparedCheck; sha256: string | null }) {
  const { t } = useTranslation();
  const { name, reason, seen, expected, rule, margin, light, generic, routine, clause } = check;
  return (
    <div className={classes.details}>
      <Crops check={check} sha256={sha256} />
      {hasGenuine(check) && <p className={classes.hint}>{t('compare.blinkHint')}</p>}
      <p className={classes.reason}>{reason}</p>
      <dl className={classes.facts}>
        <Fact name={t('check.seen')}>
          <code>{seen}</code>
        </Fact>
        <Fact name={t('check.expected')}>{expected}</Fact>
        <Fact name={t('check.ruleName')}>
          <RuleName routine={routine}>{name}</RuleName>
        </Fact>
        <Fact name={t('check.rule')}>{rule}</Fact>
        {margin !== null && (
          <Fact name={t('check.margin')}>
            <code>{marginInWords(margin)}</code>
          </Fact>
        )}
        {clause && <Fact name={t('check.clause')}>{clause}</Fact>}
        <Fact name={t('compare.light')}>{`${light} · ${t(`light.${light}`)}`}</Fact>
        <Fact name={t('check.routine')}>
          <span className={classes.quiet}>{`${generic} · ${routine}`}</span>
        </Fact>
      </dl>
    </div>
  );
}
