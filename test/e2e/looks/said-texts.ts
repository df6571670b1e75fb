import type { Page } from 'playwright-core';

/** A text that a page had, and where it stood first. */
interface SaidText {
  readonly text: string;
  readonly place: string;
}

declare global {
  var saidTexts: () => SaidText[];
}

/** Lets a page keep, from its first moment, every text that it shows or lets be read out. */
export async function listenToTexts(page: Page): Promise<void> {
  await page.addInitScript(keepTexts);
}

/**
 * The texts that a page had since it was loaded, with where each stood first, but for those that are
 * marked as of another language than the page's, which is Spanish.
 */
export function textsOf(page: Page): Promise<readonly SaidText[]> {
  return page.evaluate(() => globalThis.saidTexts());
}

/** Runs in the page. */
function keepTexts(): void {
  const READ_OUT = [
    'aria-label',
    'aria-description',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ];
  const said = new Map<string, string>();

  function keep(text: string, element: Element | null, place: string): void {
    const plain = text.replaceAll(/\s+/g, ' ').trim();
    const language = element?.closest('[lang]:not(html)')?.getAttribute('lang') ?? 'es';
    const isOurs = element?.closest('script, style, noscript') === null && language === 'es';
    if (plain !== '' && isOurs && !said.has(plain)) {
      said.set(plain, `${place} of ${element?.tagName} ${element?.className}`);
    }
  }

  function keepNode(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) {
      keep(node.textContent ?? '', node.parentElement, 'text');
    }
    if (node instanceof Element) {
      for (const name of READ_OUT) {
        keep(node.getAttribute(name) ?? '', node, name);
      }
    }
    for (const child of node.childNodes) {
      keepNode(child);
    }
  }

  const watching = { subtree: true, childList: true, characterData: true };
  new MutationObserver((changes) => {
    for (const { target, type, addedNodes } of changes) {
      for (const node of type === 'childList' ? addedNodes : [target]) {
        keepNode(node);
      }
    }
  }).observe(document, { ...watching, attributes: true, attributeFilter: READ_OUT });
  globalThis.saidTexts = () => [...said].map(([text, place]) => ({ text, place }));
}
