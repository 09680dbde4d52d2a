import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import type { StoredFinding, TableLook } from '../../../src/contract/findings.ts';
import { isMeasure } from '../../../src/examination/drawing.ts';
import {
  type Exposure,
  frameOf,
  type PageFrame,
  SIDES,
  type TablePage,
  tablePages,
} from '../../../src/examination/table-pages.ts';
import { chainText, readChain, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { announce } from '../../shared/ui/index.ts';
import { stageNow } from '../../shared/viewer/index.ts';
import { checksOf, inOrder, neighbourOf } from '../compare/index.ts';
import { withClosed } from './drawings.ts';
import { askFor } from './fetched.ts';
import { proposedDraft } from './findings/proposed-draft.ts';
import { areaSeen, useFindingDraft } from './findings/use-finding-draft.ts';
import { arePlaces, askedFor, attachedPlace, placeShown, useSpectra } from './frequencies/use-spectra.ts';
import { type KeptTable, keepTable } from './kept-table.ts';
import type { Unplaced } from './missing-pane.tsx';
import { openingOf } from './opening.ts';
import { lightsOfPage } from './page-lights.ts';
import { sourcesOn } from './page-sources.ts';
import { useViewSaving } from './save-sheet.ts';
import { sightNow } from './sights.ts';
import { lightFor, type Stop, stopsOf } from './stops.ts';
import type { TableView } from './table-view.ts';
import { seenInWords } from './tool-words.ts';
import { useDrawings } from './use-drawings.ts';
import { type Refused, usePanesSeen } from './use-panes-seen.ts';
import { useTools } from './use-tools.ts';
import type { ChangeView } from './use-view-change.ts';
import { type AmountsSet, type Opening, useViews } from './use-views.ts';
import { useWork } from './use-work.ts';

export interface TableProps {
  examination: Examination;
  comparison: StoredComparison;
  model: DocumentModel;
  /** The finding that is looked at as it was seen. */
  finding: StoredFinding | null;
  view: TableView;
  changeView: ChangeView;
}

/** Half the length of a drawing that is placed at once, CSS px. */
const PLACED_PX = 80;

/** Time between two writings of the address, ms. */
const WRITTEN_MS = 300;

/** Keeps what is done to the pictures of the page in the address. */
function useToolsInAddress(steps: readonly ToolStep[], view: TableView, changeView: ChangeView) {
  // A slider that is drawn changes them faster than a browser lets an address be written.
  const [text] = useDebouncedValue(chainText(steps), WRITTEN_MS);
  const write = useEffectEvent(() => {
    if ((view.tools ?? '') === text) return;
    changeView(({ tools: _, ...rest }) => (text === '' ? rest : { ...rest, tools: text }));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has other tools
  useEffect(write, [text, view.page]);
}

/** The light that is seen below another one: the one that is asked for, or the next that both sides have. */
function belowOf({ exposures }: TablePage, above: Exposure, asked: string | undefined): Exposure | null {
  const others = exposures.filter(({ id }) => id !== above.id);
  const areBoth = ({ questioned, genuine }: Exposure) => questioned !== null && genuine !== null;
  return others.find(({ id }) => id === asked) ?? others.find(areBoth) ?? others[0] ?? null;
}

/** Has the table found again as it is left; a finding that is looked at is none of it. */
function useKept(
  id: string,
  seen: { page: TablePage; frame: PageFrame } | null,
  isKept: boolean,
  left: Omit<KeptTable, 'view' | 'sight'>,
) {
  const keep = useEffectEvent(() => {
    if (isKept) keepTable(id, left);
  });
  useEffect(keep);
  const leave = useEffectEvent(() => {
    const sight = seen && sightNow(seen.frame);
    // Left before anything was seen, it is left as it was before.
    if (isKept && sight) keepTable(id, { sight: { ...sight, page: seen.page.id } });
  });
  // Before the stage below is taken down.
  useLayoutEffect(() => () => leave(), []);
}

/** What lies on the table, what is done on it, and what can be done. */
export function useTable({ examination, comparison, model, finding, view, changeView }: TableProps) {
  const { t } = useTranslation();
  const { id } = examination;
  const [first] = useState(() => openingOf(id, finding));
  const [opening, setOpening] = useState<Opening | null>(
    first.sight && { ...first.sight, key: 'opening', of: null },
  );
  const [amounts, setAmounts] = useState<AmountsSet>(() => {
    const { share, rate, gain } = first;
    return { share, rate, gain };
  });
  const pages = tablePages(comparison, examination, model);
  const page = pages.find((each) => each.id === view.page) ?? pages[0];
  const exposure = page?.exposures.find((each) => each.id === view.light) ?? page?.exposures[0];
  const frame = page ? frameOf(page) : null;
  const all = stopsOf(inOrder(checksOf(comparison)), comparison, model, pages);
  const here = all.filter((stop) => stop.page === page?.id);
  const chosen = here.find((stop) => stop.id === view.check) ?? null;
  const mode = view.mode ?? 'side';
  const below = mode === 'four' && page && exposure ? belowOf(page, exposure, view.below) : null;
  const isAsLeft = (first.view.tools ?? '') === (view.tools ?? '');
  const work = useWork(
    page?.id ?? '',
    first.histories,
    isAsLeft ? null : (readChain(view.tools ?? '') ?? []),
  );
  const drawings = useDrawings(work);
  const tools = useTools(work, lightsOfPage(page?.exposures ?? [], exposure?.id ?? ''), askForTreated);
  const drafting = useFindingDraft(id, first.draft, () => {
    const measures = withClosed(work.present.drawings).filter(({ kind }) => isMeasure(kind));
    return seenInWords(t, exposure?.id ?? '', tools.done, measures);
  });
  const panes = usePanesSeen();
  const spectra = useSpectra(comparison.id, () => finding && askedFor(id, finding, pages));
  const saving = useViewSaving(id);
  const views = useViews({
    ...{ view, changeView, page: page?.id ?? null, frame, onOpening: setOpening },
    ...{ amounts, onAmounts: setAmounts },
  });
  useToolsInAddress(work.present.tools, view, changeView);
  useKept(id, page && frame ? { page, frame } : null, finding === null, {
    ...{ histories: work.histories, draft: drafting.draft, ...amounts },
  });

  /** What is shown; `null` where nothing was placed. */
  const laid = page &&
    exposure &&
    frame && {
      ...{ page, exposure, frame },
      shown: {
        on: { examinationId: id, comparisonId: comparison.id, page: page.id },
        ...{ exposure, frame, area: chosen?.area ?? null },
      },
    };

  /** Has the pictures with these tools on them on their way before the screen is drawn. */
  function askForTreated(steps: readonly ToolStep[]) {
    if (!page || !frame) return;
    const { exposures } = page;
    const shown = [exposure, below].flatMap((each) => (each ? [{ exposure: each, exposures }] : []));
    askFor(
      shown.flatMap((lights) =>
        SIDES.flatMap((side) => sourcesOn(side, lights, frame, steps).sources?.preview ?? []),
      ),
    );
  }

  function choose(stop: Stop | null) {
    // From now on the view goes where they lie.
    setOpening(null);
    if (!stop) return views.change(({ check: _, ...rest }) => rest);
    const its = pages.find((each) => each.id === stop.page);
    const light = lightFor(stop, its === page ? exposure : undefined, its?.exposures ?? []);
    views.change((now) => ({ ...now, page: stop.page, check: stop.id, ...(light ? { light } : {}) }));
  }

  /** What is seen now, so that it can be seen again. */
  function lookNow(): TableLook | null {
    const sight = frame && sightNow(frame);
    if (!sight || !page || !exposure) return null;
    const steps = work.present.tools.map((step) =>
      tools.isBypassed ? { ...step, isOff: true as const } : step,
    );
    return {
      ...{ comparisonId: comparison.id, page: page.id, exposure: exposure.id, mode },
      ...{ ...amounts, below: below?.id ?? null },
      ...{ tools: chainText(steps), check: chosen?.id ?? null, sight },
      drawings: withClosed(work.present.drawings).map(({ isOpen: _, ...drawing }) => drawing),
    };
  }
  /** Whatever stops it: what is seen is not kept. */
  const refuse = (why: Refused) => announce(t(`findings.refused.${why}`));
  function begin() {
    if (!laid) return;
    const { page, frame, shown } = laid;
    const written = drafting.draft?.page ?? page.id;
    if (written !== page.id) {
      announce(t('findings.onOtherPage', { page: pages.find((each) => each.id === written)?.title ?? '' }));
      return views.change((now) => ({ ...now, page: written }));
    }
    // What the spectra show belongs to it, unless they are of another place.
    const withFrequencies = !spectra.asked || arePlaces(spectra.asked.place, placeShown(shown));
    const seen = { page: page.id, area: areaSeen(frame), withFrequencies };
    drafting.begin(proposedDraft(comparison, chosen, seen));
  }

  /** In the middle of what is seen, as wide as a fifth of the screen. */
  function place() {
    if (!frame) return;
    const sight = stageNow()?.sight();
    const { pxPerMm, widthPx, heightPx } = frame;
    // Before any picture is there: in the middle of the page.
    const [x, y] = sight?.centre ?? [widthPx / 2, heightPx / 2];
    const reach = sight ? PLACED_PX / sight.zoom : widthPx / 10;
    drawings.place([x / pxPerMm, y / pxPerMm], reach / pxPerMm);
  }

  const unplaced = comparison.captures.flatMap(({ captureId, light, refusal }): Unplaced[] => {
    const name = examination.captures.find((capture) => capture.id === captureId)?.name;
    return refusal !== null && name !== undefined ? [{ name, light, refusal }] : [];
  });
  return {
    ...{
      pages,
      all,
      here,
      chosen,
      mode,
      below,
      work,
      drawings,
      tools,
      drafting,
      panes,
      views,
      opening,
      unplaced,
    },
    laid: laid ?? null,
    isDrafting: drafting.draft !== null && drafting.draft.page === page?.id,
    ...{ choose, begin, place },
    amounts: {
      ...{ mode, ...amounts },
      onShare: (share: number) => views.set({ share }),
      onRate: (rate: number) => views.set({ rate }),
      onGain: (gain: number) => views.set({ gain }),
    },
    /** To the next check or the one before, round and round. */
    walk: (step: 1 | -1) => choose(neighbourOf(all, chosen?.id ?? null, step)),
    spectra,
    askSpectra() {
      if (!laid) return;
      spectra.ask(laid.shown);
      // Looked at while a finding is written: it is for that.
      drafting.change({ withFrequencies: true });
    },
    record() {
      const attached = drafting.draft && attachedPlace(drafting.draft, spectra);
      const deed = () => drafting.record(lookNow(), attached);
      panes.keep(attached && spectra.state === 'waiting' ? () => refuse('waiting') : deed, refuse, true);
    },
    saving,
    saveView() {
      if (!frame) return;
      panes.keep(() => saving.save(lookNow(), areaSeen(frame)), refuse);
    },
  };
}

export type Table = ReturnType<typeof useTable>;
