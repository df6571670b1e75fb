import type { ClientAction } from '#shared/contracts/action.ts';
import type { Frame, Personal, Snapshot } from '#shared/contracts/frame.ts';
import { CAPD_ITEMS } from '#shared/contracts/judgement.ts';
import type { RevealPolicy } from '#shared/contracts/settings.ts';
import { ICE_ITEMS } from '#shared/contracts/truth-view.ts';
import type { Player } from '#test/server/support/stage.ts';
import { Stage, shortCase } from '#test/server/support/stage.ts';
import { artefactEvent, builtInScenario, messageEvent } from '#test/support/scenarios.ts';

/** What people are called and what they write, so that it is found wherever it went. */
export const SAID = {
  anaNote: 'NOTE-OF-ANA',
  benNote: 'NOTE-OF-BEN',
  benReason: 'REASON-OF-BEN',
  toBen: 'MESSAGE-TO-BEN',
  toWall: 'MESSAGE-TO-WALL',
  toLearners: 'MESSAGE-TO-LEARNERS',
  bookmark: 'BOOKMARK-OF-SAM',
  mark: 'MARK-OF-EVA',
  injectTask: 'INJECT-EXPECTED',
  injectNote: 'INJECT-NOTE',
  injectWaiting: 'INJECT-NEVER-BROUGHT-IN',
} as const;

/** Everything that one person of a session was sent. */
export interface Received {
  readonly you: { readonly participantId: string; readonly name: string };
  readonly snapshots: readonly Snapshot[];
  readonly frames: readonly Frame[];
  readonly personal: readonly Personal[];
}

/** Who takes part, one of each role and a second learner. */
export type Seat = 'facilitator' | 'evaluator' | 'learner' | 'otherLearner' | 'observer';

/** See {@link playSession}. */
export type Played = Readonly<Record<Seat, Received>>;

/** A session being played. */
interface Play {
  readonly players: Readonly<Record<Seat, Player>>;
  /** Acts, and throws where that is declined. */
  readonly act: (seat: Seat, action: ClientAction) => Promise<number>;
  readonly pass: (ms: number) => Promise<void>;
  /** Lets everybody have a snapshot. */
  readonly look: () => Promise<readonly Snapshot[]>;
  readonly received: () => Played;
}

const SEATS = ['facilitator', 'evaluator', 'learner', 'otherLearner', 'observer'] as const;

/** Opens a session with everybody in it. */
async function begin(given: Parameters<Stage['open']>[0]): Promise<Play> {
  const stage = new Stage();
  const { code, sam, session } = await stage.open(given);
  const eva = await stage.join({ code, name: 'Eva Stone' });
  const ana = await stage.join({ code, name: 'Ana Ruiz' });
  const ben = await stage.join({ code, name: 'Ben Okafor' });
  const wall = await stage.join({ code, role: 'observer' });
  const gone = await stage.join({ code, name: 'Gus Gone' });
  await session.leave(gone.participantId);
  const players = {
    facilitator: sam,
    evaluator: eva,
    learner: ana,
    otherLearner: ben,
    observer: wall,
  };
  const seen = SEATS.map((seat) => ({ seat, snapshots: [] as Snapshot[] }));
  const act: Play['act'] = async (seat, action) => {
    const answer = await players[seat].act(action);
    if (!answer.ok) {
      throw new Error(`${action.type} by ${seat}: ${answer.error.message}`);
    }
    return answer.seq;
  };
  await act('facilitator', {
    type: 'participant.set',
    participantId: eva.participantId,
    role: 'evaluator',
  });
  return {
    players,
    act,
    pass: (ms) => stage.time.pass(ms),
    async look() {
      for (const { seat, snapshots } of seen) {
        snapshots.push(await stage.snapshot(code, players[seat]));
      }
      return seen.map(({ snapshots }) => snapshots.at(-1) as Snapshot);
    },
    received() {
      const all = seen.map(({ seat, snapshots }) => {
        const { participantId } = players[seat];
        const { role, name } = (snapshots.at(-1) as Snapshot).you;
        const alone = stage.outlet.alone.filter((sent) => sent.participantId === participantId);
        const personal = alone.map(({ told }) => told);
        const frames = stage.outlet.of(role);
        return [seat, { you: { participantId, name }, snapshots, frames, personal }] as const;
      });
      return Object.fromEntries(all) as unknown as Played;
    },
  };
}

const call = (grade: number, reason: string): ClientAction => ({
  type: 'grade.call',
  grade,
  icans: 0,
  axes: { fever: 'ge38', hypotension: 'none', hypoxia: 'none' },
  confidence: 3,
  reason,
});

const note = (situation: string): ClientAction => ({
  type: 'note.save',
  sbar: { situation, background: '', assessment: '', recommendation: '' },
});

const message = (to: string, text: string): ClientAction => ({ type: 'message.send', to, text });

function points<Item extends string>(items: readonly Item[]): Record<Item, 0> {
  return Object.fromEntries(items.map((item) => [item, 0])) as Record<Item, 0>;
}

