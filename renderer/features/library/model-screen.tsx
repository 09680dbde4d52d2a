import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useLibraryModel } from '../../shared/client/index.ts';
import { ThrownWords } from '../../shared/ui/index.ts';
import { ModelBench } from './model-bench.tsx';
import classes from './model-screen.module.css';
import type { ModelView } from './model-view.ts';
import { rememberOpened } from './way-back.ts';

interface ModelScreenProps {
  code: string;
  view: ModelView;
  onView(view: ModelView): void;
}

/** One model of the library: its pictures with the features marked, beside them everything that is known of it. */
export function ModelScreen({ code, view, onView }: ModelScreenProps) {
  const { t } = useTranslation();
  const { data, error } = useLibraryModel(code, view.version);
  const beside = useLibraryModel(view.beside ?? null);
  useEffect(() => rememberOpened(code), [code]);
  if (data) return <ModelBench key={code} opened={data} beside={beside} view={view} onView={onView} />;
  return (
    <div className={classes.waiting}>
      <h1>{code}</h1>
      {error ? <ThrownWords thrown={error} /> : <p role="status">{t('library.opening')}</p>}
    </div>
  );
}
