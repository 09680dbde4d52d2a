import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type DocumentModel, exposure, TERMS } from '../../../src/reference/index.ts';
import classes from './feature-list.module.css';
import { FeatureRecord } from './feature-record.tsx';
import type { NumberedFeature, Shown } from './model-view.ts';

interface FeatureListProps {
  model: DocumentModel;
  shown: Shown;
  pointed: string | null;
  onPoint(id: string | null): void;
  onChoose(feature: NumberedFeature): void;
}

interface RowProps extends Omit<FeatureListProps, 'pointed'> {
  feature: NumberedFeature;
  isPointed: boolean;
  /** Whether it is marked on the picture that is shown. */
  isMarked: boolean;
}

function Row({ model, shown, feature, isPointed, isMarked, onPoint, onChoose }: RowProps) {
  const { t } = useTranslation();
  const row = useRef<HTMLLIElement>(null);
  const isChosen = shown.chosen?.id === feature.id;
  useEffect(() => {
    if (isChosen) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isChosen]);
  const page = model.pages.find(({ id }) => id === feature.page);
  return (
    <li ref={row} className={classes.row} data-pointed={isPointed} data-chosen={isChosen}>
      <button
        type="button"
        className={classes.head}
        aria-expanded={isChosen}
        onClick={() => onChoose(feature)}
        onPointerEnter={() => onPoint(feature.id)}
        onPointerLeave={() => onPoint(null)}
        onFocus={() => onPoint(feature.id)}
        onBlur={() => onPoint(null)}
      >
        <span className={classes.number} data-marked={isMarked}>
          {feature.number}
        </span>
        <span className={classes.words}>
          <span className={classes.title}>{feature.title}</span>
          <span className={classes.term}>{TERMS[feature.term].name}</span>
        </span>
        <span className={classes.where}>
          {page?.id !== shown.page.id && page?.title}
          {!isMarked && ` ${feature.lights.join(' ')}`}
        </span>
        <span className={classes.level} title={t(`library.level.${feature.level}`)}>
          {t('library.levelShort', { level: feature.level })}
        </span>
      </button>
      {isChosen && <FeatureRecord model={model} feature={feature} />}
    </li>
  );
}

/** The features: those on the picture first, then those that other lights and other pages show. */
export function FeatureList(props: FeatureListProps) {
  const { t } = useTranslation();
  const { shown, pointed } = props;
  const groups = [
    { name: t('library.inThisLight', { light: exposure(shown.picture) }), features: shown.here },
    { name: t('library.inOtherLights'), features: shown.otherLights },
    { name: t('library.onOtherPages'), features: shown.otherPages },
  ];
  return (
    <>
      {groups.map(({ name, features }, at) => (
        <section key={name} className={classes.group} aria-label={name}>
          <h2>
            {name}
            <span>{features.length}</span>
          </h2>
          {features.length === 0 && at === 0 && <p className={classes.none}>{t('library.noneInLight')}</p>}
          <ul>
            {features.map((feature) => (
              <Row
                key={feature.id}
                {...props}
                feature={feature}
                isPointed={pointed === feature.id}
                isMarked={at === 0}
              />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
