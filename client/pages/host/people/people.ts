import type { Called } from '#client/store/record.ts';
import type { RosterView } from '#shared/contracts/frame.ts';

/** A person of the roster, as those who lead see them. */
export type RosterPerson = NonNullable<RosterView['people']>[number];

/** What is asked of a person, or shown of them. */
export interface PersonRequest {
  readonly kind: 'record' | 'rename' | 'remove';
  readonly person: RosterPerson;
}

/** A learner as the roster tells of them. */
export interface LearnerRow {
  readonly person: RosterPerson;
  /** The call that stands; null where they have not called. */
  readonly called: Called | null;
  /** How far the call lies above the standing grade, below it if negative; null without either. */
  readonly above: number | null;
  /** Since when they are away, wall time; null while they are here. */
  readonly awaySinceMs: number | null;
  readonly handUp: boolean;
}

/** What the roster can be sorted by. */
export const ROSTER_COLUMNS = ['name', 'call', 'agreement', 'hand'] as const;

/** See {@link ROSTER_COLUMNS}. */
export type RosterColumn = (typeof ROSTER_COLUMNS)[number];

/**
 * The learners in the order asked for; those alike stay in the order of their names. Calls begin
 * with who has not called and the oldest call, agreement with the farthest off, hands with those
 * that are up.
 */
export function sortedLearners(
  learners: readonly LearnerRow[],
  by: { readonly column: RosterColumn; readonly ascending: boolean },
): readonly LearnerRow[] {
  const direction = by.ascending ? 1 : -1;
  return [...learners].sort(
    (one, other) => direction * compare(one, other, by.column) || byName(one, other),
  );
}

function compare(one: LearnerRow, other: LearnerRow, column: RosterColumn): number {
  switch (column) {
    case 'name':
      return byName(one, other);
    case 'call':
      return (one.called?.atMs ?? 0) - (other.called?.atMs ?? 0);
    case 'agreement':
      return distance(other) - distance(one);
    case 'hand':
      return Number(other.handUp) - Number(one.handUp);
  }
}

/** Who has not called is nearer than nobody: they come after every call that is off. */
function distance({ above }: LearnerRow): number {
  return above === null ? 0.5 : Math.abs(above);
}

function byName(one: LearnerRow, other: LearnerRow): number {
  return one.person.name.localeCompare(other.person.name, undefined, { numeric: true });
}
