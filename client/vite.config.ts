import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression, defineAlgorithm } from 'vite-plugin-compression2';

const server = process.env.BEACON_DEV_SERVER ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [
    react(),
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          // In one file with its setting, for the setting has to come before every schema.
          groups: [{ name: 'zod', test: /node_modules\/zod\/|zod-without-eval/ }],
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
