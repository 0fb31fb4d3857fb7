import { isLanguage, LANGUAGE_NAMES, LANGUAGES, spokenLanguage } from '../i18n/language.ts';
import { appWords as words } from './app.it.ts';
import { chooseLanguage } from './page-language.ts';

/** *Lingua*: the page opens again in the one chosen. Each is told by its own name. */
export function LanguageChoice() {
  return (
    <label className="language-choice">
      <span className="text-meta" translate="no">
        {words('language')}
      </span>
      <select
        className="form-control"
        translate="no"
        value={spokenLanguage()}
        onChange={({ target }) => {
          if (isLanguage(target.value)) chooseLanguage(target.value);
        }}
      >
        {LANGUAGES.map((language) => (
          <option key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
