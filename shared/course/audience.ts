import type { LoggedAction } from '#shared/contracts/action.ts';
import type {
  ActiveOrder,
  ChartColumns,
  ClockView,
  Frame,
  Histogram,
  RosterView,
  SecondNumerics,
  Snapshot,
  UpNext,
} from '#shared/contracts/frame.ts';
import type { Role } from '#shared/contracts/identity.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { SessionEvent } from '#shared/contracts/session-event.ts';
import type { SessionFacts } from '#shared/contracts/session-facts.ts';
import type { SessionOptions } from '#shared/contracts/settings.ts';
import { PROTOCOL_VERSION } from '#shared/contracts/wire.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';
import type { CourseFold } from './fold.ts';
import { initialsOf, linesFor } from './lines.ts';
import { usualLimits } from './setup.ts';

/** A person of the roster. */
export interface Person {
  readonly participantId: string;
  readonly name: string;
  readonly role: Role;
  readonly present: boolean;
}

/** All that a session knows; what leaves it goes through {@link frameFor} or {@link snapshotFor}. */
export interface SessionSource {
  readonly code: string;
  readonly fold: CourseFold;
  /** The settings as they stand. */
  readonly options: SessionOptions;
  readonly log: readonly LoggedAction[];
  readonly branch: number;
  readonly clock: ClockView;
  readonly people: readonly Person[];
  /** Events that are not of the course, such as time that was skipped. */
  readonly extraEvents: readonly SessionEvent[];
  /** What the class calls. */
  readonly histogram: Histogram;
  /** What each participant was told alone, by identity. */
  readonly own: (participantId: string) => Snapshot['own'];
  readonly upNext: UpNext | null;
  /** The minute that the facilitator looks at in the debrief; null before the first. */
  readonly lookedAtTick: number | null;
}

/** Where the frame before left off, and what this one shall carry besides. */
export interface FrameSpan {
  readonly tick: number;
  readonly seq: number;
  readonly second?: SecondNumerics;
  readonly withRoster?: boolean;
  readonly withOrders?: boolean;
  readonly withAlarms?: boolean;
  /** Injects and overrides, for those who lead. */
  readonly withPlan?: boolean;
  readonly withHistogram?: boolean;
}

/** Rows of a snapshot's trend before its last four hours, at most. */
const TREND_ROWS = 540;

/** What a role may see. The only place that decides it; the debrief shows everybody the grade. */
function sight(role: Role, { options, clock }: Seen): { leads: boolean; grade: boolean } {
  const leads = role === 'facilitator' || role === 'evaluator';
  return { leads, grade: leads || options.reveal === 'live' || clock.status === 'debrief' };
}

type Seen = Pick<SessionSource, 'options' | 'clock'>;

/**
 * What one role receives since the frame before: every tick from `since.tick + 1` to the clock's,
 * and what happened on the way, with everything left out that this role must not see.
 */
export function frameFor(role: Role, source: SessionSource, since: FrameSpan): Frame {
  const { leads } = sight(role, source);
  const { fold, clock } = source;
  return {
    branch: source.branch,
    from: since.tick + 1,
    to: clock.tick,
    seq: lastSeq(source),
    clock,
    chart: chartFor(leads, fold.chartBetween(since.tick + 1, clock.tick)),
    oxygen: fold.oxygen,
    ...(since.second === undefined ? {} : { second: secondFor(leads, since.second) }),
    ...(since.withOrders === true ? { orders: ordersFor(role, fold) } : {}),
    ...(since.withAlarms === true ? { alarms: [...fold.alarms()] } : {}),
    ...(since.withPlan === true ? planFor(role, source) : {}),
    ...(since.withHistogram === true ? histogramFor(role, source) : {}),
    events: eventsFor(role, source, { from: since.tick + 1, to: clock.tick }),
    results: fold.resultsBetween(since.tick + 1, clock.tick),
    log: linesFor(recordOf(source), since.seq, { role, participantId: null }),
    ...(since.withRoster === true ? { roster: rosterFor(role, source.people) } : {}),
    ...gradesFor(role, source),
    ...lookedAtFor(role, source),
  };
}

/** Everything a client needs to draw the session from nothing, as far as its role may see it. */
export function snapshotFor(you: Snapshot['you'], source: SessionSource): Snapshot {
  const { leads } = sight(you.role, source);
  const { fold, clock } = source;
  const firstTick = -fold.setup.scenario.leadMinutes;
  return {
    protocolVersion: PROTOCOL_VERSION,
    branch: source.branch,
    session: factsOf(source),
    you,
    ...(leads ? { lead: leadFacts(source) } : {}),
    ...ownPart(you, source),
    seq: lastSeq(source),
    clock,
    chart: chartFor(leads, fold.trend(TREND_ROWS)),
    oxygen: fold.oxygen,
    orders: ordersFor(you.role, fold),
    alarms: [...fold.alarms()],
    ...planFor(you.role, source),
    ...histogramFor(you.role, source),
    events: eventsFor(you.role, source, { from: firstTick, to: clock.tick }),
    results: fold.resultsBetween(firstTick, clock.tick),
    roster: rosterFor(you.role, source.people),
    ...gradesFor(you.role, source),
    ...lookedAtFor(you.role, source),
  };
}

/** What a snapshot holds for this participant and no other of the role. */
export function ownPart(
  you: Snapshot['you'],
  source: SessionSource,
): Pick<Snapshot, 'log' | 'own'> {
  return { log: linesFor(recordOf(source), 0, you), own: source.own(you.participantId) };
}

