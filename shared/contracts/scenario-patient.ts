import { z } from 'zod';
import { ageYearsSchema, quantity, VITALS, weightKgSchema } from './quantities.ts';
import { words } from './scenario-words.ts';

/** A number of the model inside its range; a refusal says which. */
const between = (minimum: number, maximum: number) => quantity({ unit: '', minimum, maximum });

const baselineSchema = z
  .strictObject({
    temperatureC: quantity({ ...VITALS.temperatureC, minimum: 35, maximum: 38 }).default(36.7),
    heartRatePerMin: quantity({ ...VITALS.heartRatePerMin, minimum: 40, maximum: 160 }),
    mapMmHg: quantity({ ...VITALS.mapMmHg, minimum: 45, maximum: 130 }),
    pulsePressureMmHg: quantity({ unit: 'mmHg', minimum: 20, maximum: 90 }).default(48),
    respiratoryRatePerMin: quantity({ ...VITALS.respiratoryRatePerMin, minimum: 8, maximum: 45 }),
    pfRatioMmHg: quantity({ unit: 'mmHg', minimum: 150, maximum: 600 })
      .default(440)
      .describe('PaO2/FiO2 with healthy lungs, mmHg, 150-600.'),
    fatigue: quantity({ ...VITALS.fatigue, maximum: 8 }).default(2.5),
    crpMgPerL: quantity({ unit: 'mg/L', minimum: 0, maximum: 200 }).default(15),
    ferritinNgPerMl: quantity({ unit: 'ng/mL', minimum: 10, maximum: 20_000 }).default(500),
    creatinineMgPerDl: quantity({ unit: 'mg/dL', minimum: 0.1, maximum: 8 }).default(0.8),
    altUPerL: quantity({ unit: 'U/L', minimum: 5, maximum: 400 }).default(25),
    haemoglobinGPerDl: quantity({ unit: 'g/dL', minimum: 5, maximum: 18 }).default(10),
    plateletsPerNl: quantity({ unit: '×10⁹/L', minimum: 5, maximum: 500 }).default(140),
    fibrinogenMgPerDl: quantity({ unit: 'mg/dL', minimum: 80, maximum: 800 }).default(350),
    ldhUPerL: quantity({ unit: 'U/L', minimum: 80, maximum: 3000 }).default(230),
  })
  .describe('What this patient shows before the course begins.');

/** Who is simulated; see docs/model.md for the baseline. */
export const patientSchema = z.strictObject({
  label: words('Invented name shown to everyone.', 60),
  ageYears: ageYearsSchema,
  sex: z.enum(['female', 'male']),
  weightKg: weightKgSchema,
  diagnosis: words('What the patient is treated for.', 200),
  baseline: baselineSchema,
});

const secondWaveSchema = z
  .strictObject({
    S2: between(0, 30).describe('Peak of the second, macrophage-driven wave.'),
    tpk2: between(1, 40).describe('Day of its peak.'),
    Td2: between(0.2, 5).describe('Doubling time of its rise, days.'),
    Th2: between(0.2, 20).describe('Half-life of its fall, days.'),
  })
  .describe('A second wave that looks like IEC-HS.');

const infectionSchema = z
  .strictObject({
    tinf: between(0, 30).describe('Day on which the infection begins.'),
    Wsep: between(0, 30).describe('Signal that a full-blown infection adds.'),
  })
  .describe('A bacterial infection that runs beside the cells.');

/** The parameters of the patient model; see docs/model.md. */
export const parametersSchema = z
  .strictObject({
    S: between(0, 60).describe('Peak cytokine drive; 1 is just febrile.'),
    tpk: between(0.5, 30).describe('Day of peak drive after the infusion.'),
    Td: between(0.2, 5).describe('Doubling time of the rising drive, days.'),
    Th: between(0.2, 20).describe('Half-life of the falling drive, days.'),
    v50: between(0.5, 50).describe('Signal for half of full vasoplegia.'),
    l50: between(0.5, 50).describe('Signal for half of full lung injury.'),
    n50: between(0.5, 60).describe('Brain signal for half of full neurotoxicity.'),
    f6: between(0.05, 0.95).default(0.8).describe('Share of the signal carried by IL-6.'),
    dexamethasoneFactor: between(0, 1)
      .default(1)
      .describe('How well steroids work in this patient; 1 is full effect.'),
    sawtoothPeriodHours: between(4, 24)
      .multipleOf(0.25)
      .default(10)
      .describe('Hours from one fever spike to the next.'),
    heartRatePerC: between(4, 15)
      .default(8.5)
      .describe('Beats a minute for each degree of fever; children about 10.'),
    respiratoryRatePerC: between(0.5, 5).default(2).describe('Breaths a minute for each degree.'),
    secondWave: secondWaveSchema.optional(),
    infection: infectionSchema.optional(),
  })
  .describe('The parameters of the patient model; see docs/model.md.');

const hoursOrNever = (meaning: string) => between(0, 336).nullable().describe(meaning);

/**
 * How the care rules treat this case where they are switched on. What they have in common stands
 * in docs/model.md; here is what differs from case to case.
 */
export const careSchema = z
  .strictObject({
    tocilizumabAfterHours: hoursOrNever(
      'Hours of grade 2 after which the first tocilizumab is given; null: never. Grade 3 gives it at once.',
    ).default(2),
    tocilizumabGrade1AfterHours: hoursOrNever(
      'Hours of grade 1 after which it is given to a patient who still has a fever; null: never.',
    ).default(null),
    dexamethasone: z.boolean().default(true).describe('Whether steroids are given by grade.'),
    dexamethasoneAfterHours: between(0, 336)
      .default(12)
      .describe('Hours of grade 2, and hours since tocilizumab, after which the steroid begins.'),
    anakinra: z.boolean().default(false).describe('Anakinra from the second tocilizumab on.'),
    antibioticAfterHours: hoursOrNever(
      'Hours from the first hour of fever to the antibiotic; null: never.',
    ).default(null),
  })
  .prefault({})
  .describe('What the care rules do in this case.');
