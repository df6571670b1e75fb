import * as action from '#shared/contracts/action.ts';
import * as quantities from '#shared/contracts/quantities.ts';

/** The fixed lists of the protocol, for pages, which take only types from the contracts. */
export const { ACTION_ROLES, INTERVENTIONS, OXYGEN_DEVICES, REVEAL_POLICIES, SPEEDS } = action;

/** The vital signs and laboratory values with their units and decimals. */
export const { LAB_NAMES, LABS, VITALS } = quantities;
