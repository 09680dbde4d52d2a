import { ActionIcon, Button } from '@mantine/core';
import { IconPhoto, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { explain, toErrorData } from '../../../../src/contract/errors.ts';
import { mediaUrl } from '../../../../src/contract/media.ts';
import classes from './picture-dialog.module.css';
import { missingOf, type PictureTarget, scaleIn } from './target.ts';
import { type Incoming, isReady, type ReadyIncoming } from './use-incoming.ts';

interface IncomingListProps {
  target: PictureTarget;
  pictures: readonly Incoming[];
  chosen: number | null;
  isBusy: boolean;
  onChoose(key: number): void;
  onRemove(key: number): void;
  onRetry(key: number): void;
}

/** The files that came, one a row: what each is, or what is still to be said of it, or why it cannot be taken. */
export function IncomingList({
  target,
  pictures,
  chosen,
  isBusy,
  onChoose,
  onRemove,
  onRetry,
}: IncomingListProps) {
  const { t } = useTranslation();
  return (
    <ul className={classes.list} aria-label={t('pictures.list')}>
      {pictures.map((picture) => (
        <li key={picture.key} data-chosen={picture.key === chosen}>
          <button
            type="button"
            className={classes.row}
            aria-pressed={picture.key === chosen}
            onClick={() => onChoose(picture.key)}
          >
            <span className={classes.thumb}>
              {isReady(picture) ? (
                <img
                  src={mediaUrl(picture.receipt.sha256, { operation: 'thumb', frame: 0 })}
                  alt=""
                  draggable={false}
                />
              ) : (
                <IconPhoto size={22} aria-hidden="true" />
              )}
            </span>
            <span className={classes.words}>
              <span className={classes.name} title={picture.file.name}>
                {picture.file.name}
              </span>
              <State target={target} picture={picture} />
            </span>
          </button>
          <span className={classes.rowEnd}>
            <ActionIcon
              size="sm"
              aria-label={t('pictures.leaveOut', { name: picture.file.name })}
              disabled={isBusy}
              onClick={() => onRemove(picture.key)}
            >
              <IconX size={14} />
            </ActionIcon>
            {(picture.state === 'refused' || picture.state === 'stopped') && (
              <Button size="compact-xs" variant="default" onClick={() => onRetry(picture.key)}>
                {t('pictures.retry')}
              </Button>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

function State({ target, picture }: { target: PictureTarget; picture: Incoming }) {
  const { t } = useTranslation();
  if (picture.state === 'refused')
    return <span className={classes.fault}>{explain(toErrorData(picture.thrown)).title}</span>;
  if (!isReady(picture)) return <span className={classes.quiet}>{t(`pictures.state.${picture.state}`)}</span>;
  if (picture.state === 'adding') return <span className={classes.quiet}>{t('pictures.state.adding')}</span>;
  if (picture.refusal !== null)
    return <span className={classes.fault}>{explain(toErrorData(picture.refusal)).title}</span>;
  return <Summary target={target} picture={picture} />;
}

/** What was said of it so far, and what is missing. */
function Summary({ target, picture }: { target: PictureTarget; picture: ReadyIncoming }) {
  const { t } = useTranslation();
  const { page, light, wavelengthNm } = picture.choice;
  const missing = missingOf(target, picture);
  const { dpi } = scaleIn(target, picture);
  const said = [
    target.pages?.find(({ value }) => value === page)?.label,
    // The detail of a feature has a light and no lamp.
    light && [light, target.pages && wavelengthNm].filter(Boolean).join(' '),
    dpi !== null && t('pictures.dpiOf', { dpi: Math.round(dpi) }),
  ];
  return (
    <>
      <span className={classes.quiet}>{said.filter(Boolean).join(' · ')}</span>
      {missing.length > 0 && (
        <span className={classes.missing}>
          {t('pictures.missing', { what: missing.map((part) => t(`pictures.part.${part}`)).join(', ') })}
        </span>
      )}
    </>
  );
}
