/** What the program was started with. Everything else on the line belongs to Chromium. */
export interface CommandLine {
  /** Data folder as given; undefined means the usual place. */
  data: string | undefined;
  /** Whether the published demonstration key was asked for. */
  demo: boolean;
}

const DATA = '--data';
const DEMO = '--insecure-demo-key';

/**
 * Reads the arguments after the executable. Unknown switches are Chromium's and pass unread.
 * @throws Error in words when --data names no folder
 */
export function parseCommandLine(args: readonly string[]): CommandLine {
  const line: CommandLine = { data: undefined, demo: false };
  for (const [at, arg] of args.entries()) {
    if (arg === DEMO) line.demo = true;
    else if (arg === DATA) line.data = folder(args[at + 1]);
    else if (arg.startsWith(`${DATA}=`)) line.data = folder(arg.slice(DATA.length + 1));
  }
  return line;
}

function folder(value: string | undefined): string {
  if (!value || value.startsWith('--')) throw new Error(`${DATA} needs a folder`);
  return value;
}
