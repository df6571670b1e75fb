import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const server = process.env.BEACON_DEV_SERVER ?? 'http://127.0.0.1:3000';

/** From how many pages on what they share is in one file with all that is shared as widely. */
const OFTEN = 5;

const NO_SCROLL_AREA = '\0no-scroll-area';

/** The two files of zod that write JSON Schema. */
const WRITERS = /\/zod\/v4\/core\/(to-json-schema|json-schema-processors)\.js$/;

/** Ends a build in which a plugin found nothing to leave out: a package has moved its files. */
function refuseUnless(
  isFound: (ids: readonly string[]) => boolean,
): NonNullable<Plugin['buildEnd']> {
  return function (this: Rolldown.PluginContext, error?: Error) {
    if (error === undefined && !isFound([...this.getModuleIds()])) {
      this.error('Nothing to leave out was found: see what this plugin is for.');
    }
  };
}

/**
 * Mantine's dialog names its scroll area for one comparison, and with it came all that places
 * menus: 18 kB on every phone. No dialog here has a scroll area of its own.
 */
const dialogsWithoutScrollArea: Plugin = {
  name: 'dialogs-without-scroll-area',
  enforce: 'pre',
  apply: 'build',
  resolveId: (source, importer) =>
    source.endsWith('/ScrollArea.mjs') && importer?.endsWith('/Modal/ModalRoot.mjs') === true
      ? NO_SCROLL_AREA
      : null,
  load: (id) => (id === NO_SCROLL_AREA ? 'export const ScrollArea = { Autosize: null };' : null),
  buildEnd: refuseUnless((ids) => ids.includes(NO_SCROLL_AREA)),
};

/**
 * Zod's schemas can write themselves as JSON Schema. Pages only parse with them, and what writes is
 * a fifth of zod: 5 kB on every phone.
 */
const schemasThatOnlyParse: Plugin = {
  name: 'schemas-that-only-parse',
  apply: 'build',
  buildEnd: refuseUnless((ids) => ids.filter((id) => WRITERS.test(id)).length === 2),
  transform: {
    filter: { id: WRITERS },
    handler: (code) =>
      [
        "const refuse = () => { throw new Error('The pages write no JSON Schema.'); };",
        ...[...code.matchAll(/^export (?:const|function) (\w+)/gm)].map(
          ([, name]) => `export const ${name} = refuse;`,
        ),
      ].join('\n'),
  },
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
    dialogsWithoutScrollArea,
    schemasThatOnlyParse,
    compression({
      include: /\.(html|js|css|svg|json)$/,
      threshold: 1_000,
      algorithms: [defineAlgorithm('gzip', { level: 9 }), defineAlgorithm('brotliCompress')],
    }),
  ],
  build: {
    outDir: '../dist/client',
    emptyOutDir: true,
    target: 'es2022',
    // A content policy of our own origin alone refuses data: addresses.
    assetsInlineLimit: 0,
    // What a phone fetches is weighed compressed, by a test.
    chunkSizeWarningLimit: 1_000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In one file with its setting, for the setting has to come before every schema.
          groups: [
            { name: 'zod', test: /node_modules\/zod\/|zod-without-eval/ },
            // What places menus stays apart from the small parts that pages without menus share.
            { name: 'floating', test: /node_modules\/@floating-ui\// },
            // Of many small files each costs a request, and none helps to compress another.
            { name: 'first', tags: ['$initial'] },
            { name: 'often', minShareCount: OFTEN },
          ],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
  worker: { format: 'es' },
  server: {
    proxy: {
      // The server compares host and origin, so the host stays that of the page.
      '/api': { target: server, changeOrigin: false },
      '/socket.io': { target: server, changeOrigin: false, ws: true },
    },
  },
});
