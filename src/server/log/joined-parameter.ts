/** ASCII record separator: no id, number, hash or JSON text contains a control character. */
const SEPARATOR = '\u001e';

/**
 * A list as one parameter, for `string_to_array($n, chr(30))`: nothing to escape on one side, nothing
 * to unescape on the other. An empty list is an empty array.
 */
export const joined = (values: readonly (string | number | boolean)[]): string =>
  values.join(SEPARATOR);
