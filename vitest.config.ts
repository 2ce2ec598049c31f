import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/*.test.ts'],
    // Stores and workbooks on a busy office-class machine; a test that hangs still ends.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Both cores: most tests wait for a thread or a browser of theirs half of the time.
    maxWorkers: 2,
    pool: 'threads',
    globalSetup: 'tests/temporary-folder.ts',
  },
})
