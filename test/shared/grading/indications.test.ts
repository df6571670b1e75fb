import { describe, expect, test } from '@jest/globals';
import { SCALE_NAMES } from '#shared/contracts/grade-answer.ts';
import type {
  LabValues,
  Observation,
  OxygenSupport,
  Suppressant,
  TreatmentRecord,
} from '#shared/contracts/observation.ts';
import { gradeAstct } from '#shared/grading/crs/astct.ts';
import { CRS_SCALES } from '#shared/grading/crs/scales.ts';
import { findingsOf, MASKING } from '#shared/grading/findings.ts';
import {
  type Indications,
  startIndications,
  stepIndications,
} from '#shared/grading/indications.ts';
import { labs, observation, PATIENT, treatments } from './builders.ts';

const CANNULA: OxygenSupport = { device: 'nasal-cannula', flowLPerMin: 2, fio2: 0.28 };
const MASK: OxygenSupport = { device: 'non-rebreather', flowLPerMin: 15, fio2: 0.8 };
const AIR: OxygenSupport = { device: 'room-air', flowLPerMin: 0, fio2: 0.21 };

interface Plan {
  /** What the monitor reads where it is not a well adult, by tick. */
  readonly seen?: Readonly<Record<number, Partial<Observation>>>;
  /** The oxygen from a tick on. */
  readonly oxygen?: Readonly<Record<number, OxygenSupport>>;
  readonly bolusTicks?: readonly number[];
  readonly suppressants?: readonly { readonly tick: number; readonly drug: Suppressant }[];
  readonly antibioticTick?: number;
  readonly labs?: Partial<LabValues>;
  readonly episodeOnsetTick?: number;
  readonly ageYears?: number;
}

/** Runs a course from tick 0 to a tick and grades that tick. */
function at(lastTick: number, plan: Plan) {
  const patient = { ...PATIENT, ageYears: plan.ageYears ?? PATIENT.ageYears };
  let indications: Indications = startIndications();
  let given: TreatmentRecord = treatments();
  let oxygen = AIR;
  for (let tick = 0; tick <= lastTick; tick += 1) {
    oxygen = plan.oxygen?.[tick] ?? oxygen;
    given = treatments({
      oxygen,
      bolusTicks: (plan.bolusTicks ?? []).filter((bolus) => bolus <= tick),
      suppressants: (plan.suppressants ?? []).filter((dose) => dose.tick <= tick),
      antibioticTick: plan.antibioticTick ?? null,
    });
    const read = observation(tick, plan.seen?.[tick]);
    indications = stepIndications(indications, { observation: read, treatments: given, patient });
  }
  const findings = findingsOf({
    observation: observation(lastTick, plan.seen?.[lastTick]),
    labs: labs(plan.labs),
    treatments: given,
    indications,
    episodeOnsetTick: plan.episodeOnsetTick ?? null,
    patient,
  });
  return { findings, indications, ...gradeAstct({ ...findings, temperatureC: 38.5 }) };
}

