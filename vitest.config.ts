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
    testTimeout: 60_000,
    // Much of the work is done by servers and commands that the tests start: three files at once keep two cores busy.
    maxWorkers: 3,
    // The schemas and arbitraries that most files need are made once a worker. What a test changes around it, it puts back.
    isolate: false,
    globalSetup: ['test/servers/global-setup.ts'],
  },
});
