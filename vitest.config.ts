import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Most take milliseconds; a machine at work on other things as well must not fail those that take two seconds.
  // Every core has a file of tests, where vitest alone would leave one free: on two cores that is half the time.
  test: { globalSetup: 'test/helpers/own-temporary-folder.ts', testTimeout: 30_000, hookTimeout: 60_000, maxWorkers: '100%' },
});
