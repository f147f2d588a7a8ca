import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What every page needs, kept apart from our own code so that a browser may keep it between versions. */
const FIRST_LOAD = [
  { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
  { name: 'router', test: /node_modules\/@tanstack\/(router|react-router|history|store|react-store|query|react-query)/ },
  { name: 'words', test: /node_modules\/(i18next|react-i18next)\// },
];

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  logLevel: 'warn',
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    // the content security policy allows no data: address
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // the map's engine is one file of more than 500 kB; it loads with the map
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: FIRST_LOAD } } },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
  preview: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8080' } },
});
