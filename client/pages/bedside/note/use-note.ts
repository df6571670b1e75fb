import { useEffect, useState } from 'react';
import { useSending } from '#client/components/judge/use-sending.ts';
import { useParts } from '#client/store/client-parts.tsx';
import { useOwnNote } from '#client/store/record.ts';
import { useSession } from '#client/store/session-context.tsx';
import type { SbarNote } from '#shared/contracts/judgement.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';

/** The four fields of a note, in the order in which they are told. */
export const SBAR_PARTS = ['situation', 'background', 'assessment', 'recommendation'] as const;

const EMPTY: SbarNote = { situation: '', background: '', assessment: '', recommendation: '' };

/** A note is saved once nobody has typed for so long, ms: a pause between two sentences. */
const QUIET_MS = 2_000;

/** The learner's note, as it is written. */
export interface Note {
  readonly sbar: SbarNote;
  /** Where it is: with the server, on its way there, or on this device until the line is back. */
  readonly state: 'saved' | 'writing' | 'kept';
  readonly refusal: Refusal | null;
  readonly write: (sbar: SbarNote) => void;
}

/**
 * Keeps the learner's note and saves it by itself. What is not saved yet is in the memory of the
 * device, so that neither a broken line nor a closed page loses it.
 */
export function useNote(): Note {
  const { clock, memory } = useParts();
  const key = useNoteKey();
  const own = useOwnNote();
  const isOnline = useSession(({ link }) => link === 'live' || link === 'grace');
  const { send, refusal } = useSending();
  const [draft, setDraft] = useState(() => readNote(memory.read(key)));
  const [sent, setSent] = useState<SbarNote | null>(null);
  const isSaved = draft === null || isSame(draft, own) || isSame(draft, sent);
  useEffect(() => {
    if (isSaved) {
      memory.forget(key);
      return undefined;
    }
    memory.write(key, JSON.stringify(draft));
    if (!isOnline) {
      return undefined;
    }
    const stop = clock.every(QUIET_MS, () => {
      stop();
      void send({ type: 'note.save', sbar: draft }).then((answer) => answer.ok && setSent(draft));
    });
    return stop;
  }, [draft, isSaved, isOnline, clock, memory, key, send]);
  const waiting = isOnline ? 'writing' : 'kept';
  return {
    sbar: draft ?? own ?? EMPTY,
    state: isSaved ? 'saved' : waiting,
    refusal,
    write: setDraft,
  };
}

function useNoteKey(): string {
  const code = useSession((state) => state.facts?.code ?? '');
  const own = useSession((state) => state.you?.participantId ?? '');
  return `note.${code}.${own}`;
}

function isSame(one: SbarNote, other: SbarNote | null): boolean {
  return other !== null && SBAR_PARTS.every((part) => one[part] === other[part]);
}

function readNote(stored: string | null): SbarNote | null {
  try {
    const read: unknown = stored === null ? null : JSON.parse(stored);
    if (typeof read !== 'object' || read === null) {
      return null;
    }
    const held = read as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      SBAR_PARTS.map((part) => [part, typeof held[part] === 'string' ? held[part] : '']),
    ) as SbarNote;
  } catch {
    return null;
  }
}
