export { chainText, doneOf, isBounded, lightsNamed, readChain } from './chain-text.ts';
export {
  type Channel,
  type ChoiceSetting,
  type ColourMap,
  type LightSetting,
  type LightsSetting,
  type MixWay,
  MOST_LIGHTS,
  MOST_STEPS,
  type NumberSetting,
  type Setting,
  settingsOf,
  TOOL_NAMES,
  type ToolStep,
  usualStep,
  type ViewTool,
} from './tools.ts';
