import type { Page } from 'playwright-core';
import { nextPicture } from '#test/support/look-again.ts';

const ROLES = 'button|link|textbox|searchbox|spinbutton|combobox|radio|checkbox|switch|menuitem';
const CONTROL = new RegExp(`(?:${ROLES}) "((?:[^"\\\\]|\\\\.)*)"`);

/** The tab lists of the console: on a desk two of its columns, on a phone the whole of it. */
const TAB_LISTS = ['Injects and chart', 'People, guide and log', 'Parts of the console'];

/**
 * The names of all controls of the console as it is, under every tab and in everything that opens
 * on demand, as somebody hears them who does not see the page.
 */
export async function controlNames(page: Page): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for (const list of TAB_LISTS) {
    const tabs = page.getByRole('tablist', { name: list }).getByRole('tab');
    for (const tab of await tabs.all()) {
      await tab.click();
      await openAll(page);
      await collect(page, names);
      const queue = page.getByRole('tab', { name: /^Queue/ });
      if ((await queue.count()) > 0) {
        await queue.click();
        await collect(page, names);
      }
    }
  }
  return names;
}

/** Opens what opens on demand, and is still closed; what is in it may be drawn only then. */
async function openAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const part of document.querySelectorAll('main details')) {
      part.setAttribute('open', '');
    }
  });
  await nextPicture(page);
  await nextPicture(page);
}

async function collect(page: Page, names: Set<string>): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot();
  for (const line of tree.split('\n')) {
    const [, name] = CONTROL.exec(line) ?? [];
    if (name !== undefined) {
      names.add(name);
    }
  }
}
