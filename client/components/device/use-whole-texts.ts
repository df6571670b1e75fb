import { useEffect } from 'react';

/**
 * Brings the whole of a text field into sight as it gets the focus. Left to itself a browser is
 * content with the line of the caret, and leaves the rest of the field under the edge.
 */
export function useWholeTexts(): void {
  useEffect(() => {
    const show = ({ target }: FocusEvent) => {
      if (target instanceof HTMLTextAreaElement) {
        target.scrollIntoView({ block: 'nearest' });
      }
    };
    document.addEventListener('focusin', show);
    return () => document.removeEventListener('focusin', show);
  }, []);
}
