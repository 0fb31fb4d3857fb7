/** What to say and with which words in its blanks; the text in each language lives in a message file. */
export interface Message<Key extends string> {
  readonly key: Key;
  readonly params: MessageParams;
}

export type MessageParams = Readonly<Record<string, string | number>>;
