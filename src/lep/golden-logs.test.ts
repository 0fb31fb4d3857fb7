import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ChartPin, isIntact } from '../domain/fact.ts';
import { foldStream } from '../domain/fold.ts';
import { GoldenLog, resultOf } from '../interview/testing/golden-log.ts';
import { catalogue } from './catalogue.ts';

/*
 * Logs of every published version, recorded once and never changed: what people have written must
 * read the same for ever. A service that is delivered records its own under `golden/`.
 */

const recorded = import.meta.glob<unknown>('./*/golden/*.json', { eager: true, import: 'default' });
const pins = import.meta.glob<unknown>('./*/published.json', { eager: true, import: 'default' });
const services = import.meta.glob<{ readonly entry: { readonly code: string } }>('./*/service.ts', {
  eager: true,
  import: 'default',
});

const delivered = catalogue.flatMap(({ entry: { code }, delivery }) => {
  const manifest = Object.keys(services).find((path) => services[path]?.entry.code === code);
  const folder = manifest?.replace('service.ts', '') ?? '';
  return delivery === undefined ? [] : [{ code, folder, delivery }];
});

const publishedIn = (folder: string): readonly ChartPin[] =>
  z.array(ChartPin).parse(pins[`${folder}published.json`]);

const logsIn = (folder: string) =>
  Object.entries(recorded)
    .filter(([path]) => path.startsWith(`${folder}golden/`))
    .map(([path, content]) => ({ file: path, log: GoldenLog.parse(content) }));

describe.each(delivered)('the recorded logs of $code', ({ folder, delivery }) => {
  const logs = logsIn(folder);
  const published = publishedIn(folder);

  describe.each(logs)('$file', ({ log }) => {
    it('still folds to the recorded result', async () => {
      expect(resultOf(await delivery(), log)).toEqual(log.result);
    });

    it('folds to it from the end to the beginning as well', async () => {
      const backwards = { ...log, facts: log.facts.toReversed() };
      expect(resultOf(await delivery(), backwards)).toEqual(log.result);
    });

    it('is intact', () => {
      expect([...log.facts, ...log.person].filter((fact) => !isIntact(fact))).toEqual([]);
    });

    it('was made under a version that was published', () => {
      const { id, version } = ChartPin.parse(foldStream(log.facts).opening?.chart);
      expect(published.map((pin) => `${pin.id} ${pin.version}`)).toContain(`${id} ${version}`);
    });
  });

  it('are there for every published version', () => {
    const versions = logs.map(({ log }) => foldStream(log.facts).opening?.chart?.version);
    expect(
      published.filter(({ version }) => versions.filter((v) => v === version).length < 3),
    ).toEqual([]);
  });
});
