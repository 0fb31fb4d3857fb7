import type { Json } from '../../kernel/json.ts';
import { fascicoloPaths, type FascicoloDatum } from '../../domain/person-sheet.ts';
import type { TestDevice } from '../../domain/testing/test-device.ts';
import { rowsOf } from '../answers.ts';

/** A table is given by its rows, each with its id in `row`. */
export type PersonData = Partial<Record<FascicoloDatum, Json>>;

/** Writes data in a person's stream; a table, cell by cell. */
export function keepData(device: TestDevice, data: PersonData): void {
  for (const [datum, value] of Object.entries(data)) {
    const path = fascicoloPaths[datum as FascicoloDatum];
    const rows = rowsOf(value);
    if (rows.length === 0) device.answer(path, value);
    for (const { row, ...cells } of rows) {
      for (const [column, cell] of Object.entries(cells)) {
        device.answer(`${path}#${row}.${column}`, cell as Json);
      }
    }
  }
}
