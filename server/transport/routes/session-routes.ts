import { type Request, type Response, Router } from 'express';
import type { Session } from '#server/session/session.ts';
import { type Access, bearerToken } from '#server/transport/access.ts';
import type { TransportParts } from '#server/transport/parts.ts';
import { sendProblem } from '#server/transport/problem.ts';
import type { Role } from '#shared/contracts/identity.ts';
import { type Refusal, refusal, refusalOf } from '#shared/contracts/refusal.ts';
import { createSessionSchema, createTokenSchema } from '#shared/contracts/rest.ts';
import { err, ok, type Result } from '#shared/contracts/result.ts';
import { sessionOptionsSchema } from '#shared/contracts/settings.ts';
import { codeSchema } from '#shared/contracts/wire.ts';
import { scenarioUnknown } from './scenario-routes.ts';

const LEADERS: readonly Role[] = ['facilitator', 'evaluator'];

/** Making sessions, looking them up, and what those who lead take away from them. */
export function sessionRoutes(parts: TransportParts, access: Access): Router {
  const router = Router();
  const { registry } = parts;

  router.post('/api/sessions', access.requirePin, async (request, response) => {
    answer(request, response, await create(parts, request.body), 201);
  });

  router.get('/api/sessions/:code', access.limitCodes, async (request, response) => {
    const found = await visit(request, (session) =>
      ok({ state: session.status, full: session.full }),
    );
    answer(request, response, found);
  });

  router.post('/api/sessions/:code/tokens', access.limitCodes, async (request, response) => {
    const token = bearerToken(request);
    if (token === null && !access.pinHolds(request, response)) {
      return;
    }
    const wanted = createTokenSchema.safeParse(request.body);
    if (!wanted.success) {
      sendProblem(response, refusalOf('request-invalid', wanted.error));
      return;
    }
    const made = await visit(request, async (session) => {
      const barred = token === null ? null : bar(session, token, ['facilitator']);
      return barred === null ? session.issueToken(wanted.data) : err(barred);
    });
    answer(request, response, made.ok ? ok({ token: made.value }) : made, 201);
  });

  router.get('/api/sessions/:code/export/json', access.limitCodes, async (request, response) => {
    const exported = await visit(request, async (session) => {
      const token = bearerToken(request);
      const holder = token === null ? null : session.holderOf(token);
      const app = `beacon ${parts.version}`;
      if (holder !== null && session.status === 'debrief' && !LEADERS.includes(holder.role)) {
        return session.read((view) => view.recordFor(app, holder));
      }
      const barred = bar(session, token, LEADERS);
      return barred === null ? session.read((view) => view.replay(app)) : err(barred);
    });
    if (exported.ok) {
      response.attachment(`beacon-${request.params.code}.crsreplay.json`);
    }
    answer(request, response, exported);
  });

  function visit<Value>(
    request: Request,
    visitor: (session: Session) => Promise<Result<Value, Refusal>> | Result<Value, Refusal>,
  ): Promise<Result<Value, Refusal>> {
    const code = codeSchema.safeParse(request.params.code);
    return code.success
      ? registry.visit(code.data, visitor)
      : Promise.resolve(err(invalidCode(code.error.issues[0]?.message)));
  }

  function answer(
    request: Request,
    response: Response,
    result: Result<object, Refusal>,
    status = 200,
  ): void {
    if (result.ok) {
      response.status(status).json(result.value);
    } else {
      access.refuse(request, response, result.error);
    }
  }

  return router;
}

async function create(parts: TransportParts, body: unknown): Promise<Result<object, Refusal>> {
  const wanted = createSessionSchema.safeParse(body);
  if (!wanted.success) {
    return err(refusalOf('request-invalid', wanted.error));
  }
  const { scenarioId, seed, name, ...settings } = wanted.data;
  const { retentionHours } = parts.settings;
  const scenario = parts.cases.find(scenarioId);
  if (scenario === null) {
    return err(scenarioUnknown());
  }
  return parts.registry.create({
    scenario,
    seed: seed ?? scenario.seed,
    options: sessionOptionsSchema.parse({ retentionHours, ...settings }),
    name: name ?? 'Facilitator',
  });
}

/** Why the holder of a token may not do this, or null if they may. */
function bar(session: Session, token: string | null, roles: readonly Role[]): Refusal | null {
  const role = token === null ? null : (session.holderOf(token)?.role ?? null);
  if (role === null) {
    return refusal('token-unknown', 'This needs the token of somebody who leads the session.', {
      field: 'authorization',
      limit: 'must be Bearer and a token of this session',
    });
  }
  return roles.includes(role)
    ? null
    : refusal('role-forbidden', `A person in the role ${role} cannot do this.`);
}

function invalidCode(limit = 'must be a join code'): Refusal {
  return refusal('request-invalid', `code: ${limit}`, { field: 'code', limit });
}