describe('oxygen and its indication', () => {
  test.each([
    [92, 1, 'comfort'],
    [91, 2, 'hypoxia'],
  ])('[CRS-25] after SpO2 %d %% it gives grade %d, for %s', (spo2Percent, grade, reason) => {
    const answer = at(60, { seen: { 10: { spo2Percent } }, oxygen: { 20: CANNULA } });
    expect(answer.findings.oxygen?.reason).toBe(reason);
    expect(answer.grade).toBe(grade);
  });

  test.each([
    [250, 'hypoxia'],
    [251, 'comfort'],
  ])('[CRS-25] started at tick %d after SpO2 91 %% at tick 10 it is for %s', (start, reason) => {
    const answer = at(300, { seen: { 10: { spo2Percent: 91 } }, oxygen: { [start]: CANNULA } });
    expect(answer.findings.oxygen?.reason).toBe(reason);
  });

  test('[CRS-25] once indicated it counts as long as it runs', () => {
    const answer = at(3000, { seen: { 10: { spo2Percent: 90 } }, oxygen: { 11: CANNULA } });
    expect(answer).toMatchObject({ grade: 2, flags: [] });
  });

  test('[CRS-25] started for comfort it counts from the tick at which SpO2 falls on it', () => {
    const plan: Plan = { seen: { 500: { spo2Percent: 91 } }, oxygen: { 10: CANNULA } };
    expect(at(499, plan)).toMatchObject({ grade: 1 });
    expect(at(500, plan)).toMatchObject({ grade: 2, flags: [] });
    expect(at(2000, plan)).toMatchObject({ grade: 2, flags: [] });
  });

  test('[CRS-25] raised without need it counts only as far as it did before', () => {
    const plan: Plan = {
      seen: { 10: { spo2Percent: 90 } },
      oxygen: { 11: CANNULA, 900: MASK },
    };
    expect(at(1000, plan)).toMatchObject({ grade: 2, flags: ['oxygen-without-indication'] });
    const needed = { ...plan, seen: { ...plan.seen, 800: { spo2Percent: 91 } } };
    expect(at(1000, needed)).toMatchObject({ grade: 3, flags: [] });
  });

  test('[CRS-25] lowered it counts as what it is, and stopped not at all', () => {
    const plan: Plan = {
      seen: { 10: { spo2Percent: 85 } },
      oxygen: { 11: MASK, 900: CANNULA, 1800: AIR },
    };
    expect(at(899, plan).grade).toBe(3);
    expect(at(900, plan).grade).toBe(2);
    expect(at(1800, plan)).toMatchObject({ grade: 1, flags: [] });
    expect(at(1900, { ...plan, oxygen: { ...plan.oxygen, 1850: CANNULA } }).grade).toBe(1);
  });

  test('[CRS-25] a higher fraction by the same device is a raise', () => {
    const hfnc: OxygenSupport = { device: 'hfnc', flowLPerMin: 40, fio2: 0.3 };
    const answer = at(1000, {
      seen: { 10: { spo2Percent: 90 } },
      oxygen: { 11: hfnc, 900: { ...hfnc, fio2: 0.6 } },
    });
    expect(answer.findings.oxygen?.fio2).toBe(0.3);
    expect(answer.flags).toEqual(['oxygen-without-indication']);
  });

  test('[CRS-28] on a healthy lung it makes no grade 2 and says so', () => {
    const answer = at(60, { oxygen: { 20: CANNULA } });
    expect(answer.grade).toBe(1);
    expect(answer.flags).toEqual(['oxygen-without-indication', 'oxygen-not-counted']);
  });

  test('[CRS-28] a cannula without flow is room air', () => {
    const off: OxygenSupport = { device: 'nasal-cannula', flowLPerMin: 0, fio2: 0.21 };
    expect(at(60, { oxygen: { 20: off } })).toMatchObject({ grade: 1, flags: [] });
  });
});

