import type { Cause, ExplainedVital } from '#shared/contracts/truth-view.ts';
import {
  breathing,
  circulation,
  fatigue,
  fever,
  fluid,
  paracetamol,
  pressors,
  sensors,
} from './parameters.ts';

/** The rule by which a cause makes its part, numbered as in docs/model.md, and its source. */
export interface CauseRule {
  readonly rule: string;
  readonly source: string;
}

const TEMPERATURE =
  'ASSUMED within adult data: Jensen 2019, doi:10.52964/amja.0766; Kirschen 2020, AJEM 38:929';
const CASE = 'The case file';
const SUM = 'Follows from the rules above';

const BASELINE: CauseRule = { rule: 'What this patient shows before the course.', source: CASE };
const WANDER: CauseRule = {
  rule: 'Short-term physiology: it wanders around what the course drives.',
  source: 'ASSUMED: an Ornstein-Uhlenbeck process; docs/model.md',
};
const OVERRIDE: CauseRule = {
  rule: 'Moved by those who lead the session; the course goes on beneath it.',
  source: 'The log of the session',
};
const LIMIT: CauseRule = { rule: 'No living patient shows more, or less.', source: SUM };

const device = (rule: string, sensor: { readonly source: string }): CauseRule => ({
  rule: `${rule}, its steps and its limits.`,
  source: sensor.source,
});

const PRESSURE: Partial<Record<Cause, CauseRule>> = {
  baseline: BASELINE,
  rhythm: {
    rule: '(8) 4 mmHg by the hour, highest at 15:00.',
    source: circulation.mapRhythm.source,
  },
  fever: {
    rule: '(8) 3 mmHg down for each °C above 38.0.',
    source: circulation.mapByFever.source,
  },
  vasoplegia: {
    rule: '(6, 8) Wide vessels: up to 58 mmHg down.',
    source: circulation.mapByVasoplegia.source,
  },
  fluid: {
    rule: '(8) Bolus fluid still in the vessels: up to 18 mmHg.',
    source: fluid.maximumRise.source,
  },
  norepinephrine: {
    rule: '(8) Up to 45 mmHg, half of it at 0.25 ug/kg/min, less with wide vessels.',
    source: pressors.norepinephrineRise.source,
  },
  'other-pressors': {
    rule: '(8) Each along its own curve, or as norepinephrine equivalents.',
    source: pressors.phenylephrinePerNorepinephrine.source,
  },
  wander: WANDER,
  override: OVERRIDE,
  limit: LIMIT,
};

const pulsePressure = (share: string): CauseRule => ({
  rule: `(8) ${share} of what the pulse pressure loses: up to a quarter, as the vessels widen.`,
  source: circulation.pulsePressureByVasoplegia.source,
});

const DRIVEN = fever.maximumRise.source;
const INFECTION: CauseRule = {
  rule: '(3, 4) The share of the signal that an infection carries.',
  source: DRIVEN,
};
const SECOND_WAVE: CauseRule = {
  rule: '(3, 4) The share of the signal that the second wave carries.',
  source: DRIVEN,
};

/**
 * For each vital sign the rule behind each part of its explanation, in one short line, and its
 * source: what a page shows beside the number.
 */
export const CAUSE_RULES: Readonly<
  Record<ExplainedVital, Readonly<Partial<Record<Cause, CauseRule>>>>
