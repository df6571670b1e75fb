import { NOTHING_HEARD, type SessionState } from '#client/store/session-state.ts';
import { limitsFor } from '#shared/alarms/limits.ts';
import type { ChartColumns, Frame, Snapshot } from '#shared/contracts/frame.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';

/** Charted ticks in which every vital sign has a plain healthy value, unless given. */
export function chartOf(ticks: readonly number[], given: Partial<ChartColumns> = {}): ChartColumns {
  const flat = (value: number) => ticks.map(() => value);
  return {
    tick: [...ticks],
    temperatureC: flat(36.8),
    heartRatePerMin: flat(78),
    systolicMmHg: flat(118),
    diastolicMmHg: flat(70),
    mapMmHg: flat(86),
    respiratoryRatePerMin: flat(16),
    spo2Percent: flat(97),
    fatigue: flat(2),
    iceScore: flat(10),
    capdScore: flat(2),
    fio2: flat(0.21),
    ...given,
  };
}

/** The ticks of a range, both ends included. */
export function ticksFrom(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** A learner's snapshot at tick 100 of a session that runs at 60×. */
export function snapshotOf(given: Partial<Snapshot> = {}): Snapshot {
  const tick = given.clock?.tick ?? 100;
  return {
    protocolVersion: 1,
    branch: 0,
    session: {
      code: '7QK4XY',
      patient: { label: { en: 'Ms Rowan' }, ageYears: 62, sex: 'female', weightKg: 68 },
      usualDoses: {},
      handover: {
        situation: { en: 'Day 0 after CAR-T infusion.' },
        background: { en: 'Lymphoma.' },
        assessment: { en: 'Stable.' },
        recommendation: { en: 'Monitor.' },
      },
      infusion: { weekday: 'mon', hour: 11 },
      openTick: -60,
      reveal: 'hidden',
      callOpenMinutes: 1,
      scale: 'ASTCT',
      orders: 'shared',
      gradeFive: false,
      joining: 'open',
      names: 'pseudonyms',
      manualClock: false,
      retentionHours: 24,
      alarmLimits: limitsFor(62),
      monitoring: { mode: 'continuous', everyMinutes: 240 },
    },
    own: { replies: [], verdicts: [] },
    you: {
      participantId: 'learner01',
      role: 'learner',
      name: 'Ana',
      token: 'a'.repeat(32),
    },
    seq: 3,
    clock: { status: 'running', speed: 60, tick, pausedForMs: null, pauseReason: null },
    chart: chartOf(ticksFrom(tick - 10, tick)),
    oxygen: { device: 'room-air', flowLPerMin: 0, fio2: 0.21 },
    orders: [],
    events: [],
    results: [],
    log: [],
    roster: { learnersPresent: 1 },
    ...given,
  };
}

/** A frame that brings the ticks `from` … `to`. */
export function frameOf(
  ticks: { readonly from: number; readonly to: number },
  given: Partial<Frame> = {},
): Frame {
  return {
    branch: 0,
    ...ticks,
    seq: 3,
    clock: { status: 'running', speed: 60, tick: ticks.to, pausedForMs: null, pauseReason: null },
    chart: chartOf(ticksFrom(ticks.from, ticks.to)),
    oxygen: { device: 'room-air', flowLPerMin: 0, fio2: 0.21 },
    events: [],
    results: [],
    log: [],
    ...given,
  };
}

/** What a store holds after a snapshot, with what a test states on top. */
export function sessionStateOf(given: Partial<SessionState> = {}): SessionState {
  const snapshot = snapshotOf();
  return {
    ...NOTHING_HEARD,
    link: 'live',
    lastFrameAtMs: 1_700_000_000_000,
    facts: snapshot.session,
    you: snapshot.you,
    clock: snapshot.clock,
    chart: snapshot.chart,
    latest: {
      tick: snapshot.clock.tick,
      values: {
        temperatureC: 36.8,
        heartRatePerMin: 78,
        systolicMmHg: 118,
        diastolicMmHg: 70,
        mapMmHg: 86,
        respiratoryRatePerMin: 16,
        spo2Percent: 97,
        fatigue: 2,
        iceScore: 10,
        capdScore: 2,
      },
    },
    oxygen: snapshot.oxygen,
    roster: { learnersPresent: 1 },
    ...given,
  };
}

/** What a facilitator is told of the case. */
export function leadOf(): NonNullable<SessionState['lead']> {
  return {
    scenarioId: 'quiet-week',
    title: { en: 'A quiet week' },
    summary: { en: 'Little happens.' },
    objectives: [{ en: 'Notice the onset.' }],
    product: { en: 'CD19-directed CAR-T cells' },
    seed: 4711,
    engineVersion: 1,
    endTick: 20_160,
    options: sessionOptionsSchema.parse({}),
    teaching: {
      prebrief: [{ en: 'Nobody is graded today.' }],
      expected: [
        {
          id: 'cultures',
          what: { en: 'Take blood cultures.' },
          action: 'blood-cultures',
          when: { crsGrade: 1, afterMinutes: 0 },
          withinMinutes: 60,
          severity: 'high',
          why: { en: 'A fever in neutropenia is an infection until shown otherwise.' },
        },
      ],
      debrief: {
        prompts: [{ en: 'What did you notice first?' }],
        epilogue: { en: 'She went home on day 14.' },
      },
    },
    injects: [
      {
        id: 'family-call',
        from: 'family',
        text: { en: 'May we visit today?' },
        note: { en: 'When the room is quiet.' },
      },
    ],
    planned: [],
  };
}
