import { useTranslation } from 'react-i18next';
import { TERMS } from '../../../src/reference/index.ts';
import panel from './draft-panel.module.css';
import { type DraftFeature, featuresOf, indexIn, pagesOf, placeOf } from './draft-parts.ts';
import { DrawBar } from './draw-bar.tsx';
import { useDocument, useEditing } from './editing-context.ts';
import { ElementRow } from './element-row.tsx';
import { withFeature } from './feature-edit.ts';
import { FeatureEditor } from './feature-editor.tsx';
import classes from './feature-section.module.css';
import { useLook } from './look-context.ts';

/** The features, numbered as on the model's page; one of them is open to be written. */
export function FeatureSection() {
  const { t } = useTranslation();
  const { edit } = useEditing();
  const document = useDocument();
  const { look, shown, goTo } = useLook();
  const features = featuresOf(document);
  const chosen = features[indexIn('features', look.chosen)];
  const whereOf = ({ page, lights }: DraftFeature) => {
    const other =
      page === shown.page?.id ? undefined : pagesOf(document).find(({ id }) => id === page)?.title;
    return [other, lights?.join(' ')].filter(Boolean).join(' · ');
  };
  function add() {
    edit((before) =>
      withFeature(before, {
        page: shown.page?.id,
        lights: shown.picture ? [shown.picture.light] : [],
        imitations: [],
      }),
    );
    goTo(`${placeOf('features', features.length)}.term`);
  }
  return (
    <>
      <DrawBar
        draw={t(chosen && !chosen.area ? 'curate.drawThis' : 'curate.draw')}
        add={t('curate.addFeature')}
        onAdd={add}
      />
      {features.length === 0 && <p className={panel.none}>{t('curate.noFeatures')}</p>}
      <ol className={classes.list} aria-label={t('curate.tab.features')}>
        {features.map((feature, at) => (
          <ElementRow
            // biome-ignore lint/suspicious/noArrayIndexKey: ids may be missing or double while a model is written.
            key={at}
            place={placeOf('features', at)}
            number={at + 1}
            title={feature.title ?? t('curate.untitled')}
            about={feature.term ? TERMS[feature.term].name : t('curate.noTerm')}
            where={whereOf(feature)}
          >
            <FeatureEditor at={at} feature={feature} />
          </ElementRow>
        ))}
      </ol>
    </>
  );
}
