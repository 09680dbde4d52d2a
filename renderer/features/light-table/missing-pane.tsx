import { useTranslation } from 'react-i18next';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import { lightsNamed, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import classes from './light-table.module.css';
import { stepInWords } from './tool-words.ts';

interface MissingProps {
  side: 'questioned' | 'genuine';
  exposure: Exposure;
  /** What is done to the pictures of the page. */
  steps: readonly ToolStep[];
  /** Lights that this side has not, and the steps name. */
  lacking: readonly string[];
}

/** Says what cannot be shown on one side, or what cannot be done to it, and what to do about it. */
export function MissingPane({ side, exposure, steps, lacking }: MissingProps) {
  const { t } = useTranslation();
  const own = exposure[side];
  const undone = steps.filter((step) => lightsNamed([step]).some((id) => lacking.includes(id)));
  const words = own
    ? t(`tools.lacks.${side}`, {
        tools: undone.map((step) => stepInWords(t, step)).join(' → '),
        lights: lacking.join(', '),
      })
    : t(side === 'questioned' ? 'table.notCaptured' : 'table.notInLibrary', { light: exposure.light });
  return (
    <div className={classes.pane}>
      <div className={classes.caption} data-caption={own ? true : undefined}>
        {own ? `${t(`table.${side}`)} · ${exposure.id}` : t(`table.${side}`)}
      </div>
      <p className={classes.missing} role={own ? 'status' : undefined}>
        {words}
      </p>
    </div>
  );
}
