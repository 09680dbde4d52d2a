import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type DocumentModel, SEVERITIES } from '../../../src/reference/index.ts';
import classes from './alert-cards.module.css';
import { FeatureChip } from './feature-chip.tsx';
import panel from './model-panel.module.css';
import { type NumberedFeature, numbered } from './model-view.ts';

interface AlertCardsProps {
  model: DocumentModel;
  onChoose(feature: NumberedFeature): void;
}

/** The quick check card: forgeries that were seen of this model, gravest and newest first. */
export function AlertCards({ model, onChoose }: AlertCardsProps) {
  const { t } = useTranslation();
  const features = numbered(model);
  const rank = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);
  const alerts = model.alerts.toSorted(
    (a, b) => rank(b.severity) - rank(a.severity) || b.date.localeCompare(a.date),
  );
  if (alerts.length === 0) return <p className={panel.none}>{t('library.noAlerts')}</p>;
  const cards = alerts.map(({ id, title, severity, date, look, source, features: named }) => (
    <article key={id} className={panel.section}>
      <h3 className={classes.title} data-severity={severity}>
        {severity === 'information' ? (
          <IconInfoCircle size={16} aria-hidden="true" />
        ) : (
          <IconAlertTriangle size={16} aria-hidden="true" />
        )}
        {title}
      </h3>
      <p className={panel.quiet}>
        {[t(`library.severity.${severity}`), date, source].filter(Boolean).join(' · ')}
      </p>
      <h4 className={classes.lookAt}>{t('library.lookAt')}</h4>
      <ol className={classes.look}>
        {look.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ol>
      <div className={panel.chips}>
        {features
          .filter((feature) => named.includes(feature.id))
          .map((feature) => (
            <FeatureChip key={feature.id} feature={feature} onChoose={onChoose} />
          ))}
      </div>
    </article>
  ));
  return (
    <>
      <h2 className={classes.heading}>{t('library.alertsOf')}</h2>
      {cards}
    </>
  );
}
