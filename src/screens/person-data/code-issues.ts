import type { IsoDate } from '../../kernel/iso-date.ts';
import {
  checkAgainst,
  type CodiceFiscaleFinding,
  type PersonToCompare,
} from '../../reference/codice-fiscale/check-against.ts';
import { parseCodiceFiscale } from '../../reference/codice-fiscale/codice-fiscale.ts';
import type { Places } from '../places.ts';
import { codeErrorWords, findingWords } from './code-words.ts';

export interface CodeIssues {
  /** Keys of the checks that ask for a reason: they go with it into the facts. */
  readonly checks: readonly string[];
  /** What does not fit, in words: to be explained or corrected. */
  readonly toExplain: readonly string[];
  /** Worth knowing, nothing to do. */
  readonly notes: readonly string[];
}

const NO_ISSUES: CodeIssues = { checks: [], toExplain: [], notes: [] };

/** What a codice fiscale says that does not fit itself or the person. An empty one has no issues. */
export function codeIssues(
  text: string,
  person: PersonToCompare,
  { places, today }: { readonly places: Places | undefined; readonly today: IsoDate },
): CodeIssues {
  if (text.trim() === '') return NO_ISSUES;
  const code = parseCodiceFiscale(text);
  if (!code.ok) {
    return { checks: [code.error.key], toExplain: [codeErrorWords(code.error)], notes: [] };
  }
  if (places === undefined) return NO_ISSUES;
  const findings = checkAgainst(code.value, person, { ...places, today });
  const asked = findings.filter(({ severity }) => severity === 'motiva');
  return {
    checks: asked.map(keyOf),
    toExplain: asked.map(findingWords),
    notes: findings.filter(({ severity }) => severity !== 'motiva').map(findingWords),
  };
}

const keyOf = ({ message }: CodiceFiscaleFinding): string => message.key;
