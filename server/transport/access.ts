import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import type { Request, RequestHandler, Response } from 'express';
import type { WallTime } from '#server/session/wall-time.ts';
import { type Refusal, refusal } from '#shared/contracts/refusal.ts';
import { tokenSchema } from '#shared/contracts/wire.ts';
import { addressKey } from './address.ts';
import { FailureLimit } from './failure-limit.ts';
import { sendProblem, sendTooMany } from './problem.ts';

/** Wrong PINs that an address may try in a minute. */
const WRONG_PINS_PER_MINUTE = 5;
/** Failed joins and code look-ups that an address may try in a minute. */
const WRONG_CODES_PER_MINUTE = 10;

/** Who may do what beyond joining: the PIN, and how often it may be wrong. */
export class Access {
  /** Failed codes and tokens, over HTTP and sockets together. */
  readonly codeFailures: FailureLimit;
  readonly pinRequired: boolean;
  readonly #pinFailures: FailureLimit;
  readonly #pin: string;

  constructor(parts: { pin: string; pinRequired: boolean; time: WallTime }) {
    this.#pin = parts.pin;
    this.pinRequired = parts.pinRequired;
    this.#pinFailures = new FailureLimit(WRONG_PINS_PER_MINUTE, parts.time);
    this.codeFailures = new FailureLimit(WRONG_CODES_PER_MINUTE, parts.time);
  }

  /** Lets a request pass that brings the PIN in `x-pin`, where one is asked for. */
  readonly requirePin: RequestHandler = (request, response, next) => {
    if (this.pinHolds(request, response)) {
      next();
    }
  };

  /** True if the PIN is right or not needed; else the request has been answered. */
  pinHolds(request: Request, response: Response): boolean {
    if (!this.pinRequired) {
      return true;
    }
    const address = addressKey(request.ip);
    const wait = this.#pinFailures.waitSeconds(address);
    if (wait > 0) {
      sendTooMany(response, wait);
      return false;
    }
    const given = request.get('x-pin');
    if (given !== undefined && sameText(given, this.#pin)) {
      return true;
    }
    if (given !== undefined) {
      this.#pinFailures.count(address);
    }
    sendProblem(response, PIN_WRONG);
    return false;
  }

  /** Lets a request pass unless its address has failed with codes too often. */
  readonly limitCodes: RequestHandler = (request, response, next) => {
    const wait = this.codeFailures.waitSeconds(addressKey(request.ip));
    if (wait > 0) {
      sendTooMany(response, wait);
    } else {
      next();
    }
  };

  /** Answers a refusal; one that a guess would earn counts against the address. */
  refuse(request: Request, response: Response, reason: Refusal): void {
    if (isFailedGuess(reason)) {
      this.codeFailures.count(addressKey(request.ip));
    }
    sendProblem(response, reason);
  }
}

/** True for what somebody gets who tries codes or tokens. */
export function isFailedGuess(reason: Refusal): boolean {
  return reason.code === 'session-unknown' || reason.code === 'token-unknown';
}

/** The token of `Authorization: Bearer …`; null if there is none of that form. */
export function bearerToken(request: Request): string | null {
  const [scheme, token] = (request.get('authorization') ?? '').split(' ');
  const parsed = tokenSchema.safeParse(token);
  return scheme?.toLowerCase() === 'bearer' && parsed.success ? parsed.data : null;
}

/** The names under which the server answers; null if any name will do. */
export type KnownHosts = ReadonlySet<string> | null;

/**
 * True if the request was meant for this server. One that only this computer may reach asks no
 * PIN, so nothing that came from elsewhere may get to it: neither a web page under a name of its
 * own that resolves to this computer, nor what a proxy that nobody told us about passes on.
 */
export function hostKnown(headers: IncomingHttpHeaders, known: KnownHosts): boolean {
  if (known === null) {
    return true;
  }
  const address = `http://${headers.host ?? ''}`;
  const passedOn = headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
  return !passedOn && URL.canParse(address) && known.has(new URL(address).hostname);
}

/** True unless a browser says that a page of another origin is asking. */
export function sameOrigin(headers: IncomingHttpHeaders, publicUrl: string | null): boolean {
  const { origin, host } = headers;
  if (origin === undefined || origin === publicUrl) {
    return true;
  }
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase();
}

const PIN_WRONG = refusal('pin-wrong', 'The facilitator PIN is needed, six digits.', {
  field: 'x-pin',
  limit: 'must be the PIN that the server printed at its start',
});

function sameText(left: string, right: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(left), digest(right));
}
