import { decodePlaces } from '../place-columns.ts';
import { comuneTableOf } from './comune.ts';
import { comuniColumns } from './comuni-columns.ts';

/** Built once, when the chunk arrives. Import it through `loadComuni`, or the chunk is not lazy. */
export const embeddedComuni = comuneTableOf(
  decodePlaces(comuniColumns).map(({ code, name, letters, from, to }) => ({
    code,
    name,
    province: letters,
    istatCode: null,
    otherName: null,
    periods: [{ from, to }],
  })),
  comuniColumns.source,
);
