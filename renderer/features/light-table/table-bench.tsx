import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useLayoutEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import {
  type StoredFinding,
  TABLE_MODES,
  type TableLook,
  type TableMode,
} from '../../../src/contract/findings.ts';
import {
  type Exposure,
  frameOf,
  type PageFrame,
  type TablePage,
  tablePages,
  wholeOf,
} from '../../../src/examination/table-pages.ts';
import type { Point } from '../../../src/imaging/geometry.ts';
import { chainText, readChain, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { Divider, usePanelSize } from '../../shared/ui/index.ts';
import { boxOf, createSightLock, type Flight, stageNow } from '../../shared/viewer/index.ts';
import { CheckRows, checksOf, inOrder, neighbourOf, surroundingsOf } from '../compare/index.ts';
import { AboutFileLink } from '../file-traces/index.ts';
import { withClosed } from './drawings.ts';
import { DrawingsPart } from './drawings-part.tsx';
import { FindingArea } from './findings/finding-area.tsx';
import { FindingForm } from './findings/finding-form.tsx';
import { FindingsPart } from './findings/findings-part.tsx';
import { areaSeen, useFindingDraft } from './findings/use-finding-draft.ts';
import { FrequenciesPart } from './frequencies/frequencies-part.tsx';
import { type KeptTable, keepTable } from './kept-table.ts';
import classes from './light-table.module.css';
import { type Unplaced, UnplacedWords } from './missing-pane.tsx';
import { openingOf } from './opening.ts';
import { lightsOfPage } from './page-lights.ts';
import { sightIn, sightNow } from './sights.ts';
import { Amount, Glass, Lights } from './table-bar.tsx';
import { TablePanes } from './table-panes.tsx';
import type { TableView } from './table-view.ts';
import { ToolsPart } from './tools-part.tsx';
import { useDrawings } from './use-drawings.ts';
import { useTableCommands } from './use-table-commands.ts';
import { useTools } from './use-tools.ts';
import { useWork } from './use-work.ts';

interface BenchProps {
  examination: Examination;
  comparison: StoredComparison;
  model: DocumentModel;
  /** The finding that is looked at as it was seen. */
  finding: StoredFinding | null;
  view: TableView;
  onView(view: TableView): void;
}

/** Half the length of a drawing that is placed at once, CSS px. */
const PLACED_PX = 80;

/** Time between two writings of the address, ms. */
const WRITTEN_MS = 300;

/** Keeps what is done to the pictures of the page in the address. */
function useToolsInAddress(steps: readonly ToolStep[], view: TableView, onView: (view: TableView) => void) {
  // A slider that is drawn changes them faster than a browser lets an address be written.
  const [text] = useDebouncedValue(chainText(steps), WRITTEN_MS);
  const { tools = '', ...rest } = view;
  const write = useEffectEvent(() => {
    if (tools !== text) onView(text === '' ? rest : { ...rest, tools: text });
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
    if (isKept) keepTable(id, { sight: sight && { ...sight, page: seen.page.id } });
  });
  // Before the stage below is taken down.
  useLayoutEffect(() => () => leave(), []);
}

/** The document and the genuine page in every light, with the checks of the page beside them. */
export function TableBench({ examination, comparison, model, finding, view, onView }: BenchProps) {
  const { t } = useTranslation();
  const { id } = examination;
  const right = usePanelSize('table', 348, 280, 720);
  const [opening] = useState(() => openingOf(id, finding));
  const [share, setShare] = useState(opening.share);
  const [rate, setRate] = useState(opening.rate);
  const [isGlassOn, setGlassOn] = useState(false);
  const [power, setPower] = useState(4);
  const pages = tablePages(comparison, examination, model);
  const page = pages.find((each) => each.id === view.page) ?? pages[0];
  const exposure = page?.exposures.find((each) => each.id === view.light) ?? page?.exposures[0];
  const frame = page ? frameOf(page) : null;
  const all = inOrder(checksOf(comparison)).filter((check) => pages.some((each) => each.id === check.page));
  const here = all.filter((check) => check.page === page?.id);
  const chosen = here.find((check) => check.id === view.check) ?? null;
  const mode = view.mode ?? 'side';
  const [lock] = useState(createSightLock);
  const [pointed, setPointed] = useState<Point | null>(null);
  const below = mode === 'four' && page && exposure ? belowOf(page, exposure, view.below) : null;
  const isAsLeft = (opening.view.tools ?? '') === (view.tools ?? '');
  const work = useWork(
    page?.id ?? '',
    opening.histories,
    isAsLeft ? null : (readChain(view.tools ?? '') ?? []),
  );
  const drawings = useDrawings(work);
  const tools = useTools(work, lightsOfPage(page?.exposures ?? [], exposure?.id ?? ''));
  const drafting = useFindingDraft(id, opening.draft);
  useToolsInAddress(work.present.tools, view, onView);
  useKept(id, page && frame ? { page, frame } : null, finding === null, {
    ...{ histories: work.histories, draft: drafting.draft, share, rate },
  });

  function choose(check: (typeof all)[number] | null) {
    const { check: _, ...rest } = view;
    if (!check) return onView(rest);
    const its = pages.find((each) => each.id === check.page);
    const light = its?.exposures.find((each) => each.light === check.light)?.id;
    onView({ ...rest, page: check.page, check: check.id, ...(light ? { light } : {}) });
  }

  /** What is seen now, so that it can be seen again. */
  function lookNow(): TableLook | null {
    const sight = frame && sightNow(frame);
    if (!sight || !page || !exposure) return null;
    const steps = work.present.tools.map((step) =>
      tools.isBypassed ? { ...step, isOff: true as const } : step,
    );
    return {
      ...{ comparisonId: comparison.id, page: page.id, exposure: exposure.id, mode, share, rate },
      below: below?.id ?? null,
      ...{ tools: chainText(steps), check: chosen?.id ?? null, sight },
      drawings: withClosed(work.present.drawings).map(({ isOpen: _, ...drawing }) => drawing),
    };
  }
  const record = () => drafting.record(lookNow());

  function begin() {
    if (!page || !frame) return;
    const feature = comparison.features.find((each) => each.id === chosen?.id)?.feature ?? null;
    const isIrregular = chosen !== null && chosen.result !== 'successful';
    drafting.begin({
      ...{ page: page.id, feature, indicator: null },
      area: chosen?.area ?? areaSeen(frame),
      // Its first sentence says what differs; what follows says what to do.
      text: isIrregular ? (/^.*?\.(?= |$)/.exec(chosen.reason)?.[0] ?? chosen.reason) : '',
    });
  }

  const isDrafting = drafting.draft !== null && drafting.draft.page === page?.id;
  useTableCommands({
    exposures: page?.exposures ?? [],
    hasChosen: chosen !== null,
    light: (light) => onView({ ...view, light }),
    mode: (next) => onView({ ...view, mode: next }),
    walk: (step) => choose(neighbourOf(all, chosen?.id ?? null, step)),
    close: () => choose(null),
    find: begin,
    ...(isDrafting ? { record, giveUp: drafting.end } : {}),
    drawings,
    tools,
    work,
    magnify: () => setGlassOn((now) => !now),
  });

  /** In the middle of what is seen, as wide as a fifth of the screen. */
  function place() {
    const sight = stageNow()?.sight();
    if (!sight || !frame) return;
    const { pxPerMm } = frame;
    const [x, y] = sight.centre;
    drawings.place([x / pxPerMm, y / pxPerMm], PLACED_PX / sight.zoom / pxPerMm);
  }

  const unplaced = comparison.captures.flatMap(({ captureId, light, refusal }): Unplaced[] => {
    const name = examination.captures.find((capture) => capture.id === captureId)?.name;
    return refusal !== null && name !== undefined ? [{ name, light, refusal }] : [];
  });
  if (!page || !exposure || !frame)
    return (
      <div className={classes.empty}>
        <p>{t('table.nothingPlaced')}</p>
        <UnplacedWords pictures={unplaced} />
      </div>
    );
  const quad = chosen && wholeOf(boxOf(chosen.area, frame.dpi));
  // As it was seen, until another check is chosen.
  const isAtOpening = opening.sight?.page === page.id && opening.view.check === view.check;
  const flight: Flight | null =
    isAtOpening && opening.sight
      ? { key: 'opening', sight: sightIn(opening.sight, frame) }
      : chosen && quad && { key: chosen.id, box: surroundingsOf(quad, frame) };
  return (
    <div className={classes.bench} style={{ gridTemplateColumns: `minmax(0, 1fr) 1px ${right.size}px` }}>
      <div className={classes.table}>
        <div className={classes.bar}>
          {pages.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('table.page')}
              value={page.id}
              data={pages.map((each) => ({ value: each.id, label: each.title }))}
              onChange={(next) => onView({ ...view, page: next })}
            />
          )}
          <Lights page={page} chosen={exposure} onLight={(light) => onView({ ...view, light })} />
          <SegmentedControl
            size="xs"
            aria-label={t('table.modes')}
            value={mode}
            data={TABLE_MODES.map((each) => ({ value: each, label: t(`table.mode.${each}`) }))}
            onChange={(next) => onView({ ...view, mode: next as TableMode })}
          />
          {below && <span className={classes.quiet}>{t('table.below')}</span>}
          {below && (
            <Lights
              page={page}
              chosen={below}
              label={t('table.lightsBelow')}
              onLight={(light) => onView({ ...view, below: light })}
            />
          )}
          <Amount mode={mode} share={share} rate={rate} onShare={setShare} onRate={setRate} />
          <Glass
            isOn={isGlassOn}
            power={power}
            onToggle={() => setGlassOn((now) => !now)}
            onPower={setPower}
          />
        </div>
        {[exposure, ...(below ? [below] : [])].map((each, row) => (
          <TablePanes
            key={row === 0 ? 'above' : 'below'}
            pageId={page.id}
            exposure={each}
            exposures={page.exposures}
            frame={frame}
            mode={mode === 'four' ? 'side' : mode}
            share={share}
            onShare={setShare}
            rate={rate}
            quad={quad}
            flight={flight}
            drawings={drawings}
            tools={tools}
            glass={isGlassOn ? power : null}
            lock={lock}
            pointed={pointed}
            onPointed={setPointed}
            unplaced={unplaced.filter(({ light }) => light === each.light)}
          >
            {isDrafting && row === 0 && <FindingArea drafting={drafting} frame={frame} />}
          </TablePanes>
        ))}
      </div>
      <Divider label={t('panel.table')} panel={right} side="right" />
      <aside className={classes.side} aria-label={t('table.checks')}>
        {isDrafting && (
          <FindingForm
            drafting={drafting}
            number={examination.findings.length + 1}
            features={model.features.filter((each) => each.page === page.id)}
            frame={frame}
            onRecord={record}
          />
        )}
        <FindingsPart examination={examination} seen={finding} {...(isDrafting ? {} : { onBegin: begin })} />
        <ToolsPart tools={tools} />
        <AboutFileLink examination={examination} place={exposure.questioned} />
        <DrawingsPart drawings={drawings} onPlace={place} />
        <FrequenciesPart
          examinationId={id}
          comparisonId={comparison.id}
          page={page.id}
          exposure={exposure}
          frame={frame}
          area={chosen?.area ?? null}
        />
        <h2>{t('table.checks')}</h2>
        <CheckRows checks={here} captures={examination.captures} chosen={chosen} onChoose={choose} />
      </aside>
    </div>
  );
}
