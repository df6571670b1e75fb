import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express, { type Express } from 'express';
import { gradeRoutes } from '#server/transport/routes/grade-routes.ts';
import { pages } from '#server/transport/routes/pages.ts';
import { scenarioRoutes } from '#server/transport/routes/scenario-routes.ts';
import { serverRoutes } from '#server/transport/routes/server-routes.ts';
import { sessionRoutes } from '#server/transport/routes/session-routes.ts';
import { refusal } from '#shared/contracts/refusal.ts';
import { Access, hostKnown, type KnownHosts } from './transport/access.ts';
import { joinUrls } from './transport/address.ts';
import { Gateway } from './transport/gateway.ts';
import type { TransportParts, TransportSettings } from './transport/parts.ts';
import { problemHandler, sendProblem } from './transport/problem.ts';
import { securityHeaders } from './transport/security-headers.ts';

/** Bytes of a request body at most. */
const MOST_BYTES = '32kb';
/** Bytes of a request for grades at most: a thousand snapshots on each scale. */
const MOST_GRADE_BYTES = '1mb';

/** The whole server, not listening yet. */
export interface App {
  readonly httpServer: HttpServer;
  /** Where people reach it, once it listens. */
  readonly joinUrls: () => string[];
  /** Says goodbye, lets sessions finish what they are doing, and ends all connections. */
  readonly drain: () => Promise<void>;
}

/** Puts Express and Socket.IO on one server. */
export function createApp(parts: TransportParts): App {
  const { settings, registry, time } = parts;
  const app = express();
  const httpServer = createServer(app);
  const knownHosts = knownHostsOf(settings);
  const access = new Access({
    pin: settings.facilitatorPin,
    pinRequired: !settings.loopbackOnly,
    time,
  });
  const gateway = new Gateway({
    httpServer,
    registry,
    access,
    time,
    publicUrl: settings.publicUrl,
    trustedProxies: settings.trustedProxies,
    knownHosts,
  });
  let draining = false;
  const urls = () =>
    joinUrls({
      host: settings.host,
      port: (httpServer.address() as AddressInfo | null)?.port ?? 0,
      publicUrl: settings.publicUrl,
      networkAddresses: parts.networkAddresses(),
    });
  addMiddleware(app, { settings, knownHosts });
  app.use(serverRoutes(parts, { joinUrls: urls, draining: () => draining }));
  app.use(scenarioRoutes(parts, access));
  app.use(sessionRoutes(parts, access));
  app.use(gradeRoutes());
  app.use(pages(parts.clientDir));
  app.use(problemHandler((error) => parts.log.error({ err: error }, 'a request failed')));
  return {
    httpServer,
    joinUrls: urls,
    async drain() {
      draining = true;
      gateway.announceClosing();
      await registry.close();
      await gateway.close();
    },
  };
}

function addMiddleware(
  app: Express,
  with_: { settings: TransportSettings; knownHosts: KnownHosts },
): void {
  app.disable('x-powered-by');
  app.set('trust proxy', with_.settings.trustedProxies);
  app.use(securityHeaders());
  app.use((request, response, next) => {
    if (hostKnown(request.headers, with_.knownHosts)) {
      next();
    } else {
      const message =
        'This server answers to this computer alone. Behind a proxy, set TRUST_PROXY or PUBLIC_URL.';
      sendProblem(response, refusal('request-invalid', message, { field: 'host' }), 421);
    }
  });
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  app.use('/api/grade', express.json({ limit: MOST_GRADE_BYTES, strict: false }));
  app.use('/api', express.json({ limit: MOST_BYTES }));
}

function knownHostsOf(settings: TransportSettings): KnownHosts {
  return settings.loopbackOnly ? new Set(['localhost', '127.0.0.1', '[::1]', settings.host]) : null;
}
