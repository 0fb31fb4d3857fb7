import { officePaths, type OfficeThresholds } from '../../domain/office-settings.ts';
import { spoken } from '../../i18n/language.ts';
import { findLanguage, languages, searchLanguages } from '../../reference/languages/languages.ts';
import type { OptionSearch } from '../../ui/option-search.ts';
import { Panel } from '../../ui/panel.tsx';
import { searchComuni } from '../interview/fields/looked-up-fields.tsx';
import { usePlaceName } from '../places.ts';
import { cellColumns, NamedRows } from './own-rows.tsx';
import { PickedRows } from './picked-rows.tsx';
import { SettingField } from './setting-field.tsx';
import type { SettingsSession } from './settings-session.ts';
import { settingsWords, words } from './settings.it.ts';

interface OfficePanelsProps {
  readonly session: SettingsSession;
}

const { ufficio, territorio, informativa, soglie, conservazione } = settingsWords;

/** Where the office works, in which languages, and what it has decided about its days. */
export function OfficePanels({ session }: OfficePanelsProps) {
  const { thresholds } = session.prestazione.known.place.settings;
  return (
    <>
      <Panel title={words('territory')}>
        <div className="questions">
          <Comuni session={session} />
          <OtherOffices session={session} />
        </div>
      </Panel>
      <Panel title={words('placesAndLanguages')}>
        <div className="questions">
          <SettingField session={session} path={officePaths.places} />
          <PickedRows
            session={session}
            table={officePaths.languages}
            column="lingua"
            {...labelsOf(ufficio.questions.lingue)}
            addLabel={words('addLanguage')}
            search={searchLanguage}
            nameOf={(code) => findLanguage(code)?.name ?? code}
          />
        </div>
      </Panel>
      <Panel title={spoken(informativa.title)}>
        <div className="questions">
          <SettingField session={session} path={officePaths.noticeVersion} />
          <SettingField session={session} path={officePaths.noticeDate} />
        </div>
      </Panel>
      <Panel title={spoken(soglie.title)}>
        <div className="questions">
          {THRESHOLDS.map((key) => (
            <SettingField
              key={key}
              session={session}
              path={officePaths[key]}
              usual={thresholds[key]}
            />
          ))}
        </div>
      </Panel>
      <Panel title={spoken(conservazione.title)}>
        <div className="questions">
          <SettingField session={session} path={officePaths.retentionYears} />
          <SettingField session={session} path={officePaths.retentionAct} />
        </div>
      </Panel>
    </>
  );
}

const THRESHOLDS: readonly (keyof OfficeThresholds)[] = [
  'permitDays',
  'silenceDays',
  'kioskSeconds',
];

const searchLanguage: OptionSearch = (text) =>
  Promise.resolve(
    (text.trim() === '' ? languages.slice(0, 12) : searchLanguages(text, 10))
      .filter(({ code }) => code !== 'it')
      .map(({ code, name, ownName }) => ({ id: code, label: name, sub: ownName })),
  );

const labelsOf = ({ label, hint }: { readonly label: string; readonly hint?: string }) => ({
  label: spoken(label),
  hint: hint === undefined ? undefined : spoken(hint),
});

const Comuni = ({ session }: OfficePanelsProps) => (
  <PickedRows
    session={session}
    table={officePaths.comuni}
    column="comune"
    {...labelsOf(ufficio.questions.comuni)}
    addLabel={words('addComune')}
    search={searchComuni}
    nameOf={usePlaceName()}
  />
);

/** For whoever lives elsewhere: which office, how to reach it, and its comuni. */
const OtherOffices = ({ session }: OfficePanelsProps) => (
  <NamedRows
    session={session}
    table={officePaths.otherOffices}
    {...labelsOf(territorio.questions.uffici)}
    addLabel={words('addOffice')}
    unnamed={words('unnamedOffice')}
    columns={otherOfficeColumns(session)}
  />
);

const otherOfficeColumns = (session: SettingsSession) => [
  ...cellColumns(session, officePaths.otherOffices, territorio.questions.uffici.columns),
  {
    key: 'comuni',
    label: words('comuniOf'),
    cell: ({ row }: { readonly row: string }) => <OtherComuni session={session} of={row} />,
  },
];

function OtherComuni({ session, of }: OfficePanelsProps & { readonly of: string }) {
  return (
    <PickedRows
      session={session}
      table={officePaths.otherComuni}
      column="comune"
      of={{ column: 'ufficio', row: of }}
      label={words('comuniOf')}
      addLabel={words('addComune')}
      search={searchComuni}
      nameOf={usePlaceName()}
    />
  );
}
