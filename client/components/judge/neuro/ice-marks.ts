import { ICE_ITEMS } from '#client/store/vocabulary.ts';
import type { IcePoints } from '#shared/contracts/judgement.ts';
import type { IceItem } from '#shared/contracts/truth-view.ts';

/**
 * How an item of the ICE test was marked: its point, or that it cannot be tested, with the log line
 * of the score before. Such an item is never asked: nothing else tells which test its mark is of.
 */
export type IceMark = number | { readonly untestedSince: number };

/** The marks of the test that is under way. */
export type IceMarks = Readonly<Partial<Record<IceItem, IceMark>>>;

/** What can be chosen for an item. */
export type IceChoice = 1 | 0 | 'untested';

/** The choice that a mark is of; null where there is none yet. */
export function choiceOf(mark: IceMark | undefined): IceChoice | null {
  if (mark === undefined) {
    return null;
  }
  return isUntested(mark) ? 'untested' : mark === 1 ? 1 : 0;
}

/** The mark of a choice, made after the score of a log line. */
export function markOf(choice: IceChoice, sinceSeq: number): IceMark {
  return choice === 'untested' ? { untestedSince: sinceSeq } : choice;
}

/** Whether a mark says that an item cannot be tested, in the test after the score of a log line. */
export function isUntestedSince(mark: unknown, sinceSeq: number): boolean {
  return isUntested(mark) && mark.untestedSince >= sinceSeq;
}

/** Where a test stands: items without a mark, the points so far, and items that are tested. */
export function standingOf(marks: IceMarks): {
  readonly open: number;
  readonly total: number;
  readonly tested: number;
} {
  const given = Object.values(marks);
  const points = given.filter((mark) => typeof mark === 'number');
  return {
    open: ICE_ITEMS.length - given.length,
    total: points.reduce((sum, point) => sum + point, 0),
    tested: ICE_ITEMS.length - (given.length - points.length),
  };
}

/** The points to be saved; none for what was not asked, which is only of who cannot be woken. */
export function pointsOf(marks: IceMarks): IcePoints {
  return Object.fromEntries(
    ICE_ITEMS.map((item) => {
      const mark = marks[item] ?? 0;
      return [item, isUntested(mark) ? null : mark];
    }),
  ) as IcePoints;
}

function isUntested(mark: unknown): mark is Exclude<IceMark, number> {
  return typeof mark === 'object' && mark !== null;
}
