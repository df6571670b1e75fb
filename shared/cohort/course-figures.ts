import { SCALE_NAMES, type ScaleName } from '#shared/contracts/grade-answer.ts';
import type { Truth } from '#shared/course/truth.ts';
import { max } from '#shared/engine/exact-math.ts';
import type { PatientState } from '#shared/engine/state.ts';
import { MINUTES_PER_DAY } from '#shared/engine/time.ts';
import { isFever } from '#shared/grading/limits.ts';
import { maximumGrade, type StandingState } from '#shared/grading/standing.ts';
import type { GradeResult, PatientResult } from './patient-result.ts';

type Figures = Pick<
  PatientResult,
  'crs' | 'icans' | 'fever' | 'peakCrpMgPerL' | 'peakFerritinNgPerMl'
>;

/** Gathers the figures of one course while it runs. */
export class CourseFigures {
  #maxTemperatureC = 0;
  #peakCrpMgPerL = 0;
  #peakFerritinNgPerMl = 0;
  #rigorMinutes = 0;
  #firstFeverTick: number | null = null;
  #lastFeverTick: number | null = null;
  readonly #peaks = new Map<ScaleName | 'ICANS', { grade: number; tick: number }>();

  /** Takes in one tick. */
  take(state: PatientState): void {
    const { tick, temperatureC, labs } = state;
    this.#maxTemperatureC = max(this.#maxTemperatureC, temperatureC);
    this.#peakCrpMgPerL = max(this.#peakCrpMgPerL, labs.crpMgPerL);
    this.#peakFerritinNgPerMl = max(this.#peakFerritinNgPerMl, labs.ferritinNgPerMl);
    this.#rigorMinutes += state.rigor;
    if (isFever(temperatureC)) {
      this.#firstFeverTick ??= tick;
      this.#lastFeverTick = tick;
    }
  }

  /** Takes in the grades of one tick; only needed where they may have changed. */
  takeGrades({ standings, icans }: Truth): void {
    for (const name of SCALE_NAMES) {
      this.#takeChange(name, standings[name]);
    }
    this.#takeChange('ICANS', icans.standing);
  }

  /** The figures of the whole course. */
  result({ standings, icans }: Truth, lastTick: number): Figures {
    const crs = Object.fromEntries(
      SCALE_NAMES.map((name) => [name, this.#gradeResult(name, standings[name], lastTick)]),
    ) as Record<ScaleName, GradeResult>;
    return {
      crs,
      icans: this.#gradeResult('ICANS', icans.standing, lastTick),
      fever: {
        firstDays: daysOf(this.#firstFeverTick),
        lastDays: daysOf(this.#lastFeverTick),
        maxTemperatureC: this.#maxTemperatureC,
        rigorMinutes: this.#rigorMinutes,
      },
      peakCrpMgPerL: this.#peakCrpMgPerL,
      peakFerritinNgPerMl: this.#peakFerritinNgPerMl,
    };
  }

  #takeChange(name: ScaleName | 'ICANS', { change }: StandingState): void {
    if (change !== null && change.grade > (this.#peaks.get(name)?.grade ?? 0)) {
      this.#peaks.set(name, { grade: change.grade, tick: change.tick });
    }
  }

  #gradeResult(name: ScaleName | 'ICANS', standing: StandingState, lastTick: number): GradeResult {
    const { closed, episode } = standing;
    const onsetTick = closed[0]?.onsetTick ?? episode?.onsetTick ?? null;
    const endTick = episode === null ? (closed.at(-1)?.endTick ?? lastTick) : lastTick;
    return {
      peak: maximumGrade(standing),
      peakDays: daysOf(this.#peaks.get(name)?.tick ?? null),
      onsetDays: daysOf(onsetTick),
      durationDays: onsetTick === null ? null : daysOf(endTick - onsetTick),
    };
  }
}

function daysOf(ticks: number | null): number | null {
  return ticks === null ? null : ticks / MINUTES_PER_DAY;
}
