import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mediaUrl } from '../../../src/contract/media.ts';
import type { Quad } from '../../../src/imaging/geometry.ts';
import { type ComparedCheck, hasGenuine } from './checks.ts';
import classes from './crops.module.css';
import { cropSize } from './geometry.ts';
import { useHeldSpace } from './held-space.ts';

/** Least height of a crop and greatest of one that is high, in CSS px. */
const LEAST_PX = 28;
const HIGHEST_PX = 240;

function Crop({ caption, ratio, children }: { caption: string; ratio: number; children: ReactNode }) {
  return (
    <figure className={classes.crop}>
      <div
        className={classes.picture}
        style={{ aspectRatio: ratio, maxWidth: `${Math.max(HIGHEST_PX * ratio, LEAST_PX * ratio)}px` }}
      >
        {children}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

interface CropsProps {
  check: ComparedCheck;
  /** Of the capture that was looked into; null where there is none. */
  sha256: string | null;
}

/** The place of a check in the picture in question and on the genuine page, both in one scale. */
export function Crops({ check, sha256 }: CropsProps) {
  const { t } = useTranslation();
  const isSpaceHeld = useHeldSpace();
  const [isPressed, setPressed] = useState(false);
  const { ratio, isWide, widthPx, heightPx } = cropSize(check.area);
  const cut = (sha: string | null, frame: number | null, quad: Quad | null) =>
    sha === null || frame === null || quad === null
      ? null
      : mediaUrl(sha, { operation: 'strip', frame, quad, widthPx, heightPx });
  const questioned = cut(sha256, check.frame, check.quad);
  const genuine = cut(check.referenceSha256, 0, check.referenceQuad);
  const isBlinking = (isSpaceHeld || isPressed) && genuine !== null;
  return (
    <section
      className={classes.scroll}
      aria-label={t('compare.cropsOf', { title: check.title })}
      // A wide pair is moved with the arrow keys.
      tabIndex={isWide ? 0 : undefined}
    >
      <div
        className={classes.pair}
        data-wide={isWide || undefined}
        style={isWide ? { minWidth: `${LEAST_PX * ratio}px` } : undefined}
        onPointerDown={() => setPressed(true)}
        onPointerUp={() => setPressed(false)}
        onPointerLeave={() => setPressed(false)}
        onPointerCancel={() => setPressed(false)}
      >
        <Crop caption={t(isBlinking ? 'compare.genuine' : 'compare.questioned')} ratio={ratio}>
          {questioned ? (
            <img
              src={questioned}
              alt={t('compare.cropQuestioned', { title: check.title })}
              draggable={false}
            />
          ) : (
            <span>{t('compare.noCapture')}</span>
          )}
          {genuine && <img src={genuine} alt="" data-over data-shown={isBlinking} draggable={false} />}
        </Crop>
        {hasGenuine(check) && (
          <Crop caption={t('compare.genuine')} ratio={ratio}>
            {genuine ? (
              <img src={genuine} alt={t('compare.cropGenuine', { title: check.title })} draggable={false} />
            ) : (
              <span>{t('compare.noReference')}</span>
            )}
          </Crop>
        )}
      </div>
    </section>
  );
}
