import { defineConfig } from 'vitest/config'

/** Tests that need more than Node: the npm registry, a browser. CI runs them after the others. */
export default defineConfig({
  test: {
    include: ['tests/ci/**/*.test.ts'],
    testTimeout: 180_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
})
