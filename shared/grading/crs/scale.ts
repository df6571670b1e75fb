import type { CrsSnapshot } from '#shared/contracts/grade.ts';
import type { Reason } from '#shared/contracts/truth-view.ts';
import type { Flag } from '../flags.ts';

type Deep<Value> = Value extends readonly (infer Item)[]
  ? readonly Deep<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Deep<Value[Key]> }
    : Value;

/**
 * What a CRS grader sees: one snapshot, and the flags of whoever took it (the live course adds
 * treatment without indication). `null` is unknown, which never counts as normal.
 */
export type CrsFindings = Deep<CrsSnapshot> & { readonly flags?: readonly Flag[] };

/**
 * A grade by one scale and why. `complete` is false where something unknown could change it;
 * `provisional` is true where the support that decides it has not been started.
 */
export interface CrsGrade {
  readonly grade: number | null;
  readonly complete: boolean;
  readonly provisional: boolean;
  readonly reasons: readonly Reason[];
  readonly flags: readonly Flag[];
}

/**
 * One published scale. `pointGrade` is `grade(findings).grade` without the words, for courses of
 * thousands of patients.
 */
export interface CrsScale {
  readonly grade: (findings: CrsFindings) => CrsGrade;
  readonly pointGrade: (findings: CrsFindings) => number | null;
}

/** What one axis found, and the rule by which it was judged. */
export interface Judged {
  readonly finding: string;
  readonly rule: string;
}

/**
 * One axis of a scale: the grade of what is found there, null where that is unknown, and the same
 * in words. The grade builds no words and no objects.
 */
export interface Axis {
  readonly axis: string;
  /** Whether its 0 was seen on the patient; else it says no more than that nothing was entered. */
  readonly isObserved: boolean;
  readonly gradeOf: (findings: CrsFindings) => number | null;
  readonly judge: (findings: CrsFindings) => Judged;
}
