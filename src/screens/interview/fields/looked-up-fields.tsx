import { spoken } from '../../../i18n/language.ts';
import { useCallback, useMemo } from 'react';
import { StreamId } from '../../../domain/ids.ts';
import type { PersonSummary } from '../../../domain/summary.ts';
import { rowsAt } from '../../../interview/answers.ts';
import { knownRows } from '../../../interview/fascicolo.ts';
import { comuneLabel } from '../../../reference/comuni/comune-label.ts';
import { loadComuni } from '../../../reference/comuni/load-comuni.ts';
import { loadCountries } from '../../../reference/countries/load-countries.ts';
import type { Profession } from '../../../reference/professions/profession-table.ts';
import { suggestedProfessions } from '../../../reference/professions/suggested-professions.it.ts';
import { suggestedSkills } from '../../../reference/professions/suggested-skills.it.ts';
import { withOwnWords } from '../../../reference/skills/skill-table.ts';
import { Combobox } from '../../../ui/combobox.tsx';
import type { ComboboxOption, OptionSearch } from '../../../ui/option-search.ts';
import { useDesk, useLive } from '../../desk.tsx';
import { birthplaceSearch } from '../../person-data/place-search.ts';
import { usePlaceName } from '../../places.ts';
import { stringOf, type FieldSession, type KindProps } from './field-props.ts';

export const searchComuni: OptionSearch = async (text) =>
  (await loadComuni())
    .search(text, { limit: 8 })
    .map(({ place }) => ({ id: place.code, label: comuneLabel(place) }));

const searchCountries: OptionSearch = async (text) =>
  (await loadCountries())
    .search(text, { limit: 8 })
    .map(({ place }) => ({ id: place.code, label: place.name }));

export const ComuneQuestion = (props: KindProps) => (
  <PlaceQuestion {...props} search={searchComuni} />
);

const searchBirthplaces = birthplaceSearch(null);

export const BirthplaceQuestion = (props: KindProps) => (
  <PlaceQuestion {...props} search={searchBirthplaces} />
);

export const CountryQuestion = (props: KindProps) => (
  <PlaceQuestion {...props} search={searchCountries} />
);

function PlaceQuestion(props: KindProps & { readonly search: OptionSearch }) {
  const { text, value, search } = props;
  const nameOf = usePlaceName();
  const code = stringOf(value);
  const chosen = useMemo(
    () => (code === '' ? null : { id: code, label: nameOf(code) }),
    [code, nameOf],
  );
  return (
    <Combobox
      {...text}
      {...half(props)}
      search={search}
      value={chosen}
      onChange={(next) => choose(props, next, next?.id ?? null)}
    />
  );
}

/** The half-typed words of a lookup are journalled like any other. */
const half = ({ path, session }: KindProps) => ({
  draft: session.texts?.get(path),
  onDraft: (words: string) => session.drafts.type(path, words, () => Promise.resolve()),
});

function choose(
  { path, session }: KindProps,
  chosen: ComboboxOption | null,
  value: Parameters<KindProps['session']['answer']>[1],
): void {
  session.answer(path, value);
  if (chosen !== null) session.drafts.drop(path);
}

interface LabelledTable {
  readonly search: (text: string) => readonly Profession[];
  readonly find: (label: string) => Profession | undefined;
}

const professionTable: LabelledTable = {
  search: (text) => suggestedProfessions.search(text, 8),
  find: (label) => suggestedProfessions.professions.find((one) => one.label === label),
};

export const ProfessionQuestion = (props: KindProps) => (
  <LabelledQuestion {...props} table={professionTable} />
);

/** The words that she has already used come first: a requirement then has the name of the skill. */
export function SkillQuestion(props: KindProps) {
  const { known } = props.session.prestazione;
  const table = useMemo<LabelledTable>(() => {
    const words = withOwnWords(suggestedSkills, writtenSkills(known));
    return {
      search: (text) => words.search(text, 8),
      find: (label) => suggestedSkills.professions.find((one) => one.label === label),
    };
  }, [known]);
  return <LabelledQuestion {...props} table={table} />;
}

const writtenSkills = ({ person, answers }: FieldSession['prestazione']['known']) =>
  [
    ...knownRows(person, 'skills'),
    ...knownRows(person, 'balanceSkills'),
    ...rowsAt(answers, 'competenze.righe'),
    ...rowsAt(answers, 'competenze.competenze'),
  ].flatMap(({ competenza }) => (isLabelled(competenza) ? [competenza.label] : []));

/** A word of the table, with its code when it has one, or the words of the operator. */
function LabelledQuestion(props: KindProps & { readonly table: LabelledTable }) {
  const { text, value, table } = props;
  const label = isLabelled(value) ? value.label : '';
  const chosen = useMemo(() => (label === '' ? null : { id: label, label }), [label]);
  const search = useCallback<OptionSearch>(
    (words) =>
      Promise.resolve(
        table.search(words).map((one) => ({ id: one.code ?? one.label, label: one.label })),
      ),
    [table],
  );
  const take = (option: ComboboxOption | null) =>
    choose(
      props,
      option,
      option && { code: table.find(option.label)?.code ?? null, label: option.label },
    );
  return (
    <Combobox
      {...text}
      {...half(props)}
      search={search}
      value={chosen}
      onChange={take}
      onCustom={(words) => take({ id: words, label: words.trim() })}
    />
  );
}

const isLabelled = (value: unknown): value is { readonly label: string } =>
  typeof value === 'object' && value !== null && 'label' in value;

const ANONYMOUS: ComboboxOption = {
  id: 'anonima',
  get label() {
    return spoken('Persona non identificata');
  },
};

const optionOf = (person: PersonSummary): ComboboxOption => ({
  id: person.stream,
  label: `${person.name} ${person.surname}`,
  sub: person.codiceFiscale ?? spoken('codice fiscale assente'),
});

export function PersonQuestion({ path, text, value, session }: KindProps) {
  const { people } = useDesk();
  const index = useLive(people);
  const search = useCallback<OptionSearch>(
    (words) =>
      Promise.resolve([
        ...(index?.search(words, 7).map(({ person }) => optionOf(person)) ?? []),
        ANONYMOUS,
      ]),
    [index],
  );
  const stream = StreamId.safeParse(value);
  const person = stream.success ? index?.get(stream.data) : undefined;
  const chosen = value === ANONYMOUS.id ? ANONYMOUS : ((person && optionOf(person)) ?? null);
  return (
    <Combobox
      {...text}
      search={search}
      value={chosen}
      onChange={(next) => next !== null && session.answer(path, next.id)}
    />
  );
}
