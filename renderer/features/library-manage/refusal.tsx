import { explain, toErrorData } from '../../../src/contract/errors.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import classes from './manage.module.css';

/** Why something was not done. What a person stopped is no fault. */
export function Refusal({ thrown }: { thrown: unknown }) {
  const error = toErrorData(thrown);
  if (error.code !== 'library.stopped') return <ThrownWords thrown={thrown} />;
  const { title, evidence, remedy } = explain(error);
  return (
    <p className={classes.done} role="status">
      {[title, evidence, remedy].join(' ')}
    </p>
  );
}
