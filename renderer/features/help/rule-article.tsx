import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleHelp } from '../../../src/comparison/help/index.ts';
import { CHECK_FEATURES, CHECK_PROPERTIES, TERMS } from '../../../src/reference/index.ts';
import { CopyText } from '../../shared/ui/index.ts';
import classes from './rule-article.module.css';
import { RuleScale } from './rule-scale.tsx';

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={classes.part}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** A code means another thing in another place: TL is a light, and a property. Data have no property of their own. */
const nameOf = (code: string, place: number): string =>
  (place === 1 ? { ...CHECK_PROPERTIES, AF: CHECK_FEATURES.AF } : CHECK_FEATURES)[code as 'AF'] ?? '';

/** 'UV ultraviolet · LU luminescent · FI fibres' for UV,LU,FI. */
function useIdentifierInWords() {
  const { t } = useTranslation();
  return ({ generic, light }: RuleHelp) =>
    generic
      .split(',')
      .map((code, place) => [code, place === 0 ? t(`light.${light}`) : nameOf(code, place)].join(' '))
      .join(' · ');
}

function OpenCases({ open }: Pick<RuleHelp, 'open'>) {
  const { t } = useTranslation();
  return (
    <table className={classes.cases}>
      <thead>
        <tr>
          <th scope="col">{t('help.when')}</th>
          <th scope="col">{t('help.instead')}</th>
        </tr>
      </thead>
      <tbody>
        {open.map(({ when, instead }) => (
          <tr key={when}>
            <td>{when}</td>
            <td>{instead}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A rule in plain words: what it is for first, how it decides after that. */
export function RuleArticle({ rule, level }: { rule: RuleHelp; level: 2 | 3 }) {
  const { t } = useTranslation();
  const id = useId();
  const identifier = useIdentifierInWords();
  const Heading = level === 2 ? 'h2' : 'h3';
  const { name, light, generic, looks, measured, finds, misses, terms, scale, clause, open, routine } = rule;
  return (
    <article className={classes.article} aria-labelledby={id} data-rule={routine}>
      <header className={classes.heading}>
        <Heading id={id}>{name}</Heading>
        <span className={classes.light}>{`${light} · ${t(`light.${light}`)}`}</span>
        <code className={classes.generic}>{generic}</code>
      </header>
      <p className={classes.looks}>{looks}</p>
      <dl className={classes.parts}>
        <Part name={t('help.finds')}>{finds}</Part>
        <Part name={t('help.misses')}>{misses}</Part>
        <Part name={t('help.measured')}>{measured}</Part>
        <Part name={t('help.decision')}>
          {rule.rule}
          {scale ? (
            <RuleScale scale={scale} />
          ) : (
            <span className={classes.quiet}>{` ${t('help.noScale')}`}</span>
          )}
        </Part>
        <Part name={t('help.open')}>
          <OpenCases open={open} />
        </Part>
        {terms.length > 0 && (
          <Part name={t('help.terms')}>{terms.map((term) => TERMS[term].name).join(', ')}</Part>
        )}
        {clause && <Part name={t('check.clause')}>{clause}</Part>}
        <Part name={t('help.identifier')}>
          {identifier(rule)}
          <span className={classes.routine}>
            <code>{routine}</code>
            <CopyText text={routine} what={t('help.routineOf', { name })} />
          </span>
        </Part>
      </dl>
    </article>
  );
}
