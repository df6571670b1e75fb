import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useDeviceSettings } from '#client/store/client-parts.tsx';
import { keyMeant, screenAt } from './screens.ts';

/** What a key does, by its lower-case name as `KeyboardEvent.key` gives it. */
export type Shortcuts = Readonly<Record<string, () => void>>;

/**
 * Acts on single keys. Nothing happens while somebody types, while a dialog is open, or with a
 * modifier: those belong to the browser. The space bar presses what has the focus. A device can be
 * set to have none of them, or others.
 */
export function useShortcuts(shortcuts: Shortcuts): void {
  const settings = useDeviceSettings();
  const screen = screenAt(useLocation().pathname);
  const isOn = settings.shortcuts === 'on';
  const moved = settings.keys;
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  }, [shortcuts]);
  useEffect(() => {
    if (!isOn) {
      return undefined;
    }
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTaken(event)) {
        return;
      }
      const key = keyMeant(event.key.toLowerCase(), { screen, moved });
      const act = key === null ? undefined : current.current[key];
      if (act !== undefined) {
        event.preventDefault();
        // A key that is held down, or stuck, has been pressed once.
        if (!event.repeat) {
          act();
        }
      }
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn, screen, moved]);
}

const TEXT_FIELDS = 'select, textarea, input:not([type="radio"], [type="checkbox"])';
const PRESSABLE = 'button, summary, a, input, [role="tab"], [role="menuitem"]';

/** Whether a key is for the element that has the focus, or for a dialog over the page. */
function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector('[aria-modal="true"]') !== null) {
    return true;
  }
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) {
    return false;
  }
  const isText = target.isContentEditable || target.matches(TEXT_FIELDS);
  return isText || (key === ' ' && target.matches(PRESSABLE));
}
