import { z } from 'zod';
// What zod reports is said in our words from here on.
import './limit-words.ts';

/**
 * Every reason for which a well-formed or malformed request is declined.
 *
 * The codes are part of the protocol: clients branch on them, people read the message.
 */
export const REFUSAL_CODES = [
  'action-invalid',
  'action-unknown',
  'action-not-available',
  'role-forbidden',
  'rate-limited',
  'session-unknown',
  'session-ended',
  'session-not-ended',
  'session-full',
  'session-limit',
  'course-finished',
  'clock-already-running',
  'clock-not-running',
  'order-repeated',
  'order-impossible',
  'order-not-running',
  'order-not-proposed',
  'settings-fixed',
  'inject-unknown',
  'inject-over',
  'inject-limit',
  'nothing-to-undo',
  'rewind-impossible',
  'alarm-unknown',
  'joining-locked',
  'participant-unknown',
  'token-unknown',
  'handshake-invalid',
  'pin-wrong',
  'scenario-unknown',
  'request-invalid',
  'not-found',
  'server-draining',
  'session-failed',
] as const;

/** One reason for declining; see {@link REFUSAL_CODES}. */
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/**
 * A request that we decline: the code for programs, a sentence for people and, where one field is
 * to blame, its name and the limit it broke.
 */
export const refusalSchema = z.strictObject({
  code: z.enum(REFUSAL_CODES),
  message: z.string(),
  field: z.string().optional(),
  limit: z.string().optional(),
});

/** See {@link refusalSchema}. */
export type Refusal = z.infer<typeof refusalSchema>;

/** Builds a refusal; `at` names the field to blame and the limit it broke. */
export function refusal(
  code: RefusalCode,
  message: string,
  at: { readonly field?: string; readonly limit?: string } = {},
): Refusal {
  return { code, message, ...at };
}

/**
 * Turns what zod found wrong into one refusal that names the first field and its limit.
 *
 * @param code the code to answer with
 * @param error what the schema reported
 */
export function refusalOf(code: RefusalCode, error: z.ZodError): Refusal {
  const { field, limit } = firstIssue(error);
  return refusal(code, `${field}: ${limit}`, { field, limit });
}

/** The first thing a schema reported: the path of the field and what was expected of it. */
export function firstIssue(error: z.ZodError): { readonly field: string; readonly limit: string } {
  const issue = error.issues[0];
  if (issue === undefined) {
    return { field: '(whole)', limit: 'is not valid' };
  }
  const { path, message } = innerIssue(issue);
  return { field: path.length === 0 ? '(whole)' : path.map(String).join('.'), limit: message };
}

interface IssueAt {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

/**
 * Where a schema tried several forms, the one that fits the form of what was sent says what is
 * wrong with it; where none fits, the choice itself is to blame.
 */
function innerIssue(issue: z.core.$ZodIssue): IssueAt {
  const { path, message } = issue;
  if (issue.code === 'unrecognized_keys') {
    return { path: [...path, ...issue.keys.slice(0, 1)], message };
  }
  const attempts = issue.code === 'invalid_union' ? issue.errors.map(([first]) => first) : [];
  const fitting = attempts.find((first) => first !== undefined && !isOfOtherForm(first));
  if (fitting === undefined) {
    return { path, message };
  }
  const inner = innerIssue(fitting);
  return { path: [...path, ...inner.path], message: inner.message };
}

function isOfOtherForm(issue: z.core.$ZodIssue): boolean {
  const form = issue.code === 'invalid_type' || issue.code === 'invalid_value';
  return form && issue.path.length === 0;
}
