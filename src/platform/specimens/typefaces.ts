import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ocrbTypeface, openTypeface, type Typefaces } from '../../specimens/typeface.ts';

const require = createRequire(import.meta.url);

function sourceSans(cut: string) {
  const file = (script: string) =>
    readFileSync(require.resolve(`@fontsource/source-sans-3/files/source-sans-3-${script}-${cut}.woff`));
  return openTypeface([file('latin'), file('latin-ext')]);
}

let loaded: Typefaces | undefined;

/** The typefaces of the specimen factory, read from the packages that ship with the program; once a process. */
export function loadTypefaces(): Typefaces {
  loaded ??= {
    light: sourceSans('300-normal'),
    regular: sourceSans('400-normal'),
    italic: sourceSans('400-italic'),
    semibold: sourceSans('600-normal'),
    black: sourceSans('900-normal'),
    ocrb: ocrbTypeface(),
  };
  return loaded;
}