describe('a bolus and its indication', () => {
  test.each([
    [{ systolicMmHg: 90, mapMmHg: 65 }, 1],
    [{ systolicMmHg: 89, mapMmHg: 65 }, 2],
    [{ systolicMmHg: 90, mapMmHg: 64 }, 2],
  ])('[CRS-26] after %j it gives grade %d', (low, grade) => {
    expect(at(60, { seen: { 10: low }, bolusTicks: [40] }).grade).toBe(grade);
  });

  test('[CRS-26] the limit is the one of the age', () => {
    const low = { systolicMmHg: 86, mapMmHg: 65 };
    expect(at(60, { seen: { 10: low }, bolusTicks: [40], ageYears: 8 }).grade).toBe(1);
    expect(at(60, { seen: { 10: low }, bolusTicks: [40] }).grade).toBe(2);
  });

  test.each([
    [250, 2],
    [251, 1],
  ])('[CRS-26] begun at tick %d after a low pressure at tick 10 it gives %d', (bolus, grade) => {
    const plan = { seen: { 10: { systolicMmHg: 80 } }, bolusTicks: [bolus] };
    expect(at(260, plan).grade).toBe(grade);
  });

  test('[CRS-26] it counts for four hours from its beginning', () => {
    const plan = { seen: { 10: { systolicMmHg: 80 } }, bolusTicks: [20] };
    expect(at(259, plan).grade).toBe(2);
    expect(at(260, plan).grade).toBe(1);
  });

  test('[CRS-26] those of the last four hours are counted', () => {
    const plan = { seen: { 10: { systolicMmHg: 80 } }, bolusTicks: [20, 100, 200] };
    expect(at(210, plan).findings.fluidBolusesForBp).toBe(3);
    expect(at(300, plan).findings.fluidBolusesForBp).toBe(2);
    expect(at(3000, plan).indications.gradedBolusTicks).toEqual([]);
  });

  test('[CRS-28] without a low pressure before it, it is left out and said so', () => {
    const plan = { seen: { 50: { systolicMmHg: 80 } }, bolusTicks: [20] };
    expect(at(100, plan)).toMatchObject({ grade: 1, flags: ['bolus-without-indication'] });
    expect(at(260, plan).flags).toEqual([]);
  });
});

