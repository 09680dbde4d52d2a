import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asVersion } from '../../../src/reference/index.ts';
import { ModelPreview, type ModelView } from '../library/index.ts';
import { CheckSection } from './check-section.tsx';
import classes from './draft-bench.module.css';
import { useDocument, useEditingState } from './editing-context.ts';

/** The draft as its model's page will show it; in words what that waits for. */
export function DraftPreview() {
  const { t } = useTranslation();
  const document = useDocument();
  const { nextVersion } = useEditingState(({ draft }) => draft);
  const [view, setView] = useState<ModelView>({});
  const { model } = asVersion(document, nextVersion, t('curate.preview'));
  if (model) return <ModelPreview model={model} view={view} onView={setView} />;
  return (
    <div className={classes.waiting}>
      <p>{t('curate.noPreview')}</p>
      <CheckSection />
    </div>
  );
}
