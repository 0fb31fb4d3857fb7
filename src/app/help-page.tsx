import { HelpScreen } from '../screens/help/help-screen.tsx';
import { Panel } from '../ui/panel.tsx';
import { appWords as words } from './app.it.ts';
import { LanguageChoice } from './language-choice.tsx';

/** `/aiuto`, with the language of the screens for who is signed in. */
export const HelpPage = () => (
  <HelpScreen
    language={
      <Panel title={words('language')}>
        <div className="stack">
          <p>{words('languageText')}</p>
          <LanguageChoice />
        </div>
      </Panel>
    }
  />
);
