import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TableMode } from '../../../src/contract/findings.ts';
import type { Exposure, PageFrame, PagePlace, Side } from '../../../src/examination/table-pages.ts';
import { readChain, usualStep } from '../../../src/imaging/view-tools/index.ts';
import { LaidPicture, type Look, SwipeLine } from '../../shared/viewer/index.ts';
import { useHeldSpace } from '../compare/index.ts';
import classes from './light-table.module.css';
import { MissingPane, type Unplaced } from './missing-pane.tsx';
import { sourcesOf, sourcesOn } from './page-sources.ts';
import { Pane, type PaneShared, paneStateOf, type Seen } from './pane.tsx';
import type { AmountProps } from './table-bar.tsx';
import { useBlink } from './use-blink.ts';
import { type PaneState, useTold } from './use-panes-seen.ts';
import { useSharper } from './use-sharper.ts';
import { useToolsReady } from './use-tools.ts';

interface PanesProps extends PaneShared {
  exposure: Exposure;
  /** All lights of the page, of which tools may name some. */
  exposures: readonly Exposure[];
  mode: Exclude<TableMode, 'four'>;
  amounts: AmountProps;
  /** Pictures of the document in this light that were placed on no page. */
  unplaced: readonly Unplaced[];
  /** Which file a picture is, and what of it is not as it was received, in words. */
  factsOf(side: Side, place: PagePlace): string;
  /** Told whether the panes show what stands above them; `null` when they are gone. */
  onState(state: PaneState | null): void;
  /** What lies over the first picture and is worked with. */
  children?: ReactNode;
}

/** How the genuine page lies over the document. Where it is not to be seen it lies there all the same, ready at once. */
const LOOKS: Readonly<Record<PanesProps['mode'], (amounts: AmountProps, isOther: boolean) => Look>> = {
  side: () => ({ opacity: 0 }),
  overlay: ({ share }) => ({ opacity: share }),
  swipe: ({ share }) => ({ from: share }),
  blink: (_, isOther) => ({ opacity: isOther ? 1 : 0 }),
  difference: ({ gain }) => ({ isDifference: true, gain }),
};
const ALONE: Look = {};

function Layer({ url, frame, look }: { url: string; frame: PageFrame; look: Look }) {
  const { widthPx, heightPx } = frame;
  return (
    <LaidPicture
      url={url}
      widthPx={widthPx}
      heightPx={heightPx}
      toFrame={[1, 0, 0, 0, 1, 0, 0, 0, 1]}
      frame={[widthPx, heightPx]}
      look={look}
    />
  );
}

/** The document and the genuine page in one light, side by side or over each other, always the same place of both. */
export function TablePanes(props: PanesProps) {
  const { t } = useTranslation();
  const { exposure, exposures, mode, amounts, unplaced, factsOf, onState, children, ...common } = props;
  const { pageId, frame, tools } = common;
  const { questioned, genuine } = exposure;
  const isHeld = useHeldSpace();
  const isOther = useBlink(mode === 'blink' && !isHeld, amounts.rate);
  const own = `${t('table.questioned')} · ${exposure.id}`;
  const other = `${t('table.genuine')} · ${exposure.id}`;
  // Of what is looked at first: it is for what tools run on, not for the pictures.
  const [readied] = useState(() =>
    [questioned, genuine].flatMap((place) =>
      place ? [sourcesOf(place, frame, [usualStep('edges')]).preview] : [],
    ),
  );
  useToolsReady(readied);
  const steps = readChain(tools.shown) ?? [];
  const lights = { exposure, exposures };
  const onQuestioned = sourcesOn('questioned', lights, frame, steps);
  const onGenuine = sourcesOn('genuine', lights, frame, steps);
  const ofQuestioned = useSharper(onQuestioned.sources, pageId);
  const ofGenuine = useSharper(onGenuine.sources, pageId);
  const seenOf = (side: Side, shown: Seen['shown'] | null): Seen | null => {
    const place = exposure[side];
    return shown && place && { side, shown, facts: factsOf(side, place) };
  };
  const document = seenOf('questioned', ofQuestioned);
  const reference = seenOf('genuine', ofGenuine);
  useTold(onState, paneStateOf(tools, document, reference));
  const areBoth = document !== null && reference !== null;
  const isOne = areBoth && mode !== 'side';
  const isGenuineAlone = areBoth && (isHeld || (mode === 'blink' && isOther));
  const caption = () => {
    if (isGenuineAlone) return other;
    if (!isOne || mode === 'blink') return own;
    if (mode === 'swipe') return t('table.swipeCaption', { own, other });
    const way = t(`table.mode.${mode}`);
    // What is stronger than it is says so.
    const gain =
      mode === 'difference' && amounts.gain > 1 ? ` ${t('table.times', { gain: amounts.gain })}` : '';
    return `${own} + ${t('table.genuine')}: ${way}${gain}`;
  };
  return (
    <div className={classes.panes} data-panes={isOne ? 1 : 2}>
      {document ? (
        <Pane {...common} seen={document} caption={caption()} other={isOne ? reference : null}>
          {reference && (
            <Layer
              key={pageId}
              url={reference.shown.url}
              frame={frame}
              look={isHeld ? ALONE : LOOKS[mode](amounts, isOther)}
            />
          )}
          {isOne && mode === 'swipe' && !isHeld && (
            <SwipeLine share={amounts.share} label={t('table.swipe')} onShare={amounts.onShare} />
          )}
          {children}
        </Pane>
      ) : (
        <MissingPane
          side="questioned"
          exposure={exposure}
          steps={steps}
          lacking={onQuestioned.lacking}
          unplaced={unplaced}
        />
      )}
      {!isOne &&
        (reference ? (
          <Pane {...common} seen={reference} other={null} caption={other}>
            {!document && children}
          </Pane>
        ) : (
          <MissingPane side="genuine" exposure={exposure} steps={steps} lacking={onGenuine.lacking} />
        ))}
    </div>
  );
}
