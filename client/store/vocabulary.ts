import * as action from '#shared/contracts/action.ts';
import * as quantities from '#shared/contracts/quantities.ts';
import * as columns from '#shared/course/decimate.ts';

/** The fixed lists of the protocol, for pages, which take only types from the contracts. */
export const { ACTION_ROLES, INTERVENTIONS, OXYGEN_DEVICES, REVEAL_POLICIES, SPEEDS } = action;

/** The vital signs and laboratory values with their units and decimals. */
export const { LAB_NAMES, LABS, VITALS } = quantities;

/** The columns of a chart in charting order, and a record with something for each of them. */
export const { CHART_COLUMNS, mapColumns } = columns;
