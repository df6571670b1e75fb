import * as alarm from '#shared/contracts/alarm.ts';
import * as inject from '#shared/contracts/inject.ts';
import * as order from '#shared/contracts/order.ts';
import * as rest from '#shared/contracts/rest.ts';
import * as scenario from '#shared/contracts/scenario.ts';
import * as teaching from '#shared/contracts/scenario-teaching.ts';
import * as settings from '#shared/contracts/settings.ts';

/**
 * The lists that only those who lead choose from. Apart from the vocabulary, so that learners'
 * devices do not load them.
 */
export const { OVERRIDDEN_VITALS } = inject;
export const { SENSORS } = teaching;
export const { INTERVENTIONS } = order;
export const { ALARM_PRIORITIES, LIMITED_VITALS } = alarm;
export const { FIXED_SETTINGS } = settings;

/** Whom cases suit, and the languages in which they can be written. */
export const { AUDIENCES } = scenario;
export const { CASE_LANGUAGES } = rest;

/** Every setting as a session has it that was made without any. */
export const USUAL_OPTIONS = settings.sessionOptionsSchema.parse({});