> = {
  temperatureC: {
    baseline: BASELINE,
    rhythm: {
      rule: '(4) 0.3 °C by the hour, highest at 17:30.',
      source: fever.dailyHalfAmplitude.source,
    },
    cytokines: {
      rule: '(3, 4) The signal lifts the set point by up to 3.8 °C: 1 gives 1.2, 3 gives 2.7.',
      source: DRIVEN,
    },
    'second-wave': SECOND_WAVE,
    infection: INFECTION,
    sawtooth: {
      rule: '(4) Spikes: 22 % of the rise up and down, a fast climb and a slow fall.',
      source: fever.sawtoothShare.source,
    },
    paracetamol: {
      rule: '(4) Up to 55 % of the fever, nothing of the baseline.',
      source: paracetamol.maximumEffect.source,
    },
    ibuprofen: {
      rule: '(4) Up to 55 % of the fever that paracetamol leaves.',
      source: paracetamol.maximumEffect.source,
    },
    wander: WANDER,
    lag: {
      rule: '(5) The body follows its set point: 0.75 h up, 1.1 h down.',
      source: fever.warmingTimeConstant.source,
    },
    override: OVERRIDE,
    device: device("The probe's noise", sensors.temperatureSd),
  },
  heartRatePerMin: {
    baseline: BASELINE,
    rhythm: {
      rule: '(9) 4 beats by the hour, and what the daily temperature adds.',
      source: circulation.heartRateRhythm.source,
    },
    fever: {
      rule: '(9) 8.5 beats for each °C; children about 10.',
      source: TEMPERATURE,
    },
    'low-pressure': {
      rule: '(9) 0.6 beats for each mmHg of mean pressure more than 8 below the baseline.',
      source: circulation.heartRateByPressure.source,
    },
    pressors: {
      rule: '(9) Vessel drugs slow the heart by up to 8; dopamine and epinephrine quicken it.',
      source: pressors.slowing.source,
    },
    rigor: { rule: '(9) 6 beats while shaking.', source: circulation.heartRateByRigor.source },
    lung: { rule: '(9) Up to 8 beats.', source: circulation.heartRateByLung.source },
    wander: WANDER,
    override: OVERRIDE,
    limit: LIMIT,
    device: device("The monitor's noise", sensors.heartRateSd),
  },
  mapMmHg: { ...PRESSURE, device: device("The cuff's noise", sensors.systolicSd) },
  systolicMmHg: {
    ...PRESSURE,
    'pulse-pressure': pulsePressure('Two thirds'),
    device: device("The cuff's noise", sensors.systolicSd),
  },
  diastolicMmHg: {
    ...PRESSURE,
    'pulse-pressure': pulsePressure('One third'),
    device: device("The cuff's noise", sensors.diastolicSd),
  },
  respiratoryRatePerMin: {
    baseline: BASELINE,
    rhythm: {
      rule: '(10) What the daily temperature adds.',
      source: fever.dailyHalfAmplitude.source,
    },
    fever: {
      rule: '(10) 2 breaths for each °C.',
      source: TEMPERATURE,
    },
    lung: { rule: '(10) Up to 14 breaths.', source: breathing.rateByLung.source },
    oxygen: {
      rule: '(10) Oxygen eases 30 % of what the lung adds.',
      source: breathing.rateOnOxygen.source,
    },
    ventilation: {
      rule: '(10) The ventilator breathes at its own rate.',
      source: breathing.ventilatorRate.source,
    },
    wander: WANDER,
    override: OVERRIDE,
    limit: LIMIT,
    device: device("The monitor's noise", sensors.respiratoryRateSd),
  },
  spo2Percent: {
    baseline: {
      rule: '(10) Healthy lungs on room air, by the dissociation curve.',
      source: breathing.severinghausNumerator.source,
    },
    lung: {
      rule: '(6, 10) Injured lungs keep down to 13 % of their P/F ratio.',
      source: breathing.pfLossByLung.source,
    },
    oxygen: {
      rule: '(10) More inspired oxygen, by the dissociation curve.',
      source: breathing.severinghausNumerator.source,
    },
    ventilation: {
      rule: '(10) Positive pressure: P/F ratio × 1.25 through a mask, × 1.5 through a tube.',
      source: breathing.tubeVentilationGain.source,
    },
    wander: WANDER,
    override: OVERRIDE,
    limit: { rule: '(10) Blood holds no more than 100 %.', source: SUM },
    device: device("The probe's noise and its bias", sensors.spo2Sd),
  },
  fatigue: {
    baseline: BASELINE,
    cytokines: {
      rule: '(7) The signal adds up to 6.5 points, half of them at a signal of 2.',
      source: fatigue.bySignal.source,
    },
    'second-wave': SECOND_WAVE,
    infection: INFECTION,
    fever: { rule: '(7) 0.8 points for each °C above 38.0.', source: fatigue.byFever.source },
    limit: { rule: '(7) The scale ends at 10.', source: SUM },
    memory: {
      rule: '(7) It comes over 10 h and goes over 40 h.',
      source: fatigue.recovery.source,
    },
    override: OVERRIDE,
    device: { rule: 'People answer in whole numbers.', source: 'Numeric rating scale 0-10' },
  },
};
