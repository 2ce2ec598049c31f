import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts', 'tests/integration/**/*.test.ts', 'tests/*.test.ts'],
    // Stores and workbooks on a busy office-class machine; a test that hangs still ends.
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    globalSetup: 'tests/temporary-folder.ts',
  },
})
