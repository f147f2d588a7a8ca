import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { globalSetup: 'test/helpers/own-temporary-folder.ts' },
});
