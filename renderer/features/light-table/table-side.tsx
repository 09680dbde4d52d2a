import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckRows } from '../compare/index.ts';
import { AboutFileLink } from '../file-traces/index.ts';
import { DrawingsPart } from './drawings-part.tsx';
import { FindingForm } from './findings/finding-form.tsx';
import { FindingsPart } from './findings/findings-part.tsx';
import { FrequenciesPart } from './frequencies/frequencies-part.tsx';
import classes from './light-table.module.css';
import { ToolsPart } from './tools-part.tsx';
import { UncheckedRows } from './unchecked-rows.tsx';
import type { Table, TableProps } from './use-table.ts';
import { type AreasMarked, WalkBar } from './walk-bar.tsx';

interface SideProps extends Pick<TableProps, 'examination' | 'model' | 'finding'> {
  table: Table;
  laid: NonNullable<Table['laid']>;
  /** Whether all places of the page are marked on its pictures. */
  areas: AreasMarked;
}

/** Beside the pictures: findings, tools, measures, frequencies and the checks of the page. */
export function TableSide({ examination, model, finding, table, laid, areas }: SideProps) {
  const { t } = useTranslation();
  const { page, exposure, frame } = laid;
  const { here, chosen, drawings, tools, drafting, isDrafting } = table;
  // Both pictures come first: what stands beside them is drawn while they are on their way.
  const isDrawn = useDeferredValue(true, false);
  return (
    <aside className={classes.side} aria-label={t('table.checks')}>
      <WalkBar table={table} areas={areas} />
      {isDrawn && (
        <div className={classes.parts}>
          {isDrafting && (
            <FindingForm
              drafting={drafting}
              number={examination.findings.length + 1}
              features={model.features.filter((each) => each.page === page.id)}
              frame={frame}
              spectra={table.spectra}
              refused={table.panes.refused}
              onRecord={table.record}
            />
          )}
          <FindingsPart
            examination={examination}
            seen={finding}
            isSaving={table.saving.isBusy}
            onSave={table.saveView}
            {...(isDrafting ? {} : { onBegin: table.begin })}
          />
          <ToolsPart tools={tools} laid={{ exposure, exposures: page.exposures, frame }} />
          <AboutFileLink examination={examination} place={exposure.questioned} />
          <DrawingsPart drawings={drawings} onPlace={table.place} />
          <FrequenciesPart
            examinationId={examination.id}
            spectra={table.spectra}
            shown={laid.shown}
            onAsk={table.askSpectra}
          />
          <h2>{t('table.checks')}</h2>
          <CheckRows
            checks={here.flatMap(({ check }) => check ?? [])}
            captures={examination.captures}
            chosen={chosen?.check ?? null}
            onChoose={(check) => table.choose(here.find(({ id }) => id === check?.id) ?? null)}
          />
          <UncheckedRows
            stops={here.filter(({ feature }) => feature)}
            chosen={chosen}
            onChoose={table.choose}
          />
        </div>
      )}
    </aside>
  );
}
