import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import { lookAtFeature } from './feature-focus.ts';
import { cutOut } from './geometry.ts';
import type { SourcePlace } from './source-places.ts';
import classes from './sources-part.module.css';

interface SourceCropProps {
  /** Unique among what can be looked at. */
  id: string;
  place: SourcePlace;
  /** What stands there, in words. */
  title: string;
}

/** The place where a source says something, cut out; on the big picture it is framed for as long as this is open. */
export function SourceCrop({ id, place, title }: SourceCropProps) {
  const { t } = useTranslation();
  const { captureId, frame, sha256, name } = place;
  useEffect(() => {
    lookAtFeature({ id, captureId, frame, quad: place.quad });
    return () => lookAtFeature(null);
  }, [id, captureId, frame, place.quad]);
  const { quad, widthPx, heightPx } = cutOut(place.quad);
  return (
    <figure className={classes.crop}>
      <img
        src={mediaUrl(sha256, { operation: 'strip', frame, quad, widthPx, heightPx })}
        width={widthPx}
        height={heightPx}
        alt={title}
      />
      <figcaption>{t('sources.in', { title, name })}</figcaption>
    </figure>
  );
}
