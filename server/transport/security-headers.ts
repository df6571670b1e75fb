import type { IncomingMessage } from 'node:http';
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/**
 * Headers that keep a page to its own sources. The server speaks plain HTTP on a local network, so
 * nothing here asks for HTTPS: browsers would then load no script at all.
 */
export function securityHeaders(): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        // Older Safari does not count a websocket of the same host as 'self'.
        connectSrc: ["'self'", webSocketSource],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
      },
    },
    strictTransportSecurity: false,
    // Both mean nothing on plain HTTP but a warning in the console.
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

function webSocketSource(request: IncomingMessage): string {
  const { host } = request.headers;
  return host !== undefined && /^[A-Za-z0-9.:[\]-]+$/.test(host)
    ? `ws://${host} wss://${host}`
    : '';
}
