import { createContext, use, type ReactElement } from 'react';
import { directionOf } from '../../interview/courtesy/language.ts';
import type { LabelledValue, Phrase } from '../../interview/document-model.ts';
import { ITALIAN, languageOf, textOf } from '../phrase.ts';

/** The language of what is around: Italian, or that of the courtesy copy. */
export const LanguageContext = createContext<string>(ITALIAN);

/** A phrase; in a language of its own it says so, and keeps its own direction. */
export function Words({ phrase }: { readonly phrase: Phrase }): ReactElement {
  const around = use(LanguageContext);
  const language = languageOf(phrase, around);
  if (language === around) return <>{textOf(phrase)}</>;
  return (
    <bdi lang={language} dir={directionOf(language)}>
      {textOf(phrase)}
    </bdi>
  );
}

/** A code keeps its own direction and a fixed width; any other value is text. */
export const CodeOrWords = ({ item }: { readonly item: LabelledValue }): ReactElement =>
  item.code === true ? (
    <bdi className="documento__code" dir="ltr">
      {textOf(item.value)}
    </bdi>
  ) : (
    <span className="documento__value">
      <Words phrase={item.value} />
    </span>
  );
