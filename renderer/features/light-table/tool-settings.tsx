import { Checkbox, NativeSelect, Slider } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ChoiceSetting,
  type LightSetting,
  type LightsSetting,
  type NumberSetting,
  settingsOf,
  type ToolStep,
} from '../../../src/imaging/view-tools/index.ts';
import { lightsFor, type PageLight } from './page-lights.ts';
import { CurveEditor } from './tones/curve-editor.tsx';
import { settingInWords } from './tool-words.ts';
import classes from './tools-part.module.css';
import type { Tools } from './use-tools.ts';

/** Black lies below white by a level at least. */
const KEEPS_APART: Readonly<Record<string, (value: number, step: ToolStep) => number>> = {
  black: (value, { settings }) => Math.min(value, Number(settings.white) - 1),
  white: (value, { settings }) => Math.max(value, Number(settings.black) + 1),
};

export interface StepProps {
  step: ToolStep;
  index: number;
  tools: Tools;
}

interface SettingProps<S> extends StepProps {
  name: string;
  label: string;
  setting: S;
}

interface Term {
  readonly value: string;
  readonly label: string;
}

function Select({
  step,
  index,
  tools,
  name,
  label,
  terms,
}: SettingProps<unknown> & { terms: readonly Term[] }) {
  return (
    <NativeSelect
      size="xs"
      className={classes.choice ?? ''}
      aria-label={label}
      value={String(step.settings[name])}
      data={[...terms]}
      onChange={(event) => {
        tools.set(index, name, event.currentTarget.value);
        tools.settled();
      }}
    />
  );
}

function Choice(props: SettingProps<ChoiceSetting>) {
  const { t } = useTranslation();
  const terms = props.setting.of.map((value) => ({ value, label: t(`tools.choice.${value}`) }));
  return <Select {...props} terms={terms} />;
}

function Amount({ step, index, tools, name, label, setting }: SettingProps<NumberSetting>) {
  const { t } = useTranslation();
  const apart = KEEPS_APART[name] ?? ((value: number) => value);
  return (
    <>
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
    </>
  );
}

/** The lights that a setting can be given, and those that it names already, also where the page has them no more. */
function offered({ tools, setting }: SettingProps<LightSetting | LightsSetting>, named: readonly string[]) {
  const fitting = lightsFor(setting, tools.lights);
  const lacking = named.filter((id) => !fitting.some((light) => light.id === id));
  const known = (id: string): PageLight =>
    tools.lights.all.find((light) => light.id === id) ?? { id, lacks: null };
  return [...fitting, ...lacking.map(known)];
}

function useLightWords() {
  const { t } = useTranslation();
  return ({ id, lacks }: PageLight) =>
    lacks ? `${id}, ${t(lacks === 'questioned' ? 'table.genuineOnly' : 'table.questionedOnly')}` : id;
}

function Light(props: SettingProps<LightSetting>) {
  const { step, name, setting } = props;
  const inWords = useLightWords();
  const own = String(step.settings[name]);
  // Two lights of one tool are two.
  const taken = Object.entries(settingsOf(step.tool)).flatMap(([each, { kind }]) =>
    kind === 'light' && each !== name ? String(step.settings[each]) : [],
  );
  const terms = offered(props, [own])
    .filter(({ id }) => setting.isAny || !taken.includes(id))
    .map((light) => ({ value: light.id, label: inWords(light) }));
  return <Select {...props} terms={terms} />;
}

function Lights(props: SettingProps<LightsSetting>) {
  const { step, index, tools, name, label, setting } = props;
  const inWords = useLightWords();
  const named = String(step.settings[name]).split(',');
  const all = offered(props, named);
  const take = (id: string) => {
    const kept = all.filter((light) => named.includes(light.id) !== (light.id === id));
    tools.set(index, name, kept.map((light) => light.id).join(','));
    tools.settled();
  };
  return (
    <fieldset className={classes.lights} aria-label={label}>
      {all.map((light) => {
        const isNamed = named.includes(light.id);
        return (
          <Checkbox
            key={light.id}
            size="xs"
            label={inWords(light)}
            checked={isNamed}
            disabled={isNamed && named.length <= setting.least}
            onChange={() => take(light.id)}
          />
        );
      })}
    </fieldset>
  );
}

function Points({ step, index, tools, name }: StepProps & { name: string }) {
  return (
    <CurveEditor
      value={String(step.settings[name])}
      onValue={(value) => tools.set(index, name, value)}
      onSettled={tools.settled}
      onGivenUp={tools.givenUp}
    />
  );
}

/** What can be set of a tool that lies over the pictures. */
export function ToolSettings(props: StepProps) {
  const { t } = useTranslation();
  return (
    <div className={classes.settings}>
      {Object.entries(settingsOf(props.step.tool)).map(([name, setting]) => {
        const common = { ...props, name, label: t(`tools.setting.${name}`) };
        return (
          <Fragment key={name}>
            {setting.kind !== 'points' && <span>{common.label}</span>}
            {setting.kind === 'choice' && <Choice {...common} setting={setting} />}
            {setting.kind === 'number' && <Amount {...common} setting={setting} />}
            {setting.kind === 'light' && <Light {...common} setting={setting} />}
            {setting.kind === 'lights' && <Lights {...common} setting={setting} />}
            {setting.kind === 'points' && <Points {...common} />}
          </Fragment>
        );
      })}
    </div>
  );
}
