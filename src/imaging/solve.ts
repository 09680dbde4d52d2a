/**
 * Gauss–Jordan elimination with partial pivoting of n equations, each given as n coefficients and the right side.
 * `null` where a pivot is smaller than `leastPivot`: the equations do not fix their unknowns.
 */
export function solve(equations: readonly number[][], leastPivot = 0): number[] | null {
  let open = equations;
  let done: number[][] = [];
  for (let column = 0; column < equations.length; column++) {
    const at = (row: number[]) => row[column] ?? 0;
    const pivot = open.reduce((best, row) => (Math.abs(at(row)) > Math.abs(at(best)) ? row : best));
    if (Math.abs(at(pivot)) < leastPivot) return null;
    const head = pivot.map((value) => value / at(pivot));
    const clear = (row: number[]) => row.map((value, i) => value - at(row) * (head[i] ?? 0));
    open = open.filter((row) => row !== pivot).map(clear);
    done = [...done.map(clear), head];
  }
  return done.map((row) => row.at(-1) ?? Number.NaN);
}
