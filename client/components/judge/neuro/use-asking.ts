import { useEffect, useState } from 'react';
import { useParts } from '#client/store/client-parts.tsx';
import { useIceTests } from '#client/store/record.ts';
import { useNowMs, useSession } from '#client/store/session-context.tsx';
import type { AskedReply } from '#shared/contracts/frame.ts';
import type { Refusal } from '#shared/contracts/refusal.ts';
import { useSending } from '../use-sending.ts';

/** Something that can be asked of the patient, or watched for. */
export type AskedItem = AskedReply['item'];

/** A patient takes 2-6 s to answer: longer than a click, shorter than a lapse. */
const SHORTEST_WAIT_S = 2;
const WAITS = 5;

/**
 * How long a reply keeps the asker waiting, s: 2-6, the same for the same question wherever it is
 * shown again.
 */
export function replyWaitSeconds(seq: number): number {
  return SHORTEST_WAIT_S + (seq % WAITS);
}

/** Where an item stands: the reply once it may be shown, and whether one is awaited. */
export interface Asked {
  readonly reply: AskedReply | null;
  readonly isAwaited: boolean;
}

/** How items are asked, and where each stands in the test that is under way. */
export interface Asking {
  readonly ask: (item: AskedItem) => void;
  readonly of: (item: AskedItem) => Asked;
  /** The last reply of the tests before. */
  readonly before: (item: AskedItem) => AskedReply | null;
  /** Whether an item was asked in the test that is under way, answered or not. */
  readonly wasAsked: (item: string) => boolean;
  /** The log line of the last saved score; 0 before the first. */
  readonly sinceSeq: number;
  readonly refusal: Refusal | null;
}

interface Question {
  readonly atMs: number;
  /** Null until the server has acknowledged it. */
  readonly seq: number | null;
}

type Questions = { readonly [Item in AskedItem]?: Question | undefined };

/** See {@link Asking}. What was answered before the last saved score belongs to that one. */
export function useAsking(): Asking {
  const { clock } = useParts();
  const nowMs = useNowMs();
  const { send, refusal } = useSending();
  const replies = useSession((state) => state.replies);
  const sinceSeq = useOwnTests().at(-1)?.seq ?? 0;
  const [questions, setQuestions] = useState<Questions>({});
  async function ask(item: AskedItem): Promise<void> {
    const atMs = clock.nowMs();
    setQuestions((now) => ({ ...now, [item]: { atMs, seq: null } }));
    const answer = await send({ type: 'ice.ask', item });
    setQuestions((now) => ({
      ...now,
      [item]: answer.ok ? { atMs, seq: answer.seq } : undefined,
    }));
  }
  return {
    ask: (item) => void ask(item),
    refusal,
    sinceSeq,
    before: (item) =>
      replies.findLast((given) => given.item === item && given.seq <= sinceSeq) ?? null,
    wasAsked: (item) =>
      replies.some((given) => given.item === item && given.seq > sinceSeq) ||
      Object.entries(questions).some(
        ([asked, question]) => asked === item && question?.seq === null,
      ),
    of(item) {
      const question = questions[item];
      const reply =
        replies.findLast((given) => given.item === item && given.seq > sinceSeq) ?? null;
      if (question === undefined || (question.seq !== null && question.seq <= sinceSeq)) {
        return { reply, isAwaited: false };
      }
      const isThere =
        question.seq !== null &&
        reply?.seq === question.seq &&
        nowMs >= question.atMs + 1000 * replyWaitSeconds(question.seq);
      return isThere ? { reply, isAwaited: false } : { reply: null, isAwaited: true };
    },
  };
}

/**
 * Takes the marks away from what has not been asked since the last score, unless they say
 * themselves that they are of this test: they are of an earlier one, whose score went out when the
 * page was gone.
 */
export function useOnlyAsked<Points extends object>(
  asking: Asking,
  [points, setPoints]: readonly [Points, (points: Points) => void],
  isOfThisTest: (mark: unknown) => boolean = () => false,
): void {
  useEffect(() => {
    const marks = Object.entries(points);
    const kept = marks.filter(([item, mark]) => asking.wasAsked(item) || isOfThisTest(mark));
    if (kept.length < marks.length) {
      setPoints(Object.fromEntries(kept) as Points);
    }
  });
}

/** The tests that this learner has scored, oldest first. */
export function useOwnTests(): ReturnType<typeof useIceTests> {
  const own = useSession((state) => state.you?.participantId);
  return useIceTests().filter(({ participantId }) => participantId === own);
}
