import { describe, expect, it } from 'vitest';
import { ChartPin, isIntact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { interview } from './interview.ts';
import published from './published.json' with { type: 'json' };
import { GoldenLog, resultOf } from '../../interview/testing/golden-log.ts';

const files = import.meta.glob<unknown>('./golden/*.json', { eager: true, import: 'default' });
const logs = Object.entries(files).map(([file, content]) => ({
  file: file.replace('./golden/', ''),
  log: GoldenLog.parse(content),
}));

describe.each(logs)('the recorded log $file', ({ log }) => {
  it('still folds to the recorded result', () => {
    expect(resultOf(interview, log)).toEqual(log.result);
  });

  it('folds to it from the end to the beginning as well', () => {
    expect(resultOf(interview, { ...log, facts: log.facts.toReversed() })).toEqual(log.result);
  });

  it('is intact', () => {
    expect([...log.facts, ...log.person].filter((fact) => !isIntact(fact))).toEqual([]);
  });

  it('was made under a version that was published', () => {
    const { id, version } = ChartPin.parse(foldStream(log.facts).opening?.chart);
    expect(published.map((pin) => `${pin.id} ${pin.version}`)).toContain(`${id} ${version}`);
  });
});

it('every published version has its logs', () => {
  const versions = logs.map(({ log }) => foldStream(log.facts).opening?.chart?.version);
  expect(
    published.filter(({ version }) => versions.filter((v) => v === version).length < 3),
  ).toEqual([]);
});
