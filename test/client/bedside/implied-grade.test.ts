import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callOf, draftOf, missingOf, NO_CALL } from '#client/components/judge/call/call-draft.ts';
import { impliedGrade } from '#client/components/judge/call/implied-grade.ts';
import {
  FEVER_CALLS,
  type GradeCall,
  HYPOTENSION_CALLS,
  HYPOXIA_CALLS,
} from '#shared/contracts/judgement.ts';

const FEVER = { fever: 'ge38', hypotension: 'none', hypoxia: 'none' } as const;

describe('what the axes of a call come to by ASTCT', () => {
  test.each([
    [{ ...FEVER, fever: 'none' }, 0],
    [FEVER, 1],
    [{ ...FEVER, fever: 'masked' }, 1],
    [{ ...FEVER, hypotension: 'no-pressor' }, 2],
    [{ ...FEVER, hypoxia: 'low-flow' }, 2],
    [{ ...FEVER, hypotension: 'one-pressor' }, 3],
    [{ ...FEVER, hypoxia: 'high-flow' }, 3],
    [{ ...FEVER, hypotension: 'several' }, 4],
    [{ ...FEVER, hypoxia: 'positive-pressure' }, 4],
    [{ ...FEVER, hypotension: 'no-pressor', hypoxia: 'high-flow' }, 3],
    [{ ...FEVER, hypotension: 'several', hypoxia: 'low-flow' }, 4],
    [{ fever: 'none', hypotension: 'several', hypoxia: 'high-flow' }, 0],
  ] as const)('[BED-23] %j comes to grade %d', (axes, grade) => {
    expect(impliedGrade(axes)).toBe(grade);
  });

  test('[BED-23] a worse axis never comes to a lower grade', () => {
    const index = fc.nat({ max: 3 });
    fc.assert(
      fc.property(fc.constantFrom(...FEVER_CALLS), index, index, index, (fever, low, more, air) => {
        const at = (step: number) =>
          impliedGrade({
            fever,
            hypotension: HYPOTENSION_CALLS[step] ?? 'several',
            hypoxia: HYPOXIA_CALLS[air] ?? 'none',
          });
        expect(at(Math.max(low, more))).toBeGreaterThanOrEqual(at(Math.min(low, more)));
      }),
    );
  });
});

describe('a call being made', () => {
  test('[BED-24] nothing is chosen before somebody chooses, and what is missing is named', () => {
    expect(callOf(NO_CALL)).toBeNull();
    expect(missingOf(NO_CALL)).toEqual(['fever', 'hypotension', 'hypoxia', 'grade', 'confidence']);
    const explained = { ...NO_CALL, ...FEVER, grade: 0, confidence: 2, hasOtherCause: true };
    expect(missingOf(explained)).toEqual(['otherCause']);
    expect(callOf(explained)).toBeNull();
  });

  test('[BED-27] a call laid open again says the same call', () => {
    const call: GradeCall = {
      type: 'grade.call',
      grade: 2,
      axes: { ...FEVER, hypoxia: 'low-flow' },
      icans: 1,
      otherCause: 'sepsis',
      confidence: 4,
      reason: 'SpO2 90 % on room air.',
    };
    expect(callOf(draftOf(call))).toEqual(call);
    const plain: GradeCall = { type: 'grade.call', grade: 1, axes: FEVER, confidence: 5 };
    expect(callOf(draftOf(plain))).toEqual(plain);
  });
});
