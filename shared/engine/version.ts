/**
 * Version of the patient model. It rises whenever the course of a shipped scenario changes, so that
 * a replay can say which model it was made with.
 */
export const ENGINE_VERSION = 2;
