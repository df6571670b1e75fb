import * as action from '#shared/contracts/action.ts';
import * as grades from '#shared/contracts/grade-answer.ts';
import * as order from '#shared/contracts/order.ts';
import * as quantities from '#shared/contracts/quantities.ts';
import * as truth from '#shared/contracts/truth-view.ts';
import * as columns from '#shared/course/decimate.ts';
import * as doses from '#shared/course/orders/doses.ts';
import * as limits from '#shared/course/orders/limits.ts';
import * as oxygen from '#shared/course/orders/oxygen.ts';
import * as tests from '#shared/course/orders/tests.ts';

/** The fixed lists of the protocol, for pages, which take only types from the contracts. */
export const { ACTION_ROLES, MONITORING_CHOICES, REVEAL_POLICIES, SPEEDS } = action;

/** What oxygen and laboratory orders choose from. */
export const { LAB_TESTS, OXYGEN_DEVICES } = order;

/** The vital signs and laboratory values with their units and decimals. */
export const { LAB_NAMES, LABS, VITALS } = quantities;

/** The CRS scales, ASTCT first. */
export const { SCALE_NAMES } = grades;

/** The items of the ICE test, in the order in which they are asked. */
export const { ICE_ITEMS } = truth;

/** The columns of a chart in charting order, and a record with something for each of them. */
export const { CHART_COLUMNS, mapColumns } = columns;

/** How drugs are ordered, and what the course reckons when an order leaves it out. */
export const { DRUG_RULES, isDosed, isPressor, runsOn } = limits;
export const { doseBasis, usualDose } = doses;
export const { DEVICE_RULES } = oxygen;
export const { USUAL_TESTS } = tests;

/** How a drug can be ordered. */
export type DrugRule = limits.DrugRule;
