import type { AnyKnown } from '../definition.ts';
import type { DocumentContext } from '../document-context.ts';
import type { LabelledValue } from '../document-model.ts';
import { fullName } from '../document-sheet.ts';
import { knownText } from '../fascicolo.ts';
import type { paper } from './paper.it.ts';
import type { Voice } from './voice.ts';

type Paper = typeof paper;

type Mode = 'presenza' | 'telefono' | 'remoto' | 'gruppo' | 'autonomo';

const MODES: readonly Mode[] = ['presenza', 'telefono', 'remoto', 'gruppo', 'autonomo'];

/** How the two spoke, as the *apertura* says; undefined while it doesn't. */
export const modeOf = ({ answers }: Pick<AnyKnown, 'answers'>): Mode | undefined =>
  MODES.find((mode) => mode === answers['apertura']?.['modalita']);

/** Whether the interview is held without knowing with whom, even if a fascicolo is at hand. */
export const isUnidentified = ({ answers, person }: AnyKnown): boolean =>
  person === null || answers['apertura']?.['persona'] === 'anonima';

/** About whom: the strip under the title. Of somebody unidentified it says that, and no datum. */
export function personSubject(
  known: AnyKnown,
  context: DocumentContext,
  { say, asWritten, day, join }: Voice<Paper>,
): readonly LabelledValue[] {
  if (isUnidentified(known)) return [{ label: say('person'), value: say('unidentified') }];
  const { person } = known;
  const [birthplace, birthDate] = [knownText(person, 'birthplace'), knownText(person, 'birthDate')];
  const birth = [birthplace && context.placeName(birthplace), birthDate && day(birthDate)];
  const codice = knownText(person, 'codiceFiscale');
  return [
    { label: say('person'), value: asWritten(fullName(person)) },
    { label: say('birth'), value: join(birth.filter(Boolean)) },
    {
      label: say('codiceFiscale'),
      value: codice === '' ? say('absent') : codice,
      code: true,
    },
  ];
}

/** With whom and how, after about whom. */
export function meetingSubject(
  known: AnyKnown,
  { say, asWritten }: Voice<Paper>,
): readonly LabelledValue[] {
  const mode = modeOf(known);
  return [
    { label: say('operator'), value: asWritten(known.place.operator) },
    { label: say('how'), value: mode === undefined ? '' : say(`mode.${mode}`) },
  ];
}
