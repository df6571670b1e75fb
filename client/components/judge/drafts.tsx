import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
} from 'react';
import type { OrderDraft } from '#client/components/orders/order-draft.ts';
import { useParts } from '#client/store/client-parts.tsx';
import type { DeviceMemory } from '#client/store/device-memory.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { CapdItem, EnteredVital } from '#shared/contracts/judgement.ts';
import { type CallDraft, NO_CALL } from './call/call-draft.ts';
import type { IceMarks } from './neuro/ice-marks.ts';

/** What somebody has begun and not yet sent. */
export interface Drafts {
  readonly call: CallDraft;
  /** Whether the form of the call is on the screen, or what was begun is put aside. */
  readonly making: { readonly isOpen: boolean };
  /** Until when the last call is offered to be changed, by the local clock, and its chips. */
  readonly changing: { readonly untilMs: number | null; readonly taken: CallDraft['taken'] };
  /** The marks given so far in a test of the brain, by item. */
  readonly ice: IceMarks;
  readonly capd: Readonly<Partial<Record<CapdItem, number>>>;
  readonly arousal: { readonly unarousable: boolean };
  /** The order that is being written. */
  readonly order: { readonly draft: OrderDraft | null };
  /** The value that is being written into the flowsheet, as it is typed. */
  readonly entry: { readonly vital: EnteredVital; readonly typed: string };
}

const NOTHING: Drafts = {
  call: NO_CALL,
  making: { isOpen: false },
  changing: { untilMs: null, taken: {} },
  ice: {},
  capd: {},
  arousal: { unarousable: false },
  order: { draft: null },
  entry: { vital: 'temperatureC', typed: '' },
};

interface Held {
  readonly drafts: Drafts;
  readonly change: (change: Partial<Drafts>) => void;
}

const DraftsContext = createContext<Held | null>(null);

/**
 * Keeps the drafts of the forms below while a tab or another layout takes the forms away, and on
 * this device while the page is gone.
 */
export function DraftsProvider(props: { readonly children: ReactNode }) {
  const { memory } = useParts();
  const code = useSession((state) => state.facts?.code ?? '');
  const own = useSession((state) => state.you?.participantId ?? '');
  const key = `drafts.${code}.${own}`;
  const held = useHeld(() => readDrafts(memory, key));
  const { drafts } = held;
  useEffect(() => {
    const written = JSON.stringify(drafts);
    if (written === JSON.stringify(NOTHING)) {
      memory.forget(key);
    } else {
      memory.write(key, written);
    }
  }, [memory, key, drafts]);
  return <DraftsContext value={held}>{props.children}</DraftsContext>;
}

/** One draft, and how to change it. Without a provider it lives as long as its form. */
export function useDraft<Name extends keyof Drafts>(
  name: Name,
): readonly [Drafts[Name], (next: Drafts[Name]) => void] {
  const own = useHeld(() => NOTHING);
  const { drafts, change } = useContext(DraftsContext) ?? own;
  const set = useCallback((next: Drafts[Name]) => change({ [name]: next }), [change, name]);
  return [drafts[name], set];
}

function useHeld(first: () => Drafts): Held {
  const [drafts, setDrafts] = useState(first);
  const change = useCallback(
    (part: Partial<Drafts>) => setDrafts((now) => ({ ...now, ...part })),
    [],
  );
  return useMemo(() => ({ drafts, change }), [drafts, change]);
}

/** What this device kept; whatever is not of the form of a draft is as if nothing had been begun. */
function readDrafts(memory: DeviceMemory, key: string): Drafts {
  try {
    const stored: unknown = JSON.parse(memory.read(key) ?? '{}');
    const parts = Object.entries(NOTHING).map(([name, nothing]) => {
      const part = Object.getOwnPropertyDescriptor(stored, name)?.value;
      return [name, { ...nothing, ...part }];
    });
    return Object.fromEntries(parts) as unknown as Drafts;
  } catch {
    return NOTHING;
  }
}
