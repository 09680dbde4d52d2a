export { chainText, doneOf, isBounded, lightsNamed, readChain } from './chain-text.ts';
export { CURVE_POINTS, type CurvePoints, curveTable, curveText, readCurve } from './curve.ts';
export { COUNTED, type Counted, countLevels, levelAt } from './histogram.ts';
export {
  type Channel,
  type ChoiceSetting,
  type ColourMap,
  type Curved,
  type LightSetting,
  type LightsSetting,
  type MixWay,
  MOST_LIGHTS,
  MOST_STEPS,
  type NumberSetting,
  type PointsSetting,
  type Setting,
  settingsOf,
  TOOL_NAMES,
  type ToolStep,
  usualStep,
  type ViewTool,
} from './tools.ts';
