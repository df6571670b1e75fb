import { describe, expect, test } from '@jest/globals';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { Scenario } from '#shared/contracts/scenario.ts';
import type { ScenarioEvent } from '#shared/contracts/scenario-teaching.ts';
import { nextEvent } from '#shared/course/next-event.ts';
import { ordered } from '#test/support/log.ts';
import { artefactEvent, builtInScenario, messageEvent } from '#test/support/scenarios.ts';
import { foldTo, quietCase } from './builders.ts';

interface Told {
  readonly scenario?: Scenario;
  readonly care?: 'rules' | 'none';
  readonly log?: readonly LoggedAction[];
}

/** The ticks at which the case spoke, and the course in which it did. */
function toldIn(events: readonly ScenarioEvent[], toTick: number, given: Told = {}) {
  const scenario = { ...(given.scenario ?? quietCase()), events: [...events] };
  const { care = 'none', log = [] } = given;
  const fold = foldTo(toTick, { scenario, care, log });
  const ticks = fold
    .eventsBetween(-60, toTick)
    .filter((event) => event.kind === 'message')
    .map((event) => event.tick);
  return { fold, ticks };
}

function gradeTick(fold: ReturnType<typeof foldTo>, scale: 'ASTCT' | 'ICANS', grade: number) {
  return fold
    .eventsBetween(-60, fold.tick)
    .find((event) => event.kind === 'grade' && event.scale === scale && event.grade >= grade)
    ?.atTick;
}

describe('what a case makes happen', () => {
  test('[EVENT-1] at a tick happens at that tick, once', () => {
    const events = [messageEvent('early', { atTick: 30 }), messageEvent('late', { atTick: 200 })];
    expect(toldIn(events, 199).ticks).toEqual([30]);
    expect(toldIn(events, 2000).ticks).toEqual([30, 200]);
  });

  test('[EVENT-1] at the first tick of the course happens in the first step', () => {
    const { fold, ticks } = toldIn([messageEvent('first', { atTick: -60 })], 0);
    expect(ticks).toEqual([-59]);
    expect(fold.setup.scenario.leadMinutes).toBe(60);
  });

  test('[AUD-9] the id of a message does not tell that a sensor was disturbed with it', () => {
    const lost = artefactEvent(30, { sensor: 'spo2', effect: 'lost', minutes: 5 });
    const { fold } = toldIn([lost, messageEvent('one', { atTick: 30 })], 30);
    const ids = fold.eventsBetween(30, 30).map(({ id }) => id);
    expect(ids).toEqual(['artefact-30-0', 'message-30-0']);
  });

  test('[EVENT-2] after a grade happens so many minutes after it was reached, once', () => {
    const events = [
      messageEvent('now', { crsGrade: 1, afterMinutes: 0 }),
      messageEvent('later', { crsGrade: 1, afterMinutes: 25 }),
      messageEvent('never', { crsGrade: 4, afterMinutes: 0 }),
    ];
    const { fold, ticks } = toldIn(events, 9000);
    const graded = gradeTick(fold, 'ASTCT', 1) ?? 0;
    expect(graded).toBeGreaterThan(3000);
    expect(ticks).toEqual([graded, graded + 25]);
  });

  test('[EVENT-2] after an ICANS grade waits for the standing grade of ICANS', () => {
    const scenario = builtInScenario('crs-icans');
    const events = [messageEvent('words', { icansGrade: 1, afterMinutes: 10 })];
    const { fold, ticks } = toldIn(events, 9000, { scenario, care: 'rules' });
    expect(ticks).toEqual([(gradeTick(fold, 'ICANS', 1) ?? 0) + 10]);
  });

  test('[EVENT-2] after a temperature goes by the true core temperature', () => {
    const events = [messageEvent('hot', { temperatureFromC: 38.5, afterMinutes: 0 })];
    const { fold, ticks } = toldIn(events, 9000);
    const [tick = 0] = ticks;
    expect(ticks).toHaveLength(1);
    expect(foldTo(tick).course.state.temperatureC).toBeGreaterThanOrEqual(38.5);
    expect(foldTo(tick - 1).course.state.temperatureC).toBeLessThan(38.5);
    expect(fold.finished).toBe(false);
  });

  test('[EVENT-2] after an order counts from the first one, by people or by the care rules', () => {
    const events = [messageEvent('down', { ordered: 'paracetamol', afterMinutes: 150 })];
    const log = [
      ordered({ intervention: 'dexamethasone' }, { seq: 1, tick: 50 }),
      ordered({ intervention: 'paracetamol' }, { seq: 2, tick: 100 }),
      ordered({ intervention: 'paracetamol' }, { seq: 3, tick: 700 }),
    ];
    expect(toldIn(events, 2000, { log }).ticks).toEqual([250]);
    const cared = toldIn(events, 9000, { care: 'rules' });
    const first = cared.fold
      .activeOrders()
      .find(({ intervention }) => intervention === 'paracetamol');
    expect(first?.by).toBe('care rules');
    expect(cared.ticks).toEqual([(first?.placedTick ?? 0) + 150]);
  });

  test('[EVENT-3] what waits is plain data: a copy that looks ahead tells the same', () => {
    const events = [messageEvent('later', { crsGrade: 1, afterMinutes: 25 })];
    const { fold, ticks } = toldIn(events, 6000);
    const early = foldTo((ticks[0] ?? 0) - 5, { scenario: fold.setup.scenario });
    const copy = early.copy();
    copy.advance(6000);
    const told = copy.eventsBetween(-60, 6000).filter(({ kind }) => kind === 'message');
    expect(told.map(({ tick }) => tick)).toEqual(ticks);
    expect(JSON.parse(JSON.stringify(early.course.due))).toEqual(early.course.due);
  });

  test('[CLOCK-20] is what comes next: a message, a disturbed sensor, then the grade and the end', () => {
    const scenario = quietCase([
      messageEvent('tired', { atTick: 2460 }),
      artefactEvent(2500, { sensor: 'spo2', effect: 'lost', minutes: 10 }),
      messageEvent('shivers', { crsGrade: 1, afterMinutes: 25 }),
    ]);
    const fold = foldTo(0, { scenario });
    expect(nextEvent(fold)).toEqual({ tick: 2460, kind: 'message' });
    fold.advance(2460);
    expect(nextEvent(fold)).toEqual({ tick: 2500, kind: 'artefact' });
    fold.advance(2500);
    const grade = nextEvent(fold);
    expect(grade?.kind).toBe('grade');
    fold.advance(grade?.tick ?? 0);
    expect(nextEvent(fold)).toEqual({ tick: (grade?.tick ?? 0) + 25, kind: 'message' });
    fold.advance(20_159);
    expect(nextEvent(fold)).toEqual({ tick: 20_160, kind: 'end' });
    fold.advance(20_160);
    expect(nextEvent(fold)).toBeNull();
  });
});
