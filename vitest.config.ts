import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{tests,src,mock,reports,suites}/**/*.test.ts'],
    exclude: ['tests/ci/**'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})
