import { type AlarmsState, startAlarms, stepAlarms } from '#shared/alarms/alarms.ts';
import type { LoggedAction } from '#shared/contracts/action.ts';
import type { AlarmLimits } from '#shared/contracts/alarm.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import type { Chart } from './chart.ts';
import { icePointsOf } from './record/brain-score.ts';
import { type CourseModel, usualLimits } from './setup.ts';

/** The alarms of a course, and the limits that hold. */
export interface Alarmed {
  readonly state: AlarmsState;
  readonly limits: AlarmLimits;
}

/** No alarm, at the first tick. */
export function firstAlarms(model: CourseModel): Alarmed {
  return { state: startAlarms(), limits: model.alarmLimits };
}

/**
 * Takes in what was charted at a tick, and the limits that somebody changed in it.
 *
 * The score of the brain is the one that learners took: no monitor has it.
 */
export function stepAlarmed(
  last: Alarmed,
  now: {
    readonly tick: number;
    readonly chart: Chart;
    readonly entries: readonly LoggedAction[];
    readonly model: CourseModel;
  },
): Alarmed {
  const { tick, chart, entries, model } = now;
  const limits = limitsAfter(last.limits, entries, model);
  const iceTest = entries.length === 0 ? null : lastIceTest(entries);
  const { row, continuous } = chart;
  const state = stepAlarms(last.state, { tick, row, limits, continuous, iceTest });
  return state === last.state && limits === last.limits ? last : { state, limits };
}

function limitsAfter(
  limits: AlarmLimits,
  entries: readonly LoggedAction[],
  model: CourseModel,
): AlarmLimits {
  let after = limits;
  for (const { action } of entries) {
    if (action.type === 'session.set' && action.settings.alarmLimits !== undefined) {
      after = action.settings.alarmLimits ?? usualLimits(model.scenario);
    }
  }
  return after;
}

function lastIceTest(entries: readonly LoggedAction[]): IcePoints | null {
  const action = entries.findLast((entry) => entry.action.type === 'ice.score')?.action;
  return action?.type === 'ice.score' ? icePointsOf(action) : null;
}
