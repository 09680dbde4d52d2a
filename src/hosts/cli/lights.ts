import { LIGHTS, type Light } from '../../examination/light.ts';
import { WrongUse } from './wrong-use.ts';

/** `file=UV` → the file and its light. @throws WrongUse also for a file that is not among the pictures */
export function lightsOf(lights: readonly string[], files: readonly string[]): ReadonlyMap<string, Light> {
  return new Map(
    lights.map((text): [string, Light] => {
      const at = text.lastIndexOf('=');
      const light = LIGHTS.find((known) => known === text.slice(at + 1).toUpperCase());
      if (at < 1 || !light) throw new WrongUse(`--light takes FILE=LIGHT, with one of ${LIGHTS.join(', ')}`);
      const file = text.slice(0, at);
      if (!files.includes(file)) throw new WrongUse(`--light names ${file}, which is not among the pictures`);
      return [file, light];
    }),
  );
}
