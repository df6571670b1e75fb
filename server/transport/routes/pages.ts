import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type RequestHandler, Router } from 'express';
import expressStaticGzip from 'express-static-gzip';
import { sendProblem } from '#server/transport/problem.ts';
import { refusal } from '#shared/contracts/refusal.ts';

/** The addresses that the pages know; all of them are one document. */
const PAGES = [
  '/',
  '/scenarios{/*rest}',
  '/host/:code',
  '/s/:code',
  '/wall/:code',
  '/debrief/:code',
  '/demo',
  '/study/:scenarioId',
  '/grade',
  '/settings',
];

const YEAR_SECONDS = 31_536_000;

/** Serves the built pages, compressed as they were built; anything else is a 404. */
export function pages(clientDir: string): Router {
  const router = Router();
  const files = expressStaticGzip(clientDir, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: {
      cacheControl: false,
      setHeaders: (response, path) => {
        // Built files carry a hash in their name; everything else may change with the next build.
        const lasting = /[\\/]assets[\\/]/.test(path);
        response.setHeader(
          'Cache-Control',
          lasting ? `public, max-age=${YEAR_SECONDS}, immutable` : 'no-cache',
        );
      },
    },
  });
  const document: RequestHandler = (request, response, next) => {
    if (!existsSync(join(clientDir, 'index.html'))) {
      response.status(503).type('text/plain');
      response.send('The pages are not built yet. Run: npm run build');
      return;
    }
    request.url = '/index.html';
    files(request, response, next);
  };
  router.get(PAGES, document);
  router.use(files);
  router.use((request, response, next) => {
    const wantsPage = request.method === 'GET' && request.accepts(['json', 'html']) === 'html';
    response.status(404);
    if (wantsPage && !request.path.startsWith('/api/')) {
      document(request, response, next);
    } else {
      sendProblem(response, refusal('not-found', 'There is nothing at this address.'));
    }
  });
  return router;
}
