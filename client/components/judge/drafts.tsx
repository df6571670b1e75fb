import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import type { CapdItem } from '#shared/contracts/judgement.ts';
import type { IceItem } from '#shared/contracts/truth-view.ts';
import { type CallDraft, NO_CALL } from './call/call-draft.ts';

/** What somebody has begun and not yet sent. */
export interface Drafts {
  readonly call: CallDraft;
  /** The points given so far in a test of the brain, by item. */
  readonly ice: Readonly<Partial<Record<IceItem, number>>>;
  readonly capd: Readonly<Partial<Record<CapdItem, number>>>;
}

const NOTHING: Drafts = { call: NO_CALL, ice: {}, capd: {} };

interface Held {
  readonly drafts: Drafts;
  readonly change: (change: Partial<Drafts>) => void;
}

const DraftsContext = createContext<Held | null>(null);

/** Keeps the drafts of the forms below while a tab or another layout takes the forms away. */
export function DraftsProvider(props: { readonly children: ReactNode }) {
  const held = useHeld();
  return <DraftsContext value={held}>{props.children}</DraftsContext>;
}

/** One draft, and how to change it. Without a provider it lives as long as its form. */
export function useDraft<Name extends keyof Drafts>(
  name: Name,
): readonly [Drafts[Name], (next: Drafts[Name]) => void] {
  const own = useHeld();
  const { drafts, change } = useContext(DraftsContext) ?? own;
  return [drafts[name], (next) => change({ [name]: next })];
}

function useHeld(): Held {
  const [drafts, setDrafts] = useState(NOTHING);
  return useMemo(
    () => ({ drafts, change: (change) => setDrafts((now) => ({ ...now, ...change })) }),
    [drafts],
  );
}
