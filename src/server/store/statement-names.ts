/** Uses of a text before it gets a name: what is said once is not worth keeping. */
const USES = 3;
/** Names at once: statements are written in the code, so there are few. */
const MAX_NAMES = 256;

/**
 * Names for statements that return often: PostgreSQL keeps a named statement's plan for the life of
 * the connection. Behind a pooler in transaction mode this needs PgBouncer ≥ 1.21.
 */
export function statementNames(): (text: string) => string | undefined {
  const uses = new Map<string, number>();
  const names = new Map<string, string>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined) return name;
    const seen = (uses.get(text) ?? 0) + 1;
    if (uses.size < MAX_NAMES || uses.has(text)) uses.set(text, seen);
    if (seen < USES || names.size >= MAX_NAMES) return undefined;
    names.set(text, `sportello_${names.size + 1}`);
    return names.get(text);
  };
}
