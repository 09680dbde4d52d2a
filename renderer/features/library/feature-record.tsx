import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import type { Quad } from '../../../src/imaging/geometry.ts';
import {
  CHECK_FEATURES,
  CHECK_PROPERTIES,
  type DocumentModel,
  exposure,
  type FeatureCheck,
  type PagePicture,
  TERM_GROUPS,
  TERMS,
  TOOLS,
} from '../../../src/reference/index.ts';
import { boxOf } from '../../shared/viewer/index.ts';
import classes from './feature-record.module.css';
import panel from './model-panel.module.css';
import type { NumberedFeature } from './model-view.ts';

/** A detail is asked for twice as large as it is shown, for screens with small pixels. */
const CROP_PX = 680;
/** Of the page: what is larger is seen better on the picture itself. */
const LARGEST_SHARE = 0.4;

interface Detail {
  name: string;
  url: string;
  widthPx: number;
  heightPx: number;
}

/** A feature cut out of a picture of its page; null where it fills most of it. */
function cutOut(feature: NumberedFeature, picture: PagePicture): Detail | null {
  const [left, top, right, bottom] = boxOf(feature.area, picture.dpi);
  const [width, height] = [right - left, bottom - top];
  if (width * height > LARGEST_SHARE * picture.widthPx * picture.heightPx) return null;
  const scale = Math.min(CROP_PX / width, CROP_PX / 2 / height);
  const size = {
    widthPx: Math.max(1, Math.round(width * scale)),
    heightPx: Math.max(1, Math.round(height * scale)),
  };
  const quad: Quad = [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
  const url = mediaUrl(picture.sha256, { operation: 'strip', frame: 0, quad, ...size });
  return { name: exposure(picture), url, ...size };
}

/** The feature's own picture, or what can be cut out of the page in each light that it shows in. */
function detailsOf(model: DocumentModel, feature: NumberedFeature): Detail[] {
  const { crop } = feature;
  if (crop) {
    const { sha256, light, widthPx, heightPx } = crop;
    return [{ name: light, url: mediaUrl(sha256, { operation: 'display', frame: 0 }), widthPx, heightPx }];
  }
  const page = model.pages.find(({ id }) => id === feature.page);
  return (page?.pictures ?? [])
    .filter(({ light }) => feature.lights.includes(light))
    .flatMap((picture) => cutOut(feature, picture) ?? []);
}

function Details({ model, feature }: { model: DocumentModel; feature: NumberedFeature }) {
  const { t } = useTranslation();
  const details = detailsOf(model, feature);
  if (details.length === 0) return null;
  return (
    <div className={classes.details}>
      {details.map(({ name, url, widthPx, heightPx }) => (
        <figure key={name}>
          <img
            src={url}
            width={widthPx}
            height={heightPx}
            alt={t('library.detailOf', { title: feature.title, light: name })}
          />
          <figcaption>{name}</figcaption>
        </figure>
      ))}
    </div>
  );
}

function Check({ check }: { check: FeatureCheck }) {
  const { t } = useTranslation();
  const { light, property, feature, inverted, threshold } = check;
  const words = [
    t(`light.${light}`),
    CHECK_PROPERTIES[property],
    CHECK_FEATURES[feature],
    ...(inverted ? [t('library.inverted')] : []),
    threshold === null ? t('library.noThreshold') : t('library.threshold', { threshold }),
  ];
  return (
    <>
      <code className={panel.mono}>{`(${light}, ${property}, ${feature})`}</code>
      <span className={panel.quiet}>{` ${words.join(' · ')}`}</span>
    </>
  );
}

interface FeatureRecordProps {
  model: DocumentModel;
  feature: NumberedFeature;
}

/** Everything that is known of a feature. */
export function FeatureRecord({ model, feature }: FeatureRecordProps) {
  const { t } = useTranslation();
  const { area, term, imitations } = feature;
  const alerts = model.alerts.filter(({ features }) => features.includes(feature.id));
  const page = model.pages.find(({ id }) => id === feature.page);
  const round = (mm: number) => String(Math.round(mm * 100) / 100);
  return (
    <div className={classes.record}>
      <Details model={model} feature={feature} />
      <h3>{t('library.genuine')}</h3>
      <p>{feature.genuine}</p>
      {imitations.length > 0 && (
        <>
          <h3>{t('library.imitations')}</h3>
          <ul>
            {imitations.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </>
      )}
      {alerts.map(({ id, title, date }) => (
        <p key={id} className={classes.alert}>
          {t('library.alertHere', { title, date })}
        </p>
      ))}
      <dl className={panel.facts}>
        <dt>{t('library.term')}</dt>
        <dd title={TERMS[term].definition}>
          {`${TERM_GROUPS[TERMS[term].group]} · ${TERMS[term].name}`}
          <div className={panel.quiet}>{TERMS[term].definition}</div>
        </dd>
        <dt>{t('library.inspection')}</dt>
        <dd>{t(`library.level.${feature.level}`)}</dd>
        <dt>{t('library.tool')}</dt>
        <dd>{TOOLS[feature.tool]}</dd>
        <dt>{t('library.lights')}</dt>
        <dd>{feature.lights.map((light) => `${light} ${t(`light.${light}`)}`).join(', ')}</dd>
        <dt>{t('library.area')}</dt>
        <dd>
          {t('library.areaMm', {
            page: page?.title,
            x: round(area.xMm),
            y: round(area.yMm),
            width: round(area.widthMm),
            height: round(area.heightMm),
          })}
        </dd>
        <dt>{t('library.check')}</dt>
        <dd>{feature.check ? <Check check={feature.check} /> : t('library.byEye')}</dd>
      </dl>
    </div>
  );
}
