/** One thing that can be chosen. */
export interface ChoiceOption<T extends string = string> {
  readonly value: T;
  readonly label: string;
  /** Second line: what the choice means. */
  readonly hint?: string | undefined;
}
