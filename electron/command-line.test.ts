import { describe, expect, it } from 'vitest';
import { parseCommandLine } from './command-line.ts';

describe('the command line of the desktop application', () => {
  it('takes the usual folder and no demonstration key when nothing is said', () => {
    expect(parseCommandLine(['.'])).toEqual({ data: undefined, demo: false });
  });

  it('takes the folder as a value of its own or behind an equals sign', () => {
    expect(parseCommandLine(['.', '--data', '/evidence']).data).toBe('/evidence');
    expect(parseCommandLine(['--data=/evidence', '.']).data).toBe('/evidence');
  });

  it('turns the demonstration key on only by its full name', () => {
    expect(parseCommandLine(['--insecure-demo-key']).demo).toBe(true);
    for (const near of ['--insecure-demo-keys', '--demo', 'insecure-demo-key'])
      expect(parseCommandLine([near]).demo, near).toBe(false);
  });

  it('leaves the switches of Chromium alone', () => {
    const args = ['--no-sandbox', '--remote-debugging-port=0', '--data', 'here', '--lang=de'];
    expect(parseCommandLine(args)).toEqual({ data: 'here', demo: false });
  });

  it.each([[['--data']], [['--data=']], [['--data', '--insecure-demo-key']]])(
    'refuses %j: no folder is named',
    (args) => {
      expect(() => parseCommandLine(args)).toThrow('--data needs a folder');
    },
  );
});
