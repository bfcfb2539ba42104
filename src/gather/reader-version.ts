/**
 * Raise it with every change that may give other words for a page that stayed as it was (in `page.ts`, in what it stands on,
 * or in their libraries): else such a page would be taken for one that its publisher changed.
 */
export const READER_VERSION = 4
