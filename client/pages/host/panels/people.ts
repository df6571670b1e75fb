import type { RosterView } from '#shared/contracts/frame.ts';

/** A person of the roster, as those who lead see them. */
export type RosterPerson = NonNullable<RosterView['people']>[number];

/** What the roster can be sorted by. */
export type RosterColumn = 'name' | 'role' | 'state';

const ROLE_ORDER: readonly RosterPerson['role'][] = [
  'learner',
  'evaluator',
  'facilitator',
  'observer',
];

/** The people in the order asked for; people alike stay in the order of their names. */
export function sortedPeople(
  people: readonly RosterPerson[],
  by: { readonly column: RosterColumn; readonly ascending: boolean },
): readonly RosterPerson[] {
  const direction = by.ascending ? 1 : -1;
  return [...people].sort(
    (one, other) => direction * compare(one, other, by.column) || byName(one, other),
  );
}

function compare(one: RosterPerson, other: RosterPerson, column: RosterColumn): number {
  switch (column) {
    case 'name':
      return byName(one, other);
    case 'role':
      return ROLE_ORDER.indexOf(one.role) - ROLE_ORDER.indexOf(other.role);
    case 'state':
      return Number(other.present) - Number(one.present);
  }
}

function byName(one: RosterPerson, other: RosterPerson): number {
  return one.name.localeCompare(other.name, undefined, { numeric: true });
}
