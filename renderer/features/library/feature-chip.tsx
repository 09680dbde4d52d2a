import classes from './feature-chip.module.css';
import type { NumberedFeature } from './model-view.ts';

interface FeatureChipProps {
  feature: NumberedFeature;
  onChoose(feature: NumberedFeature): void;
}

/** A feature named in passing: leads to it. */
export function FeatureChip({ feature, onChoose }: FeatureChipProps) {
  return (
    <button type="button" className={classes.chip} onClick={() => onChoose(feature)}>
      <b>{feature.number}</b>
      {feature.title}
    </button>
  );
}
