import type { Page } from 'playwright-core';

/** WCAG 2.2, 2.5.8: the least width and height of a target, CSS px. */
const LEAST_PX = 24;

/**
 * What can be pressed on a page and is less than 24 px wide or high, one line each, and how many were measured. The label of a
 * checkbox or a radio button is part of it; a link that is a word of a text is exempt.
 */
export const smallTargets = (page: Page) =>
  page.evaluate<{ readonly small: string[]; readonly measured: number }>(`(() => {
    const targets = 'button, input, select, textarea, summary, a[href], [role="slider"], [role="tab"]';
    const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0;
    const isWord = (element) => element.matches('a') && getComputedStyle(element).display === 'inline';
    const sizeOf = (element) => {
      const parts = [element, ...(element.matches('[type="checkbox"], [type="radio"]') ? element.labels : [])];
      const boxes = parts.map((part) => part.getBoundingClientRect());
      return [Math.max(...boxes.map(({ width }) => width)), Math.max(...boxes.map(({ height }) => height))];
    };
    const all = [...document.querySelectorAll(targets)].filter((element) => isShown(element) && !isWord(element));
    return {
      small: all.flatMap((element) => {
        const size = sizeOf(element);
        // What layout makes of thirds of px is no smaller target.
        return size.some((px) => px < ${LEAST_PX} - 0.01) ? [size.join(' × ') + ': ' + element.outerHTML.slice(0, 160)] : [];
      }),
      measured: all.length,
    };
  })()`);
