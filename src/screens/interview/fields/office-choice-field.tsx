import { programmesOn } from '../../../domain/office-programmes.ts';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { clearing, stringOf, type KindProps } from './field-props.ts';
import { TextQuestion } from './written-fields.tsx';

/**
 * What the office has listed, by name. Where it has listed no places the answer is written; without
 * packages there is nothing to choose, and nothing is asked. A name no longer listed still shows.
 */
export function OfficeChoiceQuestion(props: KindProps) {
  const { path, text, value, meta, session } = props;
  const listed = namesListed(meta.office, session.prestazione.known);
  const chosen = stringOf(value);
  if (listed.length === 0 && meta.office === 'places') return <TextQuestion {...props} />;
  const names = [...new Set(chosen === '' ? listed : [...listed, chosen])];
  if (names.length === 0) return null;
  return (
    <ChoiceField
      {...text}
      {...clearing(props)}
      options={names.map((name) => ({ value: name, label: name }))}
      value={chosen === '' ? null : chosen}
      onChange={(next) => session.answer(path, next)}
    />
  );
}

/** What the office offers today, by name. */
function namesListed(
  list: KindProps['meta']['office'],
  { place: { settings }, today }: KindProps['session']['prestazione']['known'],
): readonly string[] {
  if (list === 'places') return settings.places.map(({ name }) => name);
  if (list === 'packages') return settings.packages.map(({ name }) => name);
  return programmesOn(settings.programmes, today).map(({ name }) => name);
}
