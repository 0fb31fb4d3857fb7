/**
 * The rows of a table as a form leaves them while they are being filled: any cell may be missing,
 * whatever the question will ask of it.
 */
export const openRows = <T>(rows: readonly T[] | undefined): readonly Partial<T>[] => rows ?? [];
