import { isoDate, type IsoDate } from '../../kernel/iso-date.ts';
import { belfioreCode, type BelfioreCode } from '../../reference/belfiore-code.ts';
import type { Weighted } from './chance.ts';

/* Codes of the embedded table: the tests hold each against it on the birth dates used. */

const comune = (_name: string, code: string): BelfioreCode => belfioreCode(code);

/** Where people live: the comuni that the invented office of Montefiore serves. */
export const domiciles: readonly Weighted<BelfioreCode>[] = [
  [40, comune('Modena', 'F257')],
  [14, comune('Sassuolo', 'I462')],
  [12, comune('Formigine', 'D711')],
  [10, comune('Maranello', 'E904')],
  [9, comune('Fiorano Modenese', 'D607')],
  [8, comune('Scandiano', 'I496')],
  [7, comune('Rubiera', 'H628')],
  [7, comune('Casalgrande', 'B893')],
  [6, comune('Spilamberto', 'I903')],
  [5, comune('Pavullo nel Frignano', 'G393')],
  [3, comune('Castelnuovo Rangone', 'C242')],
];

/** Where Italians of the place were born: hospitals first. */
export const italianBirthplaces: readonly Weighted<BelfioreCode>[] = [
  [34, comune('Modena', 'F257')],
  [16, comune('Sassuolo', 'I462')],
  [14, comune('Reggio nell’Emilia', 'H223')],
  [7, comune('Carpi', 'B819')],
  [5, comune('Scandiano', 'I496')],
  [5, comune('Pavullo nel Frignano', 'G393')],
  [4, comune('Mirandola', 'F240')],
  [4, comune('Bologna', 'A944')],
  [2, comune('Vignola', 'L885')],
  [2, comune('Parma', 'G337')],
  [6, comune('Napoli', 'F839')],
  [3, comune('Caserta', 'B963')],
  [3, comune('Palermo', 'G273')],
  [2, comune('Catania', 'C351')],
  [2, comune('Foggia', 'D643')],
  [2, comune('Bari', 'A662')],
  [2, comune('Cosenza', 'D086')],
  [2, comune('Milano', 'F205')],
  [1, comune('Roma', 'H501')],
  [1, comune('Torino', 'L219')],
  [1, comune('Lecce', 'E506')],
];

export interface AbolishedComune {
  readonly code: BelfioreCode;
  /** A day on which it still was. */
  readonly lastUsed: IsoDate;
}

/** Merged since: who was born there keeps the old code. */
export const abolishedComuni: readonly AbolishedComune[] = [
  { code: comune('Busana', 'B283'), lastUsed: isoDate('2015-12-31') },
  { code: comune('Collagna', 'C840'), lastUsed: isoDate('2015-12-31') },
  { code: comune('Ligonchio', 'E585'), lastUsed: isoDate('2015-12-31') },
  { code: comune('Ramiseto', 'G654'), lastUsed: isoDate('2015-12-31') },
  { code: comune('Porretta Terme', 'A558'), lastUsed: isoDate('2015-12-31') },
  { code: comune('Bazzano', 'A726'), lastUsed: isoDate('2013-12-31') },
  { code: comune('Sorbolo', 'I845'), lastUsed: isoDate('2018-12-31') },
];

/** Roads that no toponymy office will miss. */
export const streets: readonly string[] = [
  'via dei Tigli',
  'via della Fontana',
  'via delle Rondini',
  'largo dei Mulini',
  'via del Glicine',
  'piazza del Pozzo',
  'via dei Ciliegi',
  'vicolo Corto',
  'via Fosso Vecchio',
  'viale delle Querce',
];
