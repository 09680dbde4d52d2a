export { chainText, doneOf, readChain } from './chain-text.ts';
export {
  type Channel,
  type ColourMap,
  MOST_STEPS,
  type Setting,
  settingsOf,
  TOOL_NAMES,
  type ToolStep,
  usualStep,
  type ViewTool,
} from './tools.ts';
