import type { ErrorRequestHandler, Response } from 'express';
import { type Refusal, type RefusalCode, refusal } from '#shared/contracts/refusal.ts';

/** How each refusal looks over HTTP: RFC 9457 wants a status and a title that does not vary. */
const PROBLEMS: Readonly<Record<RefusalCode, readonly [status: number, title: string]>> = {
  'action-invalid': [400, 'The action is not valid'],
  'action-unknown': [400, 'There is no such action'],
  'action-not-available': [400, 'The action is not available'],
  'role-forbidden': [403, 'Not allowed in this role'],
  'rate-limited': [429, 'Too many tries'],
  'session-unknown': [404, 'No such session'],
  'session-not-ended': [409, 'The session has not ended'],
  'session-ended': [409, 'The session has ended'],
  'session-full': [409, 'The session is full'],
  'session-limit': [503, 'Too many sessions'],
  'course-finished': [409, 'The course has ended'],
  'clock-already-running': [409, 'The clock is running'],
  'clock-not-running': [409, 'The clock is not running'],
  'order-repeated': [409, 'The order was given already'],
  'order-impossible': [400, 'The order is impossible'],
  'order-not-running': [409, 'The order is not running'],
  'order-not-proposed': [409, 'The order does not wait'],
  'settings-fixed': [409, 'The setting is fixed'],
  'inject-unknown': [404, 'No such inject'],
  'inject-over': [409, 'The inject is over'],
  'inject-limit': [409, 'Too many injects'],
  'nothing-to-undo': [409, 'Nothing to take back'],
  'rewind-impossible': [409, 'No way back to there'],
  'alarm-unknown': [404, 'No such alarm'],
  'joining-locked': [409, 'The session takes nobody new'],
  'participant-unknown': [404, 'No such participant'],
  'token-unknown': [401, 'The token is not known'],
  'handshake-invalid': [400, 'The handshake is not valid'],
  'pin-wrong': [401, 'The PIN is wrong'],
  'scenario-unknown': [404, 'No such scenario'],
  'request-invalid': [400, 'The request is not valid'],
  'not-found': [404, 'Not found'],
  'server-draining': [503, 'The server is about to stop'],
  'session-failed': [500, 'The session has stopped'],
};

/** Answers with a refusal as `application/problem+json`; `type` is its code. */
export function sendProblem(response: Response, reason: Refusal, statusOf?: number): void {
  const [usual, title] = PROBLEMS[reason.code];
  const { code, message, field, limit } = reason;
  const status = statusOf ?? usual;
  response
    .status(status)
    .type('application/problem+json')
    .send(JSON.stringify({ type: code, title, status, detail: message, field, limit }));
}

/** Answers that an address has failed too often. */
export function sendTooMany(response: Response, waitSeconds: number): void {
  response.set('Retry-After', String(waitSeconds));
  const message = `Too many failed tries. Try again in ${waitSeconds} s.`;
  sendProblem(response, refusal('rate-limited', message));
}

/**
 * Turns what middleware throws about a request, such as JSON that does not parse, into a problem.
 * Anything else is our mistake: it is logged, and the answer does not say more than that.
 */
export function problemHandler(log: (error: unknown) => void): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = requestFault(error);
    if (status === null) {
      log(error);
      const failed = { type: 'about:blank', title: 'Internal Server Error', status: 500 };
      response.status(500).type('application/problem+json').send(JSON.stringify(failed));
      return;
    }
    const bytes = mostBytes(error);
    const limit = bytes === null ? 'must be well formed' : `must have ${bytes} bytes at most`;
    const at = { field: '(whole)', limit };
    sendProblem(response, refusal('request-invalid', `(whole): ${limit}`, at), status);
  };
}

/** The size that a request went beyond; null if its size is not to blame. */
function mostBytes(error: unknown): number | null {
  const limit = error instanceof Error && 'limit' in error ? error.limit : null;
  return typeof limit === 'number' ? limit : null;
}

/** The 4xx status that middleware put on an error it blames the request for; null if none. */
function requestFault(error: unknown): number | null {
  const status = error instanceof Error && 'status' in error ? error.status : null;
  return typeof status === 'number' && status >= 400 && status < 500 ? status : null;
}
