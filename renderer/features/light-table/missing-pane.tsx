import { useTranslation } from 'react-i18next';
import type { Exposure } from '../../../src/examination/table-pages.ts';
import { lightsNamed, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import classes from './light-table.module.css';
import { stepInWords } from './tool-words.ts';

/** A picture in some light that was placed on no page, and why not. */
export interface Unplaced {
  readonly name: string;
  readonly light: string;
  readonly refusal: string;
}

/** Pictures that were placed on no page, each with the reason, and what to do about it. */
export function UnplacedWords({ pictures }: { pictures: readonly Unplaced[] }) {
  const { t } = useTranslation();
  return pictures.map(({ name, light, refusal }) => (
    <p key={`${name} ${light}`}>{t('table.unplaced', { name, light, refusal })}</p>
  ));
}

interface MissingProps {
  side: 'questioned' | 'genuine';
  exposure: Exposure;
  /** What is done to the pictures of the page. */
  steps: readonly ToolStep[];
  /** Lights that this side has not, and the steps name. */
  lacking: readonly string[];
  /** Pictures of the document in this light that were placed on no page. */
  unplaced?: readonly Unplaced[];
}

/** Says what cannot be shown on one side, or what cannot be done to it, and what to do about it. */
export function MissingPane({ side, exposure, steps, lacking, unplaced = [] }: MissingProps) {
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
      <div className={classes.head}>
        <div className={classes.caption} data-caption={own ? true : undefined}>
          {own ? `${t(`table.${side}`)} · ${exposure.id}` : t(`table.${side}`)}
        </div>
      </div>
      <div className={classes.missing} role={own ? 'status' : undefined}>
        {!own && unplaced.length > 0 ? <UnplacedWords pictures={unplaced} /> : <p>{words}</p>}
      </div>
    </div>
  );
}
