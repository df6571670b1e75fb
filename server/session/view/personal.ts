import type { SessionState } from '#server/session/state.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Personal } from '#shared/contracts/frame.ts';
import { isPersonalLine } from '#shared/course/lines.ts';

/** Something for one participant alone. */
export interface ToldAlone {
  readonly participantId: string;
  readonly told: Personal;
}

/**
 * Who is told what alone after a line of the log: the line itself where it is theirs or to them, and
 * the reply to what they asked.
 */
export function personalOf(state: SessionState, entry: LoggedAction): readonly ToldAlone[] {
  const { ledger, presence, told } = state;
  const record = { log: ledger.log, orders: ledger.options.orders };
  const readers = ledger.people.all.filter(
    ({ participantId, role }) =>
      presence.has(participantId) && isPersonalLine(entry, { role, participantId }, record),
  );
  const lines = readers.map(
    ({ participantId }): ToldAlone => ({
      participantId,
      told: { kind: 'log', entries: [entry] },
    }),
  );
  const reply = told.reply(entry.actor.id, entry.seq);
  return reply === undefined
    ? lines
    : [...lines, { participantId: entry.actor.id, told: { kind: 'reply', reply } }];
}
