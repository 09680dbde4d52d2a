import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentModel } from '../../../src/reference/index.ts';
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
  /** What else can be done with the version that is shown. */
  actions?: (version: number) => ReactNode;
}

/** One model of the library: its pictures with the features marked, beside them everything that is known of it. */
export function ModelScreen({ code, view, onView, actions }: ModelScreenProps) {
  const { t } = useTranslation();
  const { data, error } = useLibraryModel(code, view.version);
  const beside = useLibraryModel(view.beside ?? null);
  useEffect(() => rememberOpened(code), [code]);
  if (data) {
    return (
      <ModelBench key={code} opened={data} beside={beside} view={view} onView={onView}>
        {actions?.(data.stored.version)}
      </ModelBench>
    );
  }
  return (
    <div className={classes.waiting}>
      <h1>{code}</h1>
      {error ? <ThrownWords thrown={error} /> : <p role="status">{t('library.opening')}</p>}
    </div>
  );
}

interface ModelPreviewProps {
  /** As it would be published. */
  model: DocumentModel;
  view: ModelView;
  onView(view: ModelView): void;
}

/** The page of a model that is not filed yet. */
export function ModelPreview({ model, view, onView }: ModelPreviewProps) {
  const beside = useLibraryModel(view.beside ?? null);
  const { version, reason } = model;
  const stored = { version, reason, actor: '', importedAt: new Date().toISOString(), digest: '' };
  const opened = { model, stored, current: version, withdrawn: null };
  return <ModelBench opened={opened} beside={beside} view={view} onView={onView} />;
}