/** What those who lead do with patient, plan and people. */
async function lead({ act, pass, players }: Play): Promise<void> {
  await act('facilitator', {
    type: 'override.set',
    vital: 'temperatureC',
    value: 39.8,
    rampMinutes: 0,
    kind: 'physiology',
  });
  const artefact = { kind: 'artefact', sensor: 'spo2', effect: 'lost', minutes: 20 } as const;
  const row = { from: 'family', expectedAction: SAID.injectTask, evaluatorNote: SAID.injectNote };
  await act('facilitator', {
    type: 'inject.add',
    injects: [
      { injectId: 'own-fired', text: 'May we come in?', effect: artefact, ...row },
      { injectId: 'own-armed', text: SAID.injectWaiting, ...row },
      { injectId: 'own-skipped', text: SAID.injectWaiting, ...row },
    ],
  });
  await act('facilitator', { type: 'inject.fire', injectId: 'own-fired' });
  await act('facilitator', { type: 'inject.arm', injectId: 'own-armed', when: { atTick: 1400 } });
  await act('facilitator', { type: 'inject.skip', injectId: 'own-skipped' });
  await act('facilitator', message('all', 'Hello, all.'));
  await act('facilitator', message('wall', SAID.toWall));
  await act('facilitator', message('learners', SAID.toLearners));
  await act('facilitator', message(players.otherLearner.participantId, SAID.toBen));
  const seq = await act('facilitator', message('all', 'Sorry.'));
  await act('facilitator', { type: 'undo', seq });
  await act('facilitator', { type: 'bookmark.add', label: SAID.bookmark });
  await pass(2000);
}

/** What learners do at the bedside, Ben only what stays his own. */
async function nurse({ act, pass, look, players }: Play): Promise<void> {
  const oxygen = { type: 'order.place', intervention: 'oxygen', device: 'nasal-cannula' } as const;
  const seq = await act('learner', { ...oxygen, flowLPerMin: 2 });
  await act('learner', { type: 'order.place', intervention: 'laboratory', tests: ['crp'] });
  await act('facilitator', { type: 'clock.advance', minutes: 20 });
  await pass(2000);
  await act('learner', { type: 'order.stop', seq });
  await act('learner', { type: 'observe', what: 'vitals' });
  await act('learner', { type: 'chart.enter', vital: 'heartRatePerMin', value: 110 });
  const [{ alarms } = { alarms: [] }] = await look();
  await act('learner', { type: 'alarm.acknowledge', alarmId: alarms?.[0]?.id ?? 'none' });
  await act('learner', { type: 'alarm.silence' });
  await act('learner', { type: 'hand.raise', up: true });
  await act('learner', call(1, 'A fever.'));
  await act('otherLearner', call(2, SAID.benReason));
  await act('learner', note(SAID.anaNote));
  await act('otherLearner', note(SAID.benNote));
  await act('otherLearner', { type: 'hand.raise', up: true });
  await act('facilitator', {
    type: 'hand.lower',
    participantId: players.otherLearner.participantId,
  });
  await act('facilitator', { type: 'hand.lower' });
  await pass(2000);
}

/**
 * Plays a session in which everything happens that can: each action and each event, under a policy
 * of what is revealed.
 */
export async function playSession(reveal: RevealPolicy): Promise<Played> {
  const scenario = shortCase({
    endTick: 1440,
    events: [
      messageEvent('said', { atTick: -50 }),
      artefactEvent(-48, { sensor: 'spo2', effect: 'lost', minutes: 5 }),
    ],
  });
  const play = await begin({ scenario, options: { histogram: true } });
  const { act, pass, look, received } = play;
  const lead_ = (action: ClientAction) => act('facilitator', action);
  await lead_({ type: 'session.set', settings: { names: 'names' } });
  await lead_({ type: 'reveal.set', policy: reveal });
  await lead_({ type: 'session.brief' });
  await look();
  await lead_({ type: 'clock.speed', speed: 10 });
  await lead_({ type: 'clock.start' });
  await pass(7000);
  await lead(play);
  await nurse(play);
  await act('learner', { type: 'ice.ask', item: 'year' });
  await act('otherLearner', { type: 'ice.ask', item: 'city' });
  await act('learner', { type: 'ice.score', points: points(ICE_ITEMS), unarousable: false });
  const expectationId = scenario.teaching.expected[0]?.id ?? 'own-fired';
  const mark = { type: 'expectation.mark', expectationId, result: 'done' } as const;
  const responder = play.players.learner.participantId;
  await act('evaluator', { ...mark, responder, note: SAID.mark });
  await pass(61_000);
  await lead_({ type: 'clock.advance', minutes: 300 });
  await pass(3000);
  await look();
  await lead_({ type: 'override.clear', vital: 'temperatureC' });
  await lead_({ type: 'clock.next-event' });
  await pass(5000);
  await lead_({ type: 'clock.rewind', toTick: 200 });
  await lead_({ type: 'clock.start' });
  await lead_({ type: 'clock.pause' });
  await lead_({ type: 'session.end' });
  await pass(2000);
  await look();
  return received();
}

/** Plays what needs a child and orders that wait to be accepted. */
export async function playProposals(reveal: RevealPolicy): Promise<Played> {
  const scenario = { ...builtInScenario('paediatric'), events: [] };
  const { act, pass, look, received } = await begin({ scenario, options: { orders: 'proposed' } });
  await act('facilitator', { type: 'reveal.set', policy: reveal });
  await act('facilitator', { type: 'clock.start' });
  const seq = await act('learner', { type: 'order.place', intervention: 'paracetamol' });
  const withdrawn = { type: 'order.place', intervention: 'antibiotic' } as const;
  await act('otherLearner', { type: 'order.stop', seq: await act('otherLearner', withdrawn) });
  await act('facilitator', { type: 'order.accept', seq });
  await act('learner', { type: 'ice.ask', item: CAPD_ITEMS[0] });
  await act('learner', { type: 'capd.score', points: points(CAPD_ITEMS) });
  await pass(5000);
  await look();
  return received();
}
