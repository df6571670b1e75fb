import { createContext, type RefObject, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import type { Command } from '#client/pages/host/use-command.ts';
import { useSession } from '#client/store/session-context.tsx';

interface KeptFocus {
  /** Whose menu went, or is about to go, with the focus on it. */
  readonly lost: { current: string | null };
  readonly run: Command['run'];
}

/** What the menus of people share to keep the focus; see {@link useKeptFocus}. */
export const LostFocus = createContext<KeptFocus['lost']>({ current: null });

/**
 * Keeps the focus where people stand in lists. With another role a person stands in another list:
 * the menu that was pressed is gone, and with it the focus, which a browser gives to nothing else.
 *
 * @param run acts for the facilitator
 * @param instead what gets the focus where a person has been taken out
 * @returns what the menus share, and how the facilitator acts
 */
export function useKeptFocus(
  run: Command['run'],
  instead: RefObject<HTMLElement | null>,
): KeptFocus {
  const lost = useRef<string | null>(null);
  const people = useSession((state) => state.roster?.people);
  useLayoutEffect(() => {
    const isHere = people?.some(({ participantId }) => participantId === lost.current) === true;
    if (lost.current !== null && !isHere) {
      lost.current = null;
      focusIfLost(instead.current);
    }
  }, [people, instead]);
  return useMemo(
    () => ({
      lost,
      run: (action) => {
        if (action.type === 'participant.set' && action.name === undefined) {
          lost.current = action.participantId;
        }
        run(action);
      },
    }),
    [run],
  );
}

/** Brings the focus to the menu of a person who had it in another list. */
export function usePersonFocus(participantId: string): RefObject<HTMLButtonElement | null> {
  const lost = useContext(LostFocus);
  const button = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const own = button.current;
    if (lost.current === participantId) {
      lost.current = null;
      focusIfLost(own);
    }
    return () => {
      if (own !== null && document.activeElement === own) {
        lost.current = participantId;
      }
    };
  }, [lost, participantId]);
  return button;
}

function focusIfLost(element: HTMLElement | null): void {
  if (document.activeElement === null || document.activeElement === document.body) {
    element?.focus();
  }
}