describe('the snapshot of a course', () => {
  test('[CRS-27] a fever is earlier from the tick after the onset of the episode', () => {
    const earlier = (tick: number) =>
      at(tick, { episodeOnsetTick: 50 }).findings.qualifyingFeverEarlierThisEpisode;
    expect([earlier(50), earlier(51)]).toEqual([false, true]);
    expect(at(60, {}).findings.qualifyingFeverEarlierThisEpisode).toBe(false);
  });

  test('[CRS-27] a drug counts as given after the fever from the next tick on', () => {
    const sinceFever = (tick: number) =>
      at(100, { episodeOnsetTick: 50, suppressants: [{ tick, drug: 'paracetamol' }] }).findings
        .suppressantsAfterOnset;
    expect(sinceFever(49)).toEqual([]);
    expect(sinceFever(50)).toEqual([]);
    expect(sinceFever(51)).toEqual(['paracetamol']);
  });

  test('[CRS-27] a drug of an earlier episode does not carry over', () => {
    const suppressants = [{ tick: 20, drug: 'tocilizumab' }] as const;
    const { findings } = at(600, { episodeOnsetTick: 500, suppressants });
    expect(findings.suppressantsAfterOnset).toEqual([]);
  });

  test('[CRS-27] outside an episode nothing was given after its fever', () => {
    const suppressants = [{ tick: 20, drug: 'tocilizumab' }] as const;
    expect(at(600, { suppressants }).findings.suppressantsAfterOnset).toEqual([]);
  });

  test.each(Object.entries(MASKING))(
    '[CRS-29] before any CRS, %s masks for a while',
    (name, time) => {
      const suppressants = [{ tick: 0, drug: name as Suppressant }];
      const masking = (tick: number) => at(tick, { suppressants }).findings.suppressantsBeforeOnset;
      expect(masking(time.value - 1)).toEqual([name]);
      expect(masking(time.value)).toEqual([]);
      expect(
        at(10, { suppressants, episodeOnsetTick: 5 }).findings.suppressantsBeforeOnset,
      ).toEqual([]);
    },
  );

  test('[CRS-30] symptoms are unknown, what nobody can order was not given', () => {
    const { findings, complete } = at(10, {});
    expect(findings).toMatchObject({
      constitutionalSymptoms: null,
      coagulopathyBloodProducts: false,
      deathFromCrs: false,
    });
    expect(complete).toBe(true);
  });

  test('[CRS-47] organ toxicity counts from the first tick of the episode, not before', () => {
    const plan: Plan = { labs: { creatinineMgPerDl: 4 } };
    expect(at(10, plan).findings.organToxicity).toEqual([]);
    const within = { ...plan, episodeOnsetTick: 10 };
    expect(at(10, within).findings.organToxicity).toEqual([{ organ: 'creatinine', grade: 3 }]);
  });

  test('[CRS-47] a laboratory value alone never begins an episode on any scale', () => {
    const { findings } = at(10, { labs: { creatinineMgPerDl: 9, altUPerL: 5000 } });
    const afebrile = { ...findings, temperatureC: 37 };
    for (const name of SCALE_NAMES) {
      expect(CRS_SCALES[name].pointGrade(afebrile)).toBe(0);
    }
  });

  test.each([
    [{ antibioticTick: 50 }, false],
    [{ antibioticTick: 51 }, true],
    [{ suppressants: [{ tick: 50, drug: 'tocilizumab' }] }, false],
    [{ suppressants: [{ tick: 51, drug: 'tocilizumab' }] }, true],
    [{ suppressants: [{ tick: 51, drug: 'siltuximab' }] }, true],
    [{ suppressants: [{ tick: 51, drug: 'anakinra' }] }, true],
    [{ suppressants: [{ tick: 51, drug: 'dexamethasone' }] }, true],
    [{ suppressants: [{ tick: 51, drug: 'methylprednisolone' }] }, true],
    [{ suppressants: [{ tick: 51, drug: 'paracetamol' }] }, false],
    [{ suppressants: [{ tick: 51, drug: 'ibuprofen' }] }, false],
    [{ bolusTicks: [60] }, false],
  ] as const)(
    '[CRS-48] %j in an episode from tick 50 is treatment for CRS: %s',
    (plan, treated) => {
      const { findings } = at(2000, { ...plan, episodeOnsetTick: 50 });
      expect(findings.admittedOrIvForCrs).toBe(treated);
      expect(at(2000, plan).findings.admittedOrIvForCrs).toBe(false);
    },
  );

  test('[CRS-48] without an antibiotic none is given, also in an episode before day 0', () => {
    expect(at(10, { episodeOnsetTick: -60 }).findings.admittedOrIvForCrs).toBe(false);
  });

  test('[CRS-25] room air is no oxygen for comfort', () => {
    const seen = { 10: { spo2Percent: 85 } };
    for (const plan of [{}, { seen }, { seen, oxygen: { 20: CANNULA, 40: AIR } }]) {
      expect(at(60, plan).findings.oxygen).toEqual({ ...AIR, reason: 'hypoxia' });
    }
  });

  test('[CRS-28] MAP below 65 mmHg is pointed out and changes no grade', () => {
    expect(at(10, { seen: { 10: { mapMmHg: 65 } } })).toMatchObject({ grade: 1, flags: [] });
    const low = at(10, { seen: { 10: { mapMmHg: 64 } } });
    expect(low).toMatchObject({ grade: 1, flags: ['map-below-65'] });
  });

  test.each([
    [15.9, 1, []],
    [16, 2, ['map-below-65']],
  ])(
    '[CRS-45] at %d years a MAP of 64 mmHg alone gives a bolus grade %d',
    (ageYears, grade, flags) => {
      const seen = { 10: { mapMmHg: 64 }, 60: { mapMmHg: 64 } };
      const answer = at(60, { seen, bolusTicks: [40], ageYears });
      expect(answer.grade).toBe(grade);
      expect(answer.flags.filter((flag) => flag === 'map-below-65')).toEqual(flags);
    },
  );

  test('[CRS-32] an episode that began after day 14 is pointed out', () => {
    const lastDay = 14 * 1440;
    expect(at(10, { episodeOnsetTick: lastDay }).flags).toEqual([]);
    expect(at(10, { episodeOnsetTick: lastDay + 1 }).flags).toEqual(['late-onset']);
  });

  test('[CRS-26] a tick that brings nothing new returns the same state', () => {
    const seen = { observation: observation(1), treatments: treatments(), patient: PATIENT };
    const start = startIndications();
    expect(stepIndications(start, seen)).toBe(start);
  });
});
