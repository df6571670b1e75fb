import { describe, expect, test } from '@jest/globals';
import { PRODUCT_NAMES, PROFILES, type ProductProfile } from '#shared/cohort/profiles.ts';
import { samplePatient } from '#shared/cohort/sampling.ts';

const AXI_CEL = PROFILES['axi-cel'];
const LISO_CEL = PROFILES['liso-cel'];

/** A profile with round numbers, so that the draws can be read off. */
const ROUND: ProductProfile = {
  ...AXI_CEL,
  typical: { S: 1, tpk: 5, Td: 1, Th: 2, v50: 1, l50: 1, n50: 1 },
  spread: { S: 1, tpk: 0.3 },
};

function parametersOf(profile: ProductProfile, size: number, seed = 1) {
  return Array.from({ length: size }, (_, index) => samplePatient(profile, { seed, index }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: readonly number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}

describe('sampling of virtual patients', () => {
  test('[COHORT-1] the first patient of seed 1 is on record', () => {
    const { seed, parameters, baseline, organs } = samplePatient(ROUND, { seed: 1, index: 0 });
    expect({ seed, parameters, baseline, organs }).toMatchInlineSnapshot(`
{
  "baseline": {
    "altUPerL": 25,
    "creatinineMgPerDl": 0.8,
    "crpMgPerL": 15,
    "fatigue": 2.5,
    "ferritinNgPerMl": 500,
    "fibrinogenMgPerDl": 350,
    "haemoglobinGPerDl": 10,
    "heartRatePerMin": 89.45319318538532,
    "ldhUPerL": 230,
    "mapMmHg": 95.6567493379116,
    "pfRatioMmHg": 439.7216482029762,
    "plateletsPerNl": 140,
    "pulsePressureMmHg": 48,
    "respiratoryRatePerMin": 11.944445519708097,
    "temperatureC": 36.88175835767761,
  },
  "organs": {
    "kidney50": 18.858532775050477,
    "liver50": 5.625830325778601,
  },
  "parameters": {
    "S": 0.6797208997110151,
    "Td": 0.7035497308301714,
    "Th": 1.853311810103286,
    "dexamethasoneFactor": 1,
    "f6": 0.5891512951999903,
    "heartRatePerC": 8.5,
    "l50": 1.798605288437864,
    "n50": 0.3664267100023081,
    "respiratoryRatePerC": 2,
    "sawtoothPeriodHours": 8.145860742777586,
    "tpk": 4.343831772698096,
    "v50": 0.8585155497179974,
  },
  "seed": 286724869,
}
`);
  });

  test('[COHORT-1] a small cohort is the beginning of a large one; another seed has others', () => {
    const large = parametersOf(AXI_CEL, 6).map(({ parameters }) => parameters);
    expect(parametersOf(AXI_CEL, 3).map(({ parameters }) => parameters)).toEqual(large.slice(0, 3));
    expect(new Set(large.map(({ S }) => S)).size).toBe(6);
    expect(samplePatient(AXI_CEL, { seed: 2, index: 0 }).parameters).not.toEqual(large[0]);
  });

  test('[COHORT-1] the same patient has the same deviates with every product', () => {
    const axi = samplePatient(AXI_CEL, { seed: 3, index: 7 });
    const liso = samplePatient(LISO_CEL, { seed: 3, index: 7 });
    expect(liso.seed).toBe(axi.seed);
    expect(liso.baseline).toEqual(axi.baseline);
    expect(liso.parameters.f6).toBe(axi.parameters.f6);
    const shift = (patient: typeof axi, { typical }: ProductProfile) =>
      Math.log(patient.parameters.v50 / typical.v50);
    expect(shift(liso, LISO_CEL)).toBeCloseTo(shift(axi, AXI_CEL), 10);
  });

  test('[COHORT-2] medians and spreads of a large cohort are those of the profile', () => {
    const patients = parametersOf(ROUND, 4000);
    const logs = (of: (patient: (typeof patients)[number]) => number) =>
      patients.map((patient) => Math.log(of(patient)));
    const drive = logs(({ parameters }) => parameters.S);
    expect(mean(drive)).toBeCloseTo(0, 1);
    expect(deviation(drive)).toBeGreaterThan(0.96);
    expect(deviation(drive)).toBeLessThan(1.04);
    expect(deviation(logs(({ parameters }) => parameters.tpk))).toBeCloseTo(0.3, 1);
    expect(deviation(logs(({ parameters }) => parameters.v50))).toBeCloseTo(0.6, 1);
    expect(mean(patients.map(({ baseline }) => baseline.mapMmHg))).toBeCloseTo(90, 0);
    const hours = patients.map(({ parameters }) => parameters.sawtoothPeriodHours);
    expect(Math.min(...hours)).toBeGreaterThanOrEqual(7);
    expect(Math.max(...hours)).toBeLessThan(15);
  });

  test('[COHORT-2] two patients in three carry most of their signal by IL-6, none all of it', () => {
    const shares = parametersOf(ROUND, 4000).map(({ parameters }) => parameters.f6);
    const responders = shares.filter((share) => share > 0.6).length / shares.length;
    expect(responders).toBeGreaterThan(0.62);
    expect(responders).toBeLessThan(0.68);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.95);
    expect(Math.min(...shares)).toBeGreaterThanOrEqual(0.05);
  });

  test('[COHORT-2] no drive is above the range of a case', () => {
    const wild = { ...ROUND, typical: { ...ROUND.typical, S: 50 } };
    const drives = parametersOf(wild, 200).map(({ parameters }) => parameters.S);
    expect(Math.max(...drives)).toBe(60);
  });
});

describe('product profiles', () => {
  test.each(PRODUCT_NAMES)('[COHORT-3] %s says what its numbers rest on', (product) => {
    const profile = PROFILES[product];
    expect(profile.product).toBe(product);
    expect(profile.source).toMatch(/^ASSUMED\b.{20,}/);
    expect(profile.basis.length).toBeGreaterThan(20);
  });

  test.each(['ide-cel', 'obe-cel'] as const)(
    '[COHORT-3] %s is another product unchanged and says so',
    (product) => {
      const profile = PROFILES[product];
      const others = PRODUCT_NAMES.filter((name) => PROFILES[name].fitted);
      expect(profile.fitted).toBe(false);
      expect(others.map((name) => PROFILES[name].typical)).toContainEqual(profile.typical);
      expect(profile.basis).toMatch(/^NOT FITTED\b.*nothing of its own$/);
    },
  );
});
