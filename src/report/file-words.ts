/** Ways of looking at a file. */
type FileView = 'received' | 'error_level' | 'noise' | 'copied';

/** What is to be seen beside everything that is said of a file. */
export const FILE_NOTICE =
  'This is about the file, not the document: a forged document can be in a file that nobody touched, and a genuine one in a file that was worked on.';

/** What the facts of a file are worth. */
export const FACTS_NOTICE = 'Anybody can write these values, and many programs leave them out.';

export const VIEW_NAMES: Readonly<Record<FileView, string>> = {
  ...{ received: 'As received', error_level: 'Error level' },
  ...{ noise: 'Noise', copied: 'Copied parts' },
};

/** How each view is read, and what it does not prove. */
export const HOW_TO_READ: Readonly<Record<FileView, string>> = {
  received: 'Look at it beside the facts; every other view is made from it.',
  error_level:
    'Look for a part that is brighter or darker than others with print and paper like it: it may have another history. Edges and strong colours are always bright, and a file that was saved again as a whole shows nothing; so this proves neither work on the file nor that there was none.',
  noise:
    'Look for a part whose grain is finer, coarser or missing: it may come from elsewhere or be painted over. Print and edges always show, and cameras and scanners smooth as well; so this proves neither work on the file nor that there was none.',
  copied:
    'Look at whether the same part could be there twice by nature: print that recurs, such as fillers, letters and backgrounds, is marked too. A copy that was turned, scaled, retouched or is small is not found; so nothing marked does not prove that nothing was copied.',
};

/** What was done to a picture for a view, with its settings. */
export function doneInWords(
  look:
    | { readonly kind: 'received' | 'copied' }
    | { readonly kind: 'noise'; readonly gain: number }
    | { readonly kind: 'error_level'; readonly quality: number; readonly gain: number },
): string {
  switch (look.kind) {
    case 'received':
      return 'The picture as it was received. Nothing was done to it.';
    case 'error_level':
      return `Compressed once more as a JPEG of quality ${look.quality}; what that changes, ${look.gain} times.`;
    case 'noise':
      return `What a median of 3 × 3 px takes away, ${look.gain} times.`;
    case 'copied':
      return 'In pale grey; what is there twice is in colour in both places, joined by a line.';
  }
}
