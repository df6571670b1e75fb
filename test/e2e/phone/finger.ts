import type { ElementHandle, Locator, Page } from 'playwright-core';
import { lookAgain } from '#test/support/look-again.ts';

const CONTROLS = 'button, a[href], input, select, textarea, summary, [role="tab"]';

/** Where nothing is pressed: touched between two presses of one button, they are no double click. */
const BETWEEN = [200, 75] as const;

/** What is written anew under the finger more often than this cannot be pressed. */
const MOST_PRESSES = 5;

/** A phone that is operated by a finger alone, and what made that hard. */
export interface Finger {
  readonly page: Page;
  /** What was too small for a finger, covered, or wider than the window, as it was noticed. */
  readonly faults: readonly string[];
  /** Presses what a finger can reach: a control itself, or the label that belongs to it. */
  tap(target: Locator): Promise<void>;
  /** Presses a field and types into it, in place of what it held. */
  write(field: Locator, text: string): Promise<void>;
  /** Chooses a line of a list that the phone shows in its own way. */
  choose(list: Locator, label: string): Promise<void>;
  /** Looks at every control of the page, or of what lies over it and is waited for. */
  lookOver(what: string, over?: Locator): Promise<void>;
}

/** Gives a finger to a phone, and nothing else. */
export function fingerOn(page: Page): Finger {
  const faults: string[] = [];
  let last: ElementHandle<HTMLElement> | null = null;
  /** Notices what is wrong and stays so: not that a dialog which has been answered has yet to go. */
  const look = async (where: string, controls: Locator) => {
    const found = await lookAgain(
      page,
      () => controls.evaluateAll(faultsOf),
      ({ length }) => length === 0,
    );
    faults.push(...found.map((fault) => `${where}: ${fault}`));
  };
  const isSame = (pressed: ElementHandle<HTMLElement>) =>
    page.evaluate(([one, before]) => one === before && one?.isConnected === true, [
      pressed,
      last,
    ] as const);
  const tap = async (target: Locator) => {
    for (let presses = 1; ; presses += 1) {
      await target.waitFor({ state: 'attached' });
      await look('pressed', target);
      const pressed = (await target.evaluateHandle(pressedFor)) as ElementHandle<HTMLElement>;
      if (await isSame(pressed)) {
        await page.touchscreen.tap(...BETWEEN);
      }
      try {
        await pressed.tap();
        last = pressed;
        return;
      } catch (error) {
        // A person who has just been given another role stands in another list.
        const isGone = !(await pressed.evaluate(({ isConnected }) => isConnected));
        if (!isGone || presses === MOST_PRESSES) {
          throw error;
        }
      }
    }
  };
  return {
    page,
    faults,
    tap,
    async write(field, text) {
      await tap(field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    async choose(list, label) {
      await list.waitFor();
      await look('chosen from', list);
      await list.selectOption({ label });
    },
    async lookOver(what, over) {
      const scope = over ?? page.locator('body');
      await scope.waitFor();
      await look(what, scope.locator(CONTROLS));
    },
  };
}

/** What is pressed for a control: its label, where the control itself is too small to be seen. */
function pressedFor(control: Element): Element {
  const isChoice = control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type);
  const [label] = isChoice
    ? [...(control.labels ?? [])].filter((one) => one.getBoundingClientRect().width > 0)
    : [];
  return label ?? control;
}

/** What is wrong with controls for a finger; runs in the page. */
function faultsOf(controls: readonly Element[]): string[] {
  const FINGER_PX = 44;
  const SMALLEST_PX = 24;
  // Links in a list, the line at the foot of every page, and marks on the axis of a chart.
  const SMALL = 'a, footer, .trend-lane__list';
  const { clientWidth, scrollWidth } = document.documentElement;
  const wider = scrollWidth > clientWidth ? [`wider by ${scrollWidth - clientWidth} px`] : [];
  return [...wider, ...controls.filter(isShown).flatMap(look)];

  function look(control: Element): string[] {
    const parts = partsOf(control);
    parts[0]?.scrollIntoView({ block: 'center', inline: 'nearest' });
    const boxes = parts.map(boxOf);
    const left = Math.min(...boxes.map((box) => box.left));
    const right = Math.max(...boxes.map((box) => box.right));
    const top = Math.min(...boxes.map((box) => box.top));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
    const least = control.closest(SMALL) === null ? FINGER_PX : SMALLEST_PX;
    const reached = {
      width: Math.max(width, reachOf(control, boxes[0], { across: 1, down: 0 })),
      height: Math.max(height, reachOf(control, boxes[0], { across: 0, down: 1 })),
    };
    // A link within a sentence is as high as its line.
    const isInText = getComputedStyle(control).display === 'inline';
    const small =
      !isInText && (reached.width < least || reached.height < least)
        ? [`${nameOf(control)} is ${reached.width} x ${reached.height}`]
        : [];
    const beside = left < -1 || right > clientWidth + 1 ? [`${nameOf(control)} is beside`] : [];
    const covered = boxes.some((box) => isCovered(control, box))
      ? [`${nameOf(control)} is covered`]
      : [];
    return [...small, ...beside, ...covered];
  }

  /** The control and, of a choice, what names it: pressing either is the same. */
  function partsOf(control: Element): Element[] {
    const labels =
      control instanceof HTMLInputElement && /^(?:radio|checkbox)$/.test(control.type)
        ? [...(control.labels ?? [])]
        : [];
    return [control, ...labels].filter((part) => {
      const { width, height } = boxOf(part);
      return width > 1 && height > 1;
    });
  }

  function isShown(control: Element): boolean {
    return (
      partsOf(control).length > 0 &&
      control.closest('[aria-hidden="true"]') === null &&
      control.checkVisibility({ visibilityProperty: true })
    );
  }

  /** A link goes on in the next line: its first is what is aimed at. */
  function boxOf(part: Element): DOMRect {
    return part.getClientRects()[0] ?? part.getBoundingClientRect();
  }

  /** How much of a line through its middle belongs to a control; some are larger than their box. */
  function reachOf(
    control: Element,
    box: DOMRect | undefined,
    to: { readonly across: number; readonly down: number },
  ): number {
    if (box === undefined) {
      return 0;
    }
    const x = box.left + box.width / 2;
    const y = box.top + box.height / 2;
    const reach = (by: number): number => {
      let steps = 0;
      while (
        steps < FINGER_PX &&
        isAt(control, x + by * steps * to.across, y + by * steps * to.down)
      ) {
        steps += 1;
      }
      return steps;
    };
    return Math.max(0, reach(1) + reach(-1) - 1);
  }

  function isCovered(control: Element, box: DOMRect): boolean {
    const points = [
      [0.5, 0.5],
      [0.15, 0.2],
      [0.85, 0.2],
      [0.15, 0.8],
      [0.85, 0.8],
    ] as const;
    return points.some(
      ([across, down]) =>
        !isAt(control, box.left + box.width * across, box.top + box.height * down),
    );
  }

  function isAt(control: Element, x: number, y: number): boolean {
    const found = document.elementFromPoint(x, y);
    const parts = partsOf(control);
    return parts.some((part) => part === found || part.contains(found) || isWrapped(part, found));
  }

  /** A field lies in the box that is drawn around it. */
  function isWrapped(part: Element, found: Element | null): boolean {
    return found !== null && found.closest('.mantine-Input-wrapper')?.contains(part) === true;
  }

  function nameOf(control: Element): string {
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : [];
    const name =
      control.getAttribute('aria-label') ?? labels[0]?.textContent ?? control.textContent ?? '';
    return `${control.tagName.toLowerCase()} "${name.trim().slice(0, 40)}"`;
  }
}
