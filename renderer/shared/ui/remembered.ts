import { useLocalStorage } from '@mantine/hooks';

function read<T>(text: string | undefined, fallback: T, isValid: (value: unknown) => value is T): T {
  if (text === undefined) return fallback;
  try {
    const value: unknown = JSON.parse(text);
    return isValid(value) ? value : fallback;
  } catch {
    return fallback;
  }
}

/**
 * A choice of how to work that outlives the window (theme, panel sizes). Never for data of examinations: the
 * browser keeps it in the clear.
 */
export function useRemembered<T>(name: string, fallback: T, isValid: (value: unknown) => value is T) {
  const [value, setValue] = useLocalStorage<T>({
    key: `lightbench.${name}`,
    defaultValue: fallback,
    getInitialValueInEffect: false,
    deserialize: (text) => read(text, fallback, isValid),
  });
  return [value, setValue] as const;
}

export const isOneOf =
  <T extends string>(values: readonly T[]) =>
  (value: unknown): value is T =>
    values.some((known) => known === value);
