/** ASCII record separator: no id, number, hash or JSON text contains a control character. */
const SEPARATOR = '\u001e';

/**
 * A list as one parameter, for `string_to_array($n, chr(30))`: nothing to escape on one side, nothing
 * to unescape on the other. An empty list is an empty array.
 * In the statements of a push it stands in a `(select …)`: the planner would otherwise unfold the
 * list and weigh each element, which took longer than the statement itself.
 */
export const joined = (values: readonly (string | number | boolean)[]): string =>
  values.join(SEPARATOR);
