import * as action from '#shared/contracts/action.ts';
import * as grades from '#shared/contracts/grade-answer.ts';
import * as inject from '#shared/contracts/inject.ts';
import * as judgement from '#shared/contracts/judgement.ts';
import * as order from '#shared/contracts/order.ts';
import * as orderRules from '#shared/contracts/order-rules.ts';
import * as quantities from '#shared/contracts/quantities.ts';
import * as settings from '#shared/contracts/settings.ts';
import * as speed from '#shared/contracts/speed.ts';
import * as truth from '#shared/contracts/truth-view.ts';
import * as columns from '#shared/course/decimate.ts';
import * as doses from '#shared/course/orders/doses.ts';
import * as oxygen from '#shared/course/orders/oxygen.ts';
import * as tests from '#shared/course/orders/tests.ts';

/** The fixed lists of the protocol, for pages, which take only types from the contracts. */
export const { ACTION_ROLES } = action;
export const { SPEEDS } = speed;

/** The choices of a session's settings. */
export const { CARE_MODES, MONITORING_CHOICES, NAME_POLICIES, ORDER_MODES, REVEAL_POLICIES } =
  settings;

/** What a grade call, a brain test and a manual entry choose from. */
export const {
  CAPD_ITEMS,
  ENTERED_VITALS,
  FEVER_CALLS,
  HYPOTENSION_CALLS,
  HYPOXIA_CALLS,
  NOTE_LIMIT,
} = judgement;

/** What oxygen and laboratory orders choose from. */
export const { INTERVENTIONS, LAB_TESTS, OXYGEN_DEVICES } = order;

/** How an inject is written, and how many there can be. */
export const { INJECT_LIMIT, INJECTS_AT_ONCE, sessionInjectSchema } = inject;

/** The vital signs and laboratory values with their units and decimals. */
export const { LAB_NAMES, LABS, VITALS } = quantities;

/** The CRS scales, ASTCT first. */
export const { SCALE_NAMES } = grades;

/** The items of the ICE test, in the order in which they are asked. */
export const { ICE_ITEMS } = truth;

/** The columns of a chart in charting order, and a record with something for each of them. */
export const { CHART_COLUMNS, mapColumns } = columns;

/** How drugs are ordered, and what the course reckons when an order leaves it out. */
export const { DRUG_RULES, isDosed, isPressor, replaces, runsOn } = orderRules;
export const { doseBasis, usualDose } = doses;
export const { DEVICE_RULES } = oxygen;
export const { USUAL_TESTS } = tests;

/** How a drug can be ordered. */
export type DrugRule = orderRules.DrugRule;
