/** A reader that acts as a keyboard sends symbol after symbol; nobody types so evenly fast. Gap in ms. */
const GAP_MS = 60;
/** Shortest line of any format has 9 symbols; a burst of this many is no accident. */
const BURST_MIN = 12;

/** Collects keys that come faster than hands. Times in ms, from one clock. */
export class Bursts {
  #text = '';
  #last = Number.NEGATIVE_INFINITY;

  /**
   * Takes a key as KeyboardEvent.key names it. Returns whether it belongs to a burst that is long enough to be a
   * reader's, so that it must not be taken for a command.
   */
  take(key: string, at: number): boolean {
    const isQuick = at - this.#last <= GAP_MS;
    const symbol = key === 'Enter' ? '\n' : key;
    this.#last = at;
    if (symbol.length !== 1) return this.#isReader();
    this.#text = isQuick ? this.#text + symbol : symbol;
    return this.#isReader();
  }

  /** The text of a burst that is over; `null` while it goes on, or when there was none. */
  ended(at: number): string | null {
    if (at - this.#last <= GAP_MS) return null;
    const text = this.#isReader() ? this.#text : null;
    this.#text = '';
    return text;
  }

  #isReader(): boolean {
    return this.#text.length >= BURST_MIN;
  }
}
