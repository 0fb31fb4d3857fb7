import { beforeAll, describe, expect, it } from 'vitest';
import type { PlaceColumns } from './place-columns.ts';
import { type PackageColumns, packageColumns } from './testing/package-places.ts';

/**
 * The committed tables are snapshots of what the package says, so that nobody edits them by hand.
 * After a new version of the package: `npx vitest run src/reference/embedded-tables.test.ts -u`.
 */
let columns: PackageColumns;
beforeAll(async () => {
  columns = await packageColumns();
});

describe('the embedded tables are what the package says', () => {
  it('comuni', async () => {
    await expect(moduleText('comuniColumns', columns.comuni)).toMatchFileSnapshot(
      'comuni/comuni-columns.ts',
    );
  });

  it('countries', async () => {
    await expect(moduleText('countriesColumns', columns.countries)).toMatchFileSnapshot(
      'countries/countries-columns.ts',
    );
  });
});

const moduleText = (name: string, { source, ...members }: PlaceColumns): string =>
  `// Made by src/reference/embedded-tables.test.ts from the package below: do not edit.
// Data of ANPR (Ministero dell’Interno), Agenzia delle Entrate, ISTAT; encoding and province dates corrected.
import { isoDate } from '../../kernel/iso-date.ts';
import type { PlaceColumns } from '../place-columns.ts';

export const ${name}: PlaceColumns = {
  source: {
    name: '${source.name}',
    version: '${source.version}',
    asOf: isoDate('${source.asOf}'),
    licence: '${source.licence}',
  },
${Object.entries(members).map(memberText).join('\n')}
};
`;

/** As Prettier would: a value that does not fit goes below its key, unless the key is very short. */
const memberText = ([key, value]: [string, string]): string => {
  const text = value.includes("'") ? `"${value}"` : `'${value}'`;
  const isBelow = key.length > 4 && key.length + text.length > 95;
  return `  ${key}:${isBelow ? '\n    ' : ' '}${text},`;
};
