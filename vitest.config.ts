import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Most take milliseconds; a machine at work on other things as well must not fail those that take two seconds.
  test: { globalSetup: 'test/helpers/own-temporary-folder.ts', testTimeout: 30_000, hookTimeout: 60_000 },
});
