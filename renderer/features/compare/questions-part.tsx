import { useTranslation } from 'react-i18next';
import { type CompositeResult, compositesOf } from '../../../src/comparison/composite.ts';
import { ResultIcon } from '../../shared/ui/index.ts';
import type { ComparedCheck } from './checks.ts';
import classes from './questions-part.module.css';

interface QuestionProps {
  answer: CompositeResult<ComparedCheck>;
  onChoose(check: ComparedCheck): void;
}

function Question({ answer: { composite, result, checks, passed }, onChoose }: QuestionProps) {
  const { t } = useTranslation();
  const [first] = checks;
  const count = result === 'successful' ? passed : checks.filter((check) => check.result === result).length;
  const told = result === 'failed' || result === 'undetermined' ? result : 'successful';
  const words = t(`compare.question.${told}`, { count });
  return (
    <li>
      <button
        type="button"
        className={classes.question}
        data-result={result}
        title={composite.question}
        onClick={() => first && onChoose(first)}
      >
        <ResultIcon result={result} />
        <span className={classes.name}>
          {composite.name}
          <span className={classes.hidden}>{`: ${t(`result.${result}`)},`}</span>
        </span>
        <span className={classes.count}>{words}</span>
        <span className={classes.hidden}>{`. ${composite.question}`}</span>
      </button>
    </li>
  );
}

/** The checks by what they answer together, in the order in which an officer asks; each opens the check that says most. */
export function Questions({
  checks,
  onChoose,
}: {
  checks: readonly ComparedCheck[];
  onChoose(check: ComparedCheck): void;
}) {
  const { t } = useTranslation();
  const answers = compositesOf(checks);
  if (answers.length === 0) return null;
  return (
    <ul className={classes.questions} aria-label={t('compare.questions')}>
      {answers.map((answer) => (
        <Question key={answer.composite.id} answer={answer} onChoose={onChoose} />
      ))}
    </ul>
  );
}
