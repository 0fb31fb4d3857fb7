// What the JSON reports of Vitest and Playwright say, in one form: how many passed, and what didn't.
// A skipped test did not pass. A run that fails without a failed test has one failure: itself.

/** @typedef {{ passed: number, failures: string[] }} Counts */

/**
 * @param {any} report of `vitest --reporter=json`, or undefined when there is none
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function vitestCounts(report, exitCode) {
  const suites = report?.testResults ?? [];
  const tests = suites.flatMap((suite) =>
    suite.assertionResults.map(({ status, fullName }) => ({ status, title: fullName })),
  );
  const broken = suites
    .filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
    .map(({ name }) => `${name}: could not be loaded`);
  return counted({ what: 'unit tests', tests, broken, exitCode });
}

/**
 * @param {any} report of `playwright test --reporter=json`, or undefined when there is none
 * @param {number | null} exitCode
 * @returns {Counts}
 */
export function playwrightCounts(report, exitCode) {
  const statusOf = {
    expected: 'passed',
    unexpected: 'failed',
    flaky: 'failed',
    skipped: 'skipped',
  };
  const inSuite = (suite, path) => [
    ...(suite.specs ?? []).flatMap(({ title, tests }) =>
      tests.map(({ status }) => ({
        status: statusOf[status] ?? 'failed',
        title: [...path, title].join(' › '),
      })),
    ),
    ...(suite.suites ?? []).flatMap((inner) => inSuite(inner, [...path, inner.title])),
  ];
  const tests = (report?.suites ?? []).flatMap((suite) => inSuite(suite, [suite.title]));
  const broken = (report?.errors ?? []).map(({ message }) => `browser tests: ${message}`);
  return counted({ what: 'browser tests', tests, broken, exitCode });
}

function counted({ what, tests, broken, exitCode }) {
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failures = tests
    .filter(({ status }) => status !== 'passed')
    .map(({ status, title }) => (status === 'failed' ? title : `${title} (${status})`));
  failures.push(...broken);
  if (tests.length === 0 && broken.length === 0) failures.push(`${what}: none ran`);
  if (exitCode !== 0 && failures.length === 0) failures.push(`${what}: ended with ${exitCode}`);
  return { passed, failures };
}
