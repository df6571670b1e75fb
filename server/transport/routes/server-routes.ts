import { Router } from 'express';
import type { z } from 'zod';
import type { TransportParts } from '#server/transport/parts.ts';
import type { serverFactsSchema } from '#shared/contracts/rest.ts';
import { ENGINE_VERSION } from '#shared/engine/version.ts';

/** Facts about the server itself, and what keeps it alive. */
export function serverRoutes(
  parts: TransportParts,
  live: { readonly joinUrls: () => string[]; readonly draining: () => boolean },
): Router {
  const router = Router();
  const { settings, version } = parts;

  router.get('/api/server', (_request, response) => {
    const facts: z.infer<typeof serverFactsSchema> = {
      version,
      engineVersion: ENGINE_VERSION,
      pinRequired: !settings.loopbackOnly,
      loopbackOnly: settings.loopbackOnly,
      joinUrls: live.joinUrls(),
    };
    response.json(facts);
  });

  // Whoever answers has an event loop that turns; one that hangs lets the prober run into its limit.
  router.get('/healthz', (_request, response) => {
    response.set('Cache-Control', 'no-store').json({ status: 'ok' });
  });

  router.get('/readyz', async (_request, response) => {
    const storage = await parts.checkStorage().then(
      () => 'ok',
      () => 'failed',
    );
    const checks = { scenarios: parts.cases.cards.length > 0 ? 'ok' : 'failed', storage };
    const healthy = checks.scenarios === 'ok' && storage === 'ok';
    const status = live.draining() ? 'draining' : healthy ? 'ok' : 'failed';
    response
      .status(status === 'ok' ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({ status, checks });
  });

  return router;
}
