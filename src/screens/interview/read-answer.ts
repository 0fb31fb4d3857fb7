import { spoken, spokenAll } from '../../i18n/language.ts';
import { formatAnswer } from '../../interview/format-answer.ts';

type Given = Parameters<typeof formatAnswer>[0];

/** An answer on one line, in the language of the page: for screens, never for a fact or a paper. */
export function readAnswer({ words, ...given }: Given): string {
  const text = formatAnswer({ ...given, words: spokenAll(words) });
  return given.meta.kind === 'yesNo' ? spoken(text) : text;
}
