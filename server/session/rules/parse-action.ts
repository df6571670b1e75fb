import {
  ACTION_ROLES,
  type ClientAction,
  clientActionSchema,
  PLANNED_ACTIONS,
} from '#shared/contracts/action.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';

const PLANNED: ReadonlySet<string> = new Set(PLANNED_ACTIONS);
const SERVER_ONLY: ReadonlySet<string> = new Set([
  'session.create',
  'participant.join',
  'participant.leave',
]);

/** Reads an action as a client sent it, by its type. */
export function parseAction(sent: { readonly type: string }): Result<ClientAction, Refusal> {
  const { type } = sent;
  if (PLANNED.has(type)) {
    return err(refusal('action-not-available', `"${type}" is not available in this version.`));
  }
  if (SERVER_ONLY.has(type)) {
    return err(refusal('role-forbidden', `"${type}" is done by the server alone.`));
  }
  if (!Object.hasOwn(ACTION_ROLES, type)) {
    return err(
      refusal('action-unknown', `There is no action "${type}".`, {
        field: 'type',
        limit: `must be one of ${Object.keys(ACTION_ROLES).join(', ')}`,
      }),
    );
  }
  const parsed = clientActionSchema.safeParse(sent);
  return parsed.success ? ok(parsed.data) : err(refusalOf('action-invalid', parsed.error));
}