function gradesFor(
  role: Role,
  source: SessionSource,
): Pick<Frame, 'truth' | 'scales' | 'hidden' | 'explained' | 'courseHash' | 'upNext'> {
  const { leads, grade } = sight(role, source);
  const { fold } = source;
  return {
    ...(grade ? { truth: fold.truth() } : {}),
    ...(leads
      ? {
          scales: fold.scales(),
          hidden: fold.hidden(),
          explained: fold.explained(),
          courseHash: fold.hash,
          upNext: source.upNext,
        }
      : {}),
  };
}

function chartFor(leads: boolean, chart: ChartColumns): ChartColumns {
  return leads ? chart : { ...chart, ...withheld(() => chart.tick.map(() => null)) };
}

function secondFor(leads: boolean, second: SecondNumerics): SecondNumerics {
  return leads ? second : { ...second, values: { ...second.values, ...withheld(() => null) } };
}

/** The scores are asked, not monitored: only those who lead see them without asking. */
function withheld<Gap>(gap: () => Gap): { iceScore: Gap; capdScore: Gap } {
  return { iceScore: gap(), capdScore: gap() };
}

function eventsFor(
  role: Role,
  source: SessionSource,
  span: { from: number; to: number },
): SessionEvent[] {
  const { leads, grade } = sight(role, source);
  const extra = source.extraEvents.filter(
    (event) => event.atTick >= span.from && event.atTick <= span.to,
  );
  return [...source.fold.eventsBetween(span.from, span.to), ...extra]
    .filter((event) => (event.kind === 'grade' ? grade : leads || event.kind !== 'artefact'))
    .sort((first, second) => first.atTick - second.atTick);
}

/** Who gave an order is on the chart at the bedside; the wall, which anybody may read, has initials. */
function ordersFor(role: Role, fold: CourseFold): ActiveOrder[] {
  const orders = fold.activeOrders();
  return role === 'observer'
    ? orders.map((order) => (order.seq === null ? order : { ...order, by: initialsOf(order.by) }))
    : orders;
}

function recordOf({ log, options }: SessionSource) {
  return { log, orders: options.orders };
}

/** What is at hand and what is forced, for those who lead. */
function planFor(role: Role, source: SessionSource): Pick<Frame, 'injects' | 'overrides'> {
  const { fold } = source;
  return sight(role, source).leads ? { injects: fold.injects(), overrides: fold.overrides() } : {};
}

/** Calls without names, for those who lead, and on the wall where the session allows it. */
function histogramFor(role: Role, source: SessionSource): Pick<Frame, 'histogram'> {
  const { leads } = sight(role, source);
  const { options, histogram } = source;
  return leads || (role === 'observer' && options.histogram) ? { histogram } : {};
}

/** Where the debrief is, for the wall alone: everybody else looks where they like. */
function lookedAtFor(role: Role, { clock, lookedAtTick }: SessionSource) {
  const follows = role === 'observer' && clock.status === 'debrief' && lookedAtTick !== null;
  return follows ? { lookedAtTick } : {};
}

function rosterFor(role: Role, people: readonly Person[]): RosterView {
  const learners = people.filter((person) => person.role === 'learner' && person.present);
  const learnersPresent = learners.length;
  switch (role) {
    case 'facilitator':
    case 'evaluator':
      return { learnersPresent, people: [...people] };
    case 'observer':
      return { learnersPresent, initials: learners.map((person) => initialsOf(person.name)) };
    case 'learner':
      return { learnersPresent };
  }
}

function lastSeq(source: SessionSource): number {
  return source.log.at(-1)?.seq ?? 0;
}

function factsOf(source: SessionSource): SessionFacts {
  const { scenario } = source.fold.setup;
  const { patient } = scenario;
  return {
    code: source.code,
    patient: {
      label: patient.label,
      ageYears: patient.ageYears,
      sex: patient.sex,
      weightKg: patient.weightKg,
    },
    usualDoses: scenario.localPractice.usualDoses,
    handover: scenario.handover,
    infusion: scenario.infusion,
    openTick: scenario.openTick ?? -scenario.leadMinutes,
    ...settingsFor(source),
    monitoring: source.fold.monitoring,
  };
}

/** The settings that everybody may know. */
function settingsFor(source: SessionSource) {
  const { reveal, scale, orders, gradeFive, joining, names } = source.options;
  const { manualClock, retentionHours, callOpenMinutes } = source.options;
  const { scenario } = source.fold.setup;
  const { objectives } = scenario;
  const alarmLimits = source.options.alarmLimits ?? usualLimits(scenario);
  const policies = { reveal, scale, orders, gradeFive, joining, names };
  const known = { ...policies, callOpenMinutes, manualClock, retentionHours, alarmLimits };
  return source.clock.status === 'briefing' ? { ...known, objectives } : known;
}

function leadFacts(source: SessionSource): NonNullable<Snapshot['lead']> {
  const { scenario, seed } = source.fold.setup;
  return {
    scenarioId: scenario.id,
    title: scenario.title,
    summary: scenario.summary,
    objectives: scenario.objectives,
    product: scenario.product,
    seed,
    engineVersion: ENGINE_VERSION,
    endTick: scenario.endTick,
    options: source.options,
    teaching: scenario.teaching,
    injects: scenario.injects,
    planned: plannedIn(scenario),
  };
}

/** What a case makes happen at a known tick, in order. */
function plannedIn({ events }: Scenario): NonNullable<Snapshot['lead']>['planned'] {
  return events
    .flatMap(({ when, kind, decision }) =>
      'atTick' in when ? [{ tick: when.atTick, kind, decision }] : [],
    )
    .sort((first, second) => first.tick - second.tick);
}
