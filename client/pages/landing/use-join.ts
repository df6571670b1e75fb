import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type ClientParts, type RestFailure, useParts } from '#client/store/client-parts.tsx';
import { tokenKey } from '#client/store/device-memory.ts';
import { isCode } from '#client/store/join-code.ts';
import { isOver } from '#client/store/session-state.ts';
import type { WordKey } from '#client/words/english.ts';
import { JUST_JOINED } from './join-gate.tsx';

/** Joins by code: looks whether the session can be joined, then goes there or says why not. */
export function useJoin(): {
  readonly problem: WordKey | null;
  readonly busy: boolean;
  readonly join: (code: string) => Promise<void>;
  /** Takes back what was said of a code that is no longer the one written. */
  readonly forget: () => void;
} {
  const parts = useParts();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<WordKey | null>(null);
  const [busy, setBusy] = useState(false);

  async function join(code: string): Promise<void> {
    setBusy(true);
    const obstacle = await obstacleTo(code, parts);
    setBusy(false);
    if (obstacle === 'landing.code.ended' && tookPart(code, parts)) {
      await navigate(`/debrief/${code}`);
      return;
    }
    setProblem(obstacle);
    if (obstacle === null) {
      await navigate(`/s/${code}`, { state: JUST_JOINED });
    }
  }

  return { problem, busy, join, forget: () => setProblem(null) };
}

async function obstacleTo(code: string, parts: ClientParts): Promise<WordKey | null> {
  if (!isCode(code)) {
    return 'landing.code.impossible';
  }
  const standing = await parts.rest.session(code);
  if (!standing.ok) {
    return wordsForFailure(standing.error);
  }
  // A device that has a place in the session keeps it, full or ended.
  if (parts.memory.read(tokenKey('learner', code)) !== null) {
    return null;
  }
  if (isOver(standing.value.state)) {
    return 'landing.code.ended';
  }
  return standing.value.full ? 'problem.session-full.body' : null;
}

/** Whether this device led the session or showed it: it may look back at it. */
function tookPart(code: string, { memory }: ClientParts): boolean {
  return (['host', 'wall'] as const).some((seat) => memory.read(tokenKey(seat, code)) !== null);
}

function wordsForFailure(failure: RestFailure): WordKey {
  if (failure.kind === 'unreachable') {
    return 'problem.unreachable.body';
  }
  return failure.refusal.code === 'session-unknown' || failure.refusal.code === 'not-found'
    ? 'landing.code.unknown'
    : `problem.${failure.refusal.code}.body`;
}
