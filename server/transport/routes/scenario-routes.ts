import { Router } from 'express';
import type { Access } from '#server/transport/access.ts';
import type { TransportParts } from '#server/transport/parts.ts';
import { sendProblem } from '#server/transport/problem.ts';
import { refusal } from '#shared/contracts/refusal.ts';

/** The library: cards for everyone, whole cases for those who lead. */
export function scenarioRoutes(parts: TransportParts, access: Access): Router {
  const router = Router();
  const { cases } = parts;

  router.get('/api/scenarios', (_request, response) => {
    response.json({ scenarios: cases.cards, problems: cases.problems });
  });

  router.get('/api/scenarios/:id', access.requirePin, (request, response) => {
    const scenario = cases.find(String(request.params.id));
    if (scenario === null) {
      sendProblem(response, scenarioUnknown());
    } else {
      response.json(scenario);
    }
  });

  return router;
}

/** Answer to an id that is not in the library. */
export function scenarioUnknown() {
  return refusal('scenario-unknown', 'There is no case with this id.', {
    field: 'scenarioId',
    limit: 'must be the id of a case in the library',
  });
}
