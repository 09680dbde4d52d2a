import { SegmentedControl } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredComparison } from '../../../src/contract/comparison.ts';
import type { Examination } from '../../../src/contract/examination.ts';
import { frameOf, tablePages, wholeOf } from '../../../src/examination/table-pages.ts';
import { chainText, readChain, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import type { DocumentModel } from '../../../src/reference/index.ts';
import { Divider, usePanelSize } from '../../shared/ui/index.ts';
import { boxOf, stageNow } from '../../shared/viewer/index.ts';
import { CheckRows, checksOf, inOrder, neighbourOf, surroundingsOf } from '../compare/index.ts';
import { DrawingsPart } from './drawings-part.tsx';
import classes from './light-table.module.css';
import { Amount, Glass, Lights } from './table-bar.tsx';
import { TablePanes } from './table-panes.tsx';
import { MODES, type Mode, type TableView } from './table-view.ts';
import { ToolsPart } from './tools-part.tsx';
import { useDrawings } from './use-drawings.ts';
import { useTableCommands } from './use-table-commands.ts';
import { useTools } from './use-tools.ts';
import { useWork } from './use-work.ts';

interface BenchProps {
  examination: Examination;
  comparison: StoredComparison;
  model: DocumentModel;
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

/** The document and the genuine page in every light, with the checks of the page beside them. */
export function TableBench({ examination, comparison, model, view, onView }: BenchProps) {
  const { t } = useTranslation();
  const right = usePanelSize('table', 348, 280, 720);
  const [share, setShare] = useState(0.5);
  const [rate, setRate] = useState(1.5);
  const [isGlassOn, setGlassOn] = useState(false);
  const [power, setPower] = useState(4);
  const pages = tablePages(comparison, examination, model);
  const page = pages.find(({ id }) => id === view.page) ?? pages[0];
  const exposure = page?.exposures.find(({ id }) => id === view.light) ?? page?.exposures[0];
  const all = inOrder(checksOf(comparison)).filter((check) => pages.some(({ id }) => id === check.page));
  const here = all.filter((check) => check.page === page?.id);
  const chosen = here.find(({ id }) => id === view.check) ?? null;
  const mode = view.mode ?? 'side';
  const work = useWork(page?.id ?? '', readChain(view.tools ?? '') ?? []);
  const drawings = useDrawings(work);
  const tools = useTools(work);
  useToolsInAddress(work.present.tools, view, onView);

  function choose(check: (typeof all)[number] | null) {
    const { check: _, ...rest } = view;
    if (!check) return onView(rest);
    const its = pages.find(({ id }) => id === check.page);
    const light = its?.exposures.find((each) => each.light === check.light)?.id;
    onView({ ...rest, page: check.page, check: check.id, ...(light ? { light } : {}) });
  }
  const showLight = (light: string) => onView({ ...view, light });

  useTableCommands({
    exposures: page?.exposures ?? [],
    hasChosen: chosen !== null,
    light: showLight,
    mode: (next) => onView({ ...view, mode: next }),
    walk: (step) => choose(neighbourOf(all, chosen?.id ?? null, step)),
    close: () => choose(null),
    drawings,
    tools,
    work,
    magnify: () => setGlassOn((now) => !now),
  });

  /** In the middle of what is seen, as wide as a fifth of the screen. */
  function place() {
    const sight = stageNow()?.sight();
    if (!sight || !page) return;
    const { pxPerMm } = frameOf(page);
    const [x, y] = sight.centre;
    drawings.place([x / pxPerMm, y / pxPerMm], PLACED_PX / sight.zoom / pxPerMm);
  }

  if (!page || !exposure) return <p className={classes.empty}>{t('table.nothingPlaced')}</p>;
  const frame = frameOf(page);
  const quad = chosen && wholeOf(boxOf(chosen.area, frame.dpi));
  const flight = chosen && quad && { key: chosen.id, box: surroundingsOf(quad, frame) };
  return (
    <div className={classes.bench} style={{ gridTemplateColumns: `minmax(0, 1fr) 1px ${right.size}px` }}>
      <div className={classes.table}>
        <div className={classes.bar}>
          {pages.length > 1 && (
            <SegmentedControl
              size="xs"
              aria-label={t('table.page')}
              value={page.id}
              data={pages.map(({ id, title }) => ({ value: id, label: title }))}
              onChange={(id) => onView({ ...view, page: id })}
            />
          )}
          <Lights page={page} chosen={exposure} onLight={showLight} />
          <SegmentedControl
            size="xs"
            aria-label={t('table.modes')}
            value={mode}
            data={MODES.map((each) => ({ value: each, label: t(`table.mode.${each}`) }))}
            onChange={(next) => onView({ ...view, mode: next as Mode })}
          />
          <Amount mode={mode} share={share} rate={rate} onShare={setShare} onRate={setRate} />
          <Glass
            isOn={isGlassOn}
            power={power}
            onToggle={() => setGlassOn((now) => !now)}
            onPower={setPower}
          />
        </div>
        <TablePanes
          pageId={page.id}
          exposure={exposure}
          frame={frame}
          mode={mode}
          share={share}
          onShare={setShare}
          rate={rate}
          quad={quad}
          flight={flight}
          drawings={drawings}
          tools={tools}
          glass={isGlassOn ? power : null}
        />
      </div>
      <Divider label={t('panel.table')} panel={right} side="right" />
      <aside className={classes.side} aria-label={t('table.checks')}>
        <ToolsPart tools={tools} />
        <DrawingsPart drawings={drawings} onPlace={place} />
        <h2>{t('table.checks')}</h2>
        <CheckRows checks={here} captures={examination.captures} chosen={chosen} onChoose={choose} />
      </aside>
    </div>
  );
}
