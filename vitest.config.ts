import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'conformance/**/*.test.ts',
      'fixtures/**/*.test.ts',
      'schemas/**/*.test.ts',
      'test/**/*.test.ts',
      'docs/examples/*.test.ts',
    ],
    testTimeout: 30_000,
    globalSetup: ['test/servers/global-setup.ts'],
  },
});
