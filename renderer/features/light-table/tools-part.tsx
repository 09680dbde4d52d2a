import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import {
  COUNTED,
  doneOf,
  settingsOf,
  TOOL_NAMES,
  type ViewTool,
} from '../../../src/imaging/view-tools/index.ts';
import { type Before, Histogram } from './tones/histogram.tsx';
import { type StepProps, ToolSettings } from './tool-settings.tsx';
import { stepInWords } from './tool-words.ts';
import classes from './tools-part.module.css';
import { useLatest } from './use-latest.ts';
import type { Tools } from './use-tools.ts';

/** The same button of the row that a tool was moved to; at the end of the list what says what the tool does. */
function followTo(row: Element | undefined, by: 1 | -1): void {
  requestAnimationFrame(() => {
    const button = row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    const next = button?.disabled ? row?.querySelector<HTMLElement>('input, button') : button;
    next?.focus();
  });
}

type Laid = Omit<Before, 'steps'>;

/** Tools that are set by how often each level is there. */
const BY_LEVELS: ReadonlySet<ViewTool> = new Set(['levels', 'curves']);

/** How often each level is there where a tool begins. */
function Levels({ step: { settings }, index, tools, laid }: StepProps & { laid: Laid }) {
  const marks = [settings.black, settings.white].filter((level) => typeof level === 'number');
  return (
    <Histogram
      before={{ ...laid, steps: doneOf(tools.all.slice(0, index)) }}
      of={COUNTED.find((each) => each === settings.of) ?? 'grey'}
      marks={marks}
    />
  );
}

function Step({ step, index, tools, laid }: StepProps & { laid: Laid }) {
  const { t } = useTranslation();
  const name = t(`tools.name.${step.tool}`);
  const isIdle = !step.isOff && !doneOf(tools.all).includes(step);
  const words = isIdle ? `${stepInWords(t, step)}: ${t('tools.idle')}` : stepInWords(t, step);
  const canSet = Object.keys(settingsOf(step.tool)).length > 0;
  const isOpen = tools.open === index;
  return (
    <li>
      <div className={classes.row}>
        <Checkbox
          size="xs"
          aria-label={t('tools.use', { tool: name })}
          checked={!step.isOff}
          onChange={() => tools.toggle(index)}
        />
        {canSet ? (
          <button
            type="button"
            className={classes.name}
            data-off={step.isOff || undefined}
            data-idle={isIdle || undefined}
            aria-expanded={isOpen}
            onClick={() => tools.toggleOpen(index)}
          >
            {words}
          </button>
        ) : (
          <span className={classes.name} data-off={step.isOff || undefined} data-idle={isIdle || undefined}>
            {words}
          </span>
        )}
        {(
          [
            [-1, 'earlier', IconChevronUp],
            [1, 'later', IconChevronDown],
          ] as const
        ).map(([by, where, Icon]) => (
          <ActionIcon
            key={where}
            size="sm"
            variant="subtle"
            disabled={!tools.all[index + by]}
            aria-label={t(`tools.${where}`, { tool: name })}
            data-move={by}
            onClick={(event) => {
              const rows = event.currentTarget.closest('ol')?.children;
              tools.move(index, by);
              followTo(rows?.[index + by], by);
            }}
          >
            <Icon size={14} />
          </ActionIcon>
        ))}
        <ActionIcon
          size="sm"
          variant="subtle"
          aria-label={t('tools.remove', { tool: name })}
          onClick={() => tools.remove(index)}
        >
          <IconX size={14} />
        </ActionIcon>
      </div>
      {canSet && isOpen && (
        <div className={classes.open}>
          <ToolSettings step={step} index={index} tools={tools} />
          {BY_LEVELS.has(step.tool) && <Levels step={step} index={index} tools={tools} laid={laid} />}
        </div>
      )}
    </li>
  );
}

interface KindsProps {
  canAdd: boolean;
  /** Names of the tools whose lights the page lacks. */
  lacking: string;
  onAdd(tool: ViewTool): void;
}

/** The tools that there are. They are drawn once, and not with each tool that is laid on: its pictures are waited for. */
const Kinds = memo(function Kinds({ canAdd, lacking, onAdd }: KindsProps) {
  const { t } = useTranslation();
  const lacks = new Set(lacking.split(','));
  return (
    <div className={classes.kinds}>
      {TOOL_NAMES.map((tool) => (
        <Button
          key={tool}
          size="compact-xs"
          variant="default"
          disabled={!canAdd || lacks.has(tool)}
          title={[t(`tools.what.${tool}`), ...(lacks.has(tool) ? [t('tools.lacksLights')] : [])].join(' ')}
          onClick={() => onAdd(tool)}
        >
          {t(`tools.name.${tool}`)}
        </Button>
      ))}
    </div>
  );
});

/** Tools to lay over the pictures, and those that lie there, in turn. */
export function ToolsPart({ tools, laid }: { tools: Tools; laid: Laid }) {
  const { t } = useTranslation();
  const { all, isBypassed, canAdd } = tools;
  const add = useLatest(tools.add);
  return (
    <section className={classes.part} aria-label={t('tools.title')}>
      <div className={classes.head}>
        <h2>{t('tools.title')}</h2>
        {all.length > 0 && (
          <>
            <Button
              size="compact-xs"
              variant={isBypassed ? 'filled' : 'default'}
              aria-pressed={isBypassed}
              onClick={tools.bypass}
            >
              {t('tools.bypass')}
            </Button>
            <Button size="compact-xs" variant="default" onClick={tools.clear}>
              {t('tools.clear')}
            </Button>
          </>
        )}
      </div>
      <Kinds canAdd={canAdd} lacking={TOOL_NAMES.filter((tool) => !tools.canLay(tool)).join()} onAdd={add} />
      {all.length > 0 && (
        <ol className={classes.steps}>
          {all.map((step, index) => (
            // A step is what stands at its place in the chain; there may be two alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Step key={index} step={step} index={index} tools={tools} laid={laid} />
          ))}
        </ol>
      )}
    </section>
  );
}
