import type { AlarmLimits, VitalLimits } from '#shared/contracts/alarm.ts';

const TEACHING = 'ASSUMED: teaching default of this simulator, to be set as the ward sets it';
const PALS = 'American Heart Association PALS 2015, by age';
const AS_FAR = `ASSUMED: as far from the usual range (${PALS}) as the adult limit is`;

/** Readings for which a limit has to be broken before it alarms, under a monitor. */
const DELAY = {
  usual: { value: 2, unit: 'ticks', source: TEACHING },
  temperature: { value: 10, unit: 'ticks', source: 'ASSUMED: as the fever mark of the chart' },
} as const;

/** The alarm limits of adults; null where there is none. */
const ADULT = {
  heartRatePerMin: {
    below: { high: 40, medium: 50, low: null },
    above: { high: 140, medium: 120, low: null },
    source: TEACHING,
  },
  systolicMmHg: { below: { high: 80, medium: 90, low: null }, source: TEACHING },
  mapMmHg: { below: { high: 60, medium: 65, low: null }, source: TEACHING },
  spo2Percent: { below: { high: 88, medium: 92, low: null }, source: TEACHING },
  respiratoryRatePerMin: {
    below: { high: 8, medium: null, low: null },
    above: { high: 35, medium: 25, low: null },
    source: TEACHING,
  },
  temperatureC: { above: { high: null, medium: 39.5, low: 38 }, source: TEACHING },
} as const;

const NEWBORN_YEARS = 28 / 365.25;

/** Heart and breathing rates that are usual in a child, /min, awake. Source: PALS 2015. */
const CHILDREN = [
  { belowYears: NEWBORN_YEARS, heartRate: [100, 205], breaths: [30, 53], source: PALS },
  { belowYears: 1, heartRate: [100, 190], breaths: [30, 53], source: PALS },
  { belowYears: 3, heartRate: [98, 140], breaths: [22, 37], source: PALS },
  { belowYears: 6, heartRate: [80, 120], breaths: [20, 28], source: PALS },
  { belowYears: 12, heartRate: [75, 118], breaths: [18, 25], source: PALS },
] as const;

/** How far from the usual range an alarm of a rate begins: the adult limits from 60-100 and 12-20. */
const DISTANCE = {
  heartRate: { below: { high: 20, medium: 10 }, above: { high: 40, medium: 20 }, source: AS_FAR },
  breaths: { below: { high: 4 }, above: { high: 15, medium: 5 }, source: AS_FAR },
} as const;

/** Below which systolic pressure a child is hypotensive; the high alarm comes 10 mmHg lower. */
const CHILD_SYSTOLIC = {
  newborn: { value: 60, unit: 'mmHg', source: PALS },
  infant: { value: 70, unit: 'mmHg', source: PALS },
  perYear: { value: 2, unit: 'mmHg', source: PALS },
  adultFromYears: { value: 10, unit: 'years', source: PALS },
  highBelowMedium: { value: 10, unit: 'mmHg', source: 'ASSUMED: as in adults' },
} as const;

/** Age from which the mean pressure has limits; a healthy child can have less. */
const MAP_FROM = { value: 16, unit: 'years', source: 'ASSUMED: as the graders count it' } as const;

const NONE = { high: null, medium: null, low: null } as const;

/**
 * The alarm limits at an age, where neither the case nor the session brings its own. They are
 * teaching defaults, not a recommendation for any ward.
 *
 * @param ageYears years, 0-120, may be fractional
 */
export function limitsFor(ageYears: number): AlarmLimits {
  return {
    heartRatePerMin: limitsOf(heartRateAt(ageYears)),
    systolicMmHg: limitsOf({ below: systolicAt(ageYears) }),
    mapMmHg: limitsOf(ageYears < MAP_FROM.value ? {} : ADULT.mapMmHg),
    spo2Percent: limitsOf(ADULT.spo2Percent),
    respiratoryRatePerMin: limitsOf(breathsAt(ageYears)),
    temperatureC: { ...limitsOf(ADULT.temperatureC), delayTicks: DELAY.temperature.value },
  };
}

type Sides = Partial<Readonly<Record<'below' | 'above', VitalLimits['below']>>>;

function limitsOf({ below = NONE, above = NONE }: Sides): VitalLimits {
  return { below: { ...below }, above: { ...above }, delayTicks: DELAY.usual.value };
}

function heartRateAt(ageYears: number): Sides {
  const child = childAt(ageYears);
  if (child === undefined) {
    return ADULT.heartRatePerMin;
  }
  const [low, high] = child.heartRate;
  const { below, above } = DISTANCE.heartRate;
  return {
    below: { high: low - below.high, medium: low - below.medium, low: null },
    above: { high: high + above.high, medium: high + above.medium, low: null },
  };
}

function breathsAt(ageYears: number): Sides {
  const child = childAt(ageYears);
  if (child === undefined) {
    return ADULT.respiratoryRatePerMin;
  }
  const [low, high] = child.breaths;
  const { below, above } = DISTANCE.breaths;
  return {
    below: { high: low - below.high, medium: null, low: null },
    above: { high: high + above.high, medium: high + above.medium, low: null },
  };
}

function childAt(ageYears: number) {
  return CHILDREN.find(({ belowYears }) => ageYears < belowYears);
}

function systolicAt(ageYears: number): VitalLimits['below'] {
  const { newborn, infant, perYear, adultFromYears, highBelowMedium } = CHILD_SYSTOLIC;
  if (ageYears >= adultFromYears.value) {
    return ADULT.systolicMmHg.below;
  }
  const years = Math.floor(ageYears);
  const child = ageYears < NEWBORN_YEARS ? newborn.value : infant.value + perYear.value * years;
  return { high: child - highBelowMedium.value, medium: child, low: null };
}
