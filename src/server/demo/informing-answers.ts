import { allegatoB } from '../../lep/a-accoglienza/allegato-b.ts';
import type { Given, Visit } from './visit.ts';

/* What was told and shown: the six pieces of information of the decree, offers, Eures. */

export function informazioni({ chance, person }: Visit): NonNullable<Given['informazioni']> {
  const isRead = chance.happens(88);
  return {
    attivita: allegatoB.activities.map(({ key }) =>
      key === 'autoconsultazione' && !isRead
        ? {
            activity: key,
            status: 'nonApplicabile',
            reason: 'Preferisce che lo faccia un familiare',
          }
        : { activity: key, status: 'svolta' },
    ),
    sistemaProfilazione: true,
    eures: chance.happens(70) ? 'si' : 'nonApplicabile',
    ...(chance.happens(45) ? { scelta: 'questoCpi' } : {}),
    ...(chance.happens(30)
      ? {
          materiali: [
            {
              row: '',
              titolo: 'Carta dei servizi (di prova)',
              lingua: person.language,
              versione: '2.1',
              canale: chance.oneOf(['carta', 'qr', 'email'] as const),
            },
          ],
        }
      : {}),
  };
}

const PROFESSIONS = [
  'magazziniere',
  'operaio di produzione',
  'addetta alle pulizie',
  'cameriere',
  'operatore socio-sanitario (OSS)',
  'impiegato amministrativo',
  'mulettista',
  'commesso',
  'aiuto cuoco',
  'saldatore',
  'assistente familiare (badante)',
  'autista di camion',
  'montatore meccanico',
  'receptionist',
] as const;

const TOOLS = ['portaleRegionale', 'siisl', 'bacheca'] as const;

export function offerte({ chance, person }: Visit): NonNullable<Given['offerte']> {
  const [label] = chance.shuffled(PROFESSIONS);
  const isInterested = chance.happens(25);
  return {
    ...(label === undefined
      ? {}
      : { profiliCercati: [{ row: '', professione: { code: null, label } }] }),
    ...(chance.happens(40)
      ? { areaComune: person.comune, areaKm: chance.oneOf([10, 15, 20, 30]) }
      : {}),
    ...(isInterested && label !== undefined
      ? {
          offerteViste: [
            {
              row: '',
              codice: `PROVA-${chance.between(1000, 9999)}`,
              titolo: `Offerta di prova: ${label}`,
              azione: chance.oneOf(['candidatura', 'stampa', 'nessuna'] as const),
            },
          ],
        }
      : {}),
    strumenti: chance.shuffled(TOOLS).slice(0, chance.between(1, 2)),
  };
}

/** Germania, Svizzera, Francia, Spagna. */
const COUNTRIES = ['Z112', 'Z133', 'Z110', 'Z131'] as const;

export const eures = ({ chance }: Visit): NonNullable<Given['eures']> => ({
  paesi: [{ row: '', paese: chance.oneOf(COUNTRIES) }],
  lingueParlate: [{ row: '', lingua: 'en', livello: chance.oneOf(['A2', 'B1', 'B2'] as const) }],
  consulenteEures: chance.happens(50),
});
