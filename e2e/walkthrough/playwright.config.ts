import { defineConfig } from '@playwright/test';
import browserTests from '../../playwright.config.ts';

/** `npm run walkthrough`: one long play by hand, not among the tests. */
export default defineConfig(browserTests, {
  testDir: '.',
  testMatch: 'working-day.ts',
  outputDir: '../../test-results',
  timeout: 1_800_000,
});
