import { instrumentOn } from '../../domain/instrument-versions.ts';
import { lawDay } from '../../interview/held.ts';
import type { Answer } from '../../interview/commands.ts';
import type { Known } from '../../interview/definition.ts';
import type { Filling } from '../../interview/filling.ts';
import type { OrientamentoSteps } from './steps.ts';

const PINNED = 'profiloQualitativo.strumento';
const JUDGED = 'profiloQualitativo.giudizi#';

/** C-9: the first judgement pins the instrument, whole; whatever the office publishes later. */
export function pinInstrument(
  { answers, place, today }: Known<OrientamentoSteps>,
  { path }: Answer,
): Filling | undefined {
  const isFirst = path.startsWith(JUDGED) && answers.profiloQualitativo?.strumento === undefined;
  if (!isFirst) return undefined;
  const instrument = instrumentOn(place.settings.instruments, lawDay(answers, today));
  const pinned = { path: PINNED, value: instrument };
  return { activities: [], rows: [], removed: [], answers: [pinned] };
}
