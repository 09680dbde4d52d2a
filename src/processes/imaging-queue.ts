/** What decides when a job that waits has its turn. */
export interface Standing {
  /** Whether it goes after all that somebody waits for. */
  readonly isBackground: boolean;
  /** What it is about; `undefined`: nothing that another job could be about. */
  readonly about: string | undefined;
}

/**
 * Jobs that wait. What somebody waits for goes before what is made in the background, in the order in which it came. Of those
 * about the same picture the last takes the place of the one before, which goes to the end: nobody looks at that any more.
 */
export function createJobQueue<J extends Standing>() {
  const waiting: J[] = [];
  const remove = (job: J): boolean => {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    return at >= 0;
  };
  return {
    add(job: J): void {
      const { isBackground, about } = job;
      const isLike = (each: J) => each.isBackground === isBackground && each.about === about;
      const at = about === undefined ? -1 : waiting.findIndex(isLike);
      waiting.push(...(at < 0 ? [job] : waiting.splice(at, 1, job)));
    },
    /** Puts a job first that had its turn and was lost. */
    putBack: (job: J): void => void waiting.unshift(job),
    /** Says whether the job was still waiting. */
    remove,
    /** @param mayBackground whether there is room for work in the background */
    take(mayBackground: boolean): J | undefined {
      const job =
        waiting.find(({ isBackground }) => !isBackground) ?? (mayBackground ? waiting[0] : undefined);
      if (job) remove(job);
      return job;
    },
    clear: (): J[] => waiting.splice(0),
  };
}
