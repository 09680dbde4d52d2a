import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Examination } from '../../../src/contract/examination.ts';
import type { CallOutput } from '../../../src/contract/index.ts';
import { useCommands } from '../../shared/commands/index.ts';
import type { Selection } from '../capture/index.ts';
import { firstToPlace, readPictures } from './by-hand-choice.ts';
import { ByHandDialog } from './by-hand-dialog.tsx';
import { openByHand, usePlacedByHand } from './by-hand-store.ts';

/** Where a picture could not be placed, or is not placed well: the way to do it by hand. */
export function ByHandButton({ picture, name }: { picture: Selection; name: string }) {
  const { t } = useTranslation();
  return (
    <Button
      mt={4}
      size="compact-xs"
      variant="default"
      aria-label={t('byHand.openFor', { name })}
      onClick={() => openByHand(picture)}
    >
      {t('byHand.title')}
    </Button>
  );
}

/** The dialogue in which a picture is placed by hand, and the command that opens it at any time. */
export function ByHand({
  examination,
  state,
}: {
  examination: Examination;
  state: CallOutput<'comparison.get'>;
}) {
  const { t } = useTranslation();
  const picture = usePlacedByHand();
  const first = firstToPlace(readPictures(examination.captures), state);
  useCommands(
    first
      ? [
          {
            id: 'compare.byHand',
            label: t('byHand.command'),
            group: t('compare.title'),
            keys: ['H'],
            run: () => openByHand({ captureId: first.captureId, frame: first.frame }),
          },
        ]
      : [],
  );
  const isHere = picture && examination.captures.some(({ id }) => id === picture.captureId);
  if (!isHere) return null;
  return (
    <ByHandDialog examination={examination} state={state} first={picture} onClose={() => openByHand(null)} />
  );
}
