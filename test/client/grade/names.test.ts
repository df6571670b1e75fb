import { describe, expect, test } from '@jest/globals';
import { asTyped, EXAMPLES } from '#client/pages/grade/examples.ts';
import { BLANK_FORM, questionOf } from '#client/pages/grade/form/grade-form.ts';
import {
  CHOICES,
  DOSE_TABLES,
  PRESSOR_UNITS,
  PRESSORS,
  SUPPRESSANTS,
} from '#client/pages/grade/form/names.ts';
import { createWords, speak } from '#client/words/i18n.ts';
import { organInEnglish } from '#client/words/sentences.ts';
import {
  crsSnapshotSchema,
  GRADED_DEVICES,
  gradeRequestSchema,
  news2SnapshotSchema,
  OXYGEN_REASONS,
} from '#shared/contracts/grade.ts';
import { icansSnapshotSchema } from '#shared/contracts/icans-snapshot.ts';

const asIs = (organ: string) => organ;
const accepts = (body: unknown) => gradeRequestSchema.safeParse(body).success;

describe('what the calculator offers', () => {
  test('[CALC-9] the server takes every choice, unit and drug that the page offers', () => {
    expect([...CHOICES['oxygen.device']].sort()).toEqual([...GRADED_DEVICES].sort());
    expect([...CHOICES['oxygen.reason']].sort()).toEqual([...OXYGEN_REASONS].sort());
    for (const drug of PRESSORS) {
      for (const unit of PRESSOR_UNITS[drug]) {
        expect(accepts({ crs: { vasopressors: [{ drug, dose: 1, unit }] } })).toBe(true);
      }
    }
    expect(accepts({ crs: { suppressantsAfterOnset: SUPPRESSANTS } })).toBe(true);
    for (const pennDoseTable of DOSE_TABLES) {
      expect(accepts({ crs: { pennDoseTable } })).toBe(true);
    }
    for (const field of ['consciousness', 'seizure', 'motor', 'pressure'] as const) {
      for (const name of CHOICES[field]) {
        expect(accepts({ icans: { [field]: name } })).toBe(true);
      }
    }
  });

  test('[CALC-9] the server takes the blank form and every example', () => {
    for (const form of [BLANK_FORM, ...Object.values(EXAMPLES)]) {
      expect(accepts(questionOf(form, asIs))).toBe(true);
    }
  });

  test('[CALC-11] an example is typed in the reader’s language and asks for the same', async () => {
    const words = createWords();
    await speak(words, 'es');
    const spanish = asTyped(EXAMPLES.kidney, words);
    expect(spanish.numbers.temperatureC).toBe('38,6');
    expect(spanish.organToxicity).toEqual([{ organ: 'creatinina', grade: '3' }]);
    for (const form of Object.values(EXAMPLES)) {
      const asked = questionOf(asTyped(form, words), (organ) => organInEnglish(words, organ));
      expect(asked).toEqual(questionOf(form, asIs));
    }
  });

  test('[CALC-11] an organ typed in the reader’s language is the one that graders know', async () => {
    const words = createWords();
    await speak(words, 'es');
    const typed = ['Bilirrubina', 'transaminasas', 'ALT', 'alt', 'páncreas'];
    expect(typed.map((organ) => organInEnglish(words, organ))).toEqual([
      'bilirubin',
      'transaminase',
      'alt',
      'alt',
      'páncreas',
    ]);
  });

  test('[CALC-10] the form asks for every field of a snapshot', () => {
    const numbers = { ...BLANK_FORM.numbers, pressorHoursContinuous: '4' };
    const { crs, icans, news2 } = questionOf({ ...BLANK_FORM, numbers }, asIs);
    expect(namesOf(crs)).toEqual(namesOf(crsSnapshotSchema.shape));
    expect(namesOf(icans)).toEqual(namesOf(icansSnapshotSchema.shape));
    expect(namesOf(news2)).toEqual(namesOf(news2SnapshotSchema.shape));
  });
});

const namesOf = (record: object) => Object.keys(record).sort();
