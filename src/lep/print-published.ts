import { ChartPin } from '../domain/fact.ts';
import { chartHash } from '../interview/proofs/chart-hash.ts';
import { getService } from './catalogue.ts';

/*
 * Prints what `published.json` of a service becomes when its chart is published as it is now:
 *   node scripts/run.mjs src/lep/print-published.ts A [same|next]
 * `same` gives the last version the present hash: right only while nobody has used it.
 * `next` adds a version. `scripts/publish-chart.mjs` writes the file.
 */

/** The pure world knows neither console nor process: this entry names what it needs of them. */
declare const console: { log(text: string): void };
declare const process: { readonly argv: readonly string[] };

const published = import.meta.glob<readonly unknown[]>('./*/published.json', {
  eager: true,
  import: 'default',
});

const [code = '', how = 'same'] = process.argv.slice(2).filter((argument) => argument !== '--');
const definition = await getService(code).delivery?.();
if (definition === undefined) throw new Error(`${code} has no chart to publish`);

const { id, version } = definition.pin;
const file = Object.entries(published).find(([, pins]) => lastOf(pins)?.id === id);
if (file === undefined) throw new Error(`No published.json has the chart ${id}`);
const [path, pins] = file;
const pin = { id, version: how === 'next' ? version + 1 : version, hash: chartHash(definition) };
const kept = how === 'next' ? pins : pins.slice(0, -1);
console.log(JSON.stringify({ path, pins: [...kept, pin] }));

function lastOf(pins: readonly unknown[]): ChartPin | undefined {
  return ChartPin.safeParse(pins.at(-1)).data;
}
