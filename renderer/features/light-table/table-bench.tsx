import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { wholeOf } from '../../../src/examination/table-pages.ts';
import { Divider, usePanelSize, useRemembered } from '../../shared/ui/index.ts';
import { boxOf, createSightLock, type Flight } from '../../shared/viewer/index.ts';
import { surroundingsOf } from '../compare/index.ts';
import { FindingArea } from './findings/finding-area.tsx';
import { createPointed } from './glasses.tsx';
import classes from './light-table.module.css';
import { UnplacedWords } from './missing-pane.tsx';
import { factsInWords, factsOf } from './picture-facts.ts';
import { sightIn } from './sights.ts';
import { stopMarks } from './stop-marks.ts';
import { type GlassProps, TableBar } from './table-bar.tsx';
import { TablePanes } from './table-panes.tsx';
import { TableSide } from './table-side.tsx';
import { type TableProps, useTable } from './use-table.ts';
import { useTableCommands } from './use-table-commands.ts';
import { arrangedAs } from './use-views.ts';

const isBoolean = (value: unknown) => typeof value === 'boolean';

/** The document and the genuine page in every light, with the checks of the page beside them. */
export function TableBench(props: TableProps) {
  const { t } = useTranslation();
  const { view } = props;
  const right = usePanelSize('table', 348, 280, 720);
  const [{ isOn, power }, setGlass] = useState({ isOn: false, power: 4 });
  const [hasAreas, setAreas] = useRemembered('table.areas', false, isBoolean);
  const [lock] = useState(createSightLock);
  const [pointed] = useState(createPointed);
  const table = useTable(props);
  const { laid, chosen, mode, below, drawings, tools, work, drafting, isDrafting, opening, views } = table;
  const showAreas = () => setAreas((now) => !now);
  const glass: GlassProps = {
    ...{ isOn, power },
    onToggle: () => setGlass((now) => ({ ...now, isOn: !now.isOn })),
    onPower: (next) => setGlass((now) => ({ ...now, power: next })),
  };
  useTableCommands({
    pages: table.pages,
    page: laid?.page ?? null,
    hasChosen: chosen !== null,
    light: (light) => views.change((now) => ({ ...now, light })),
    mode: (next) => views.change((now) => ({ ...now, mode: next })),
    walk: table.walk,
    close: () => table.choose(null),
    find: table.begin,
    saveView: table.saveView,
    ...(isDrafting ? { record: table.record, giveUp: drafting.end } : {}),
    amounts: table.amounts,
    ...{ drawings, tools, work, views, glass, showAreas },
  });

  if (!laid)
    return (
      <div className={classes.empty}>
        <p>{t('table.nothingPlaced')}</p>
        <UnplacedWords pictures={table.unplaced} />
      </div>
    );
  const { page, exposure, frame } = laid;
  const quad = chosen && wholeOf(boxOf(chosen.area, frame.dpi));
  // Over the area of a finding that is written stands its own sign.
  const marks = stopMarks(t, table, frame, hasAreas).filter(({ id }) => !isDrafting || id !== chosen?.id);
  const isOpening = opening?.page === page.id;
  const isLaid = isOpening && (opening.of === null || opening.of === arrangedAs(view));
  // As it was seen, until another check is chosen; where it was seen otherwise, when the table is laid so.
  const flight: Flight | null = isOpening
    ? isLaid
      ? { key: opening.key, sight: sightIn(opening, frame) }
      : null
    : chosen && quad && { key: chosen.id, box: surroundingsOf(quad, frame) };
  return (
    <div className={classes.bench} style={{ gridTemplateColumns: `minmax(0, 1fr) 1px ${right.size}px` }}>
      <div className={classes.table}>
        <TableBar table={table} laid={laid} glass={glass} />
        {[exposure, ...(below ? [below] : [])].map((each, row) => (
          <TablePanes
            key={row === 0 ? 'above' : 'below'}
            pageId={page.id}
            exposure={each}
            exposures={page.exposures}
            frame={frame}
            mode={mode === 'four' ? 'side' : mode}
            amounts={table.amounts}
            quad={quad}
            marks={marks}
            onChooseMark={(stop) => table.choose(table.here.find(({ id }) => id === stop) ?? null)}
            flight={flight}
            drawings={drawings}
            tools={tools}
            glass={isOn ? power : null}
            lock={lock}
            pointed={pointed}
            views={views}
            factsOf={(side, place) => factsInWords(t, factsOf(side, place, page, frame, props))}
            unplaced={table.unplaced.filter(({ light }) => light === each.light)}
            onState={(state) => table.panes.tell(row === 0 ? 'above' : 'below', state)}
          >
            {isDrafting && row === 0 && <FindingArea drafting={drafting} frame={frame} />}
          </TablePanes>
        ))}
      </div>
      <Divider label={t('panel.table')} panel={right} side="right" />
      <TableSide {...props} table={table} laid={laid} areas={{ isOn: hasAreas, onToggle: showAreas }} />
    </div>
  );
}
