import { useEffect, useRef, useState } from 'react';
import { useMay } from '#client/components/judge/use-may.ts';
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

/** Who writes on without a pause has it saved so often, ms: no end of a session costs more. */
const LONGEST_MS = 10_000;

/** The learner's note, as it is written. */
export interface Note {
  readonly sbar: SbarNote;
  /**
   * Where it is: with the server, on its way there, on this device until the line is back, or on
   * this device alone since nothing is saved any more.
   */
  readonly state: 'saved' | 'writing' | 'kept' | 'unsaved';
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
  const mayWrite = useMay('note.save');
  const { send, refusal } = useSending();
  const [draft, write] = useState(() => readNote(memory.read(key)));
  const [sent, setSent] = useState<SbarNote | null>(null);
  const unsavedSinceMs = useRef<number | null>(null);
  const isSaved = draft === null || isSame(draft, own) || isSame(draft, sent);
  useEffect(() => {
    if (draft !== null && isSame(draft, own)) {
      // From here on it is followed: it may go on being written in another window.
      write(null);
      setSent(null);
    }
  }, [draft, own]);
  useEffect(() => {
    if (isSaved) {
      unsavedSinceMs.current = null;
      memory.forget(key);
      return undefined;
    }
    memory.write(key, JSON.stringify(draft));
    if (!isOnline || !mayWrite) {
      return undefined;
    }
    unsavedSinceMs.current ??= clock.nowMs();
    const leftMs = unsavedSinceMs.current + LONGEST_MS - clock.nowMs();
    const stop = clock.every(Math.max(1, Math.min(QUIET_MS, leftMs)), () => {
      stop();
      unsavedSinceMs.current = null;
      void send({ type: 'note.save', sbar: draft }).then((answer) => answer.ok && setSent(draft));
    });
    return stop;
  }, [draft, isSaved, isOnline, mayWrite, clock, memory, key, send]);
  return { sbar: draft ?? own ?? EMPTY, state: state(), refusal, write };

  function state(): Note['state'] {
    if (isSaved) {
      return 'saved';
    }
    if (!mayWrite) {
      return 'unsaved';
    }
    return isOnline ? 'writing' : 'kept';
  }
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
