import { ActionIcon, Button, Checkbox, NativeSelect, Slider } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { settingsOf, TOOL_NAMES, type ToolStep } from '../../../src/imaging/view-tools/index.ts';
import { settingInWords, stepInWords } from './tool-words.ts';
import classes from './tools-part.module.css';
import type { Tools } from './use-tools.ts';

/** Black lies below white by a level at least. */
const KEEPS_APART: Readonly<Record<string, (value: number, step: ToolStep) => number>> = {
  black: (value, { settings }) => Math.min(value, Number(settings.white) - 1),
  white: (value, { settings }) => Math.max(value, Number(settings.black) + 1),
};

/** The same button of the row that a tool was moved to; at the end of the list what says what the tool does. */
function followTo(row: Element | undefined, by: 1 | -1): void {
  requestAnimationFrame(() => {
    const button = row?.querySelector<HTMLButtonElement>(`[data-move="${by}"]`);
    const next = button?.disabled ? row?.querySelector<HTMLElement>('input, button') : button;
    next?.focus();
  });
}

interface StepProps {
  step: ToolStep;
  index: number;
  tools: Tools;
}

function Settings({ step, index, tools }: StepProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.settings}>
      {Object.entries(settingsOf(step.tool)).map(([name, setting]) => {
        const label = t(`tools.setting.${name}`);
        if (setting.kind === 'choice')
          return (
            <Fragment key={name}>
              <span>{label}</span>
              <NativeSelect
                size="xs"
                className={classes.choice ?? ''}
                aria-label={label}
                value={String(step.settings[name])}
                data={setting.of.map((value) => ({ value, label: t(`tools.choice.${value}`) }))}
                onChange={(event) => {
                  tools.set(index, name, event.currentTarget.value);
                  tools.settled();
                }}
              />
            </Fragment>
          );
        const apart = KEEPS_APART[name] ?? ((value: number) => value);
        return (
          <Fragment key={name}>
            <span>{label}</span>
            <Slider
              size="sm"
              min={setting.least}
              max={setting.most}
              step={setting.step}
              value={Number(step.settings[name])}
              label={null}
              thumbLabel={label}
              onChange={(value) => tools.set(index, name, apart(Number(value.toFixed(4)), step))}
              onChangeEnd={tools.settled}
            />
            <span className={classes.value}>{settingInWords(t, step, name)}</span>
          </Fragment>
        );
      })}
    </div>
  );
}

function Step({ step, index, tools }: StepProps) {
  const { t } = useTranslation();
  const name = t(`tools.name.${step.tool}`);
  const words = stepInWords(t, step);
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
            aria-expanded={isOpen}
            onClick={() => tools.toggleOpen(index)}
          >
            {words}
          </button>
        ) : (
          <span className={classes.name} data-off={step.isOff || undefined}>
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
      {canSet && isOpen && <Settings step={step} index={index} tools={tools} />}
    </li>
  );
}

/** Tools to lay over the pictures, and those that lie there, in turn. */
export function ToolsPart({ tools }: { tools: Tools }) {
  const { t } = useTranslation();
  const { all, isBypassed, canAdd } = tools;
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
      <div className={classes.kinds}>
        {TOOL_NAMES.map((tool) => (
          <Button
            key={tool}
            size="compact-xs"
            variant="default"
            disabled={!canAdd}
            title={t(`tools.what.${tool}`)}
            onClick={() => tools.add(tool)}
          >
            {t(`tools.name.${tool}`)}
          </Button>
        ))}
      </div>
      {all.length > 0 && (
        <ol className={classes.steps}>
          {all.map((step, index) => (
            // A step is what stands at its place in the chain; there may be two alike.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Step key={index} step={step} index={index} tools={tools} />
          ))}
        </ol>
      )}
    </section>
  );
}
