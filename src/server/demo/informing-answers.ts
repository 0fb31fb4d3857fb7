import { allegatoB } from '../../lep/a-accoglienza/allegato-b.ts';
import { findPackage, type InformationPackage } from '../../domain/office-settings.ts';
import { isLingua } from '../../interview/blocks/lingue.ts';
import { ageOn } from '../../kernel/iso-date.ts';
import type { Given, Visit } from './visit.ts';

/* What was told and shown: the six pieces of information of the decree, offers, Eures. */

export function informazioni(visit: Visit): NonNullable<Given['informazioni']> {
  const { chance } = visit;
  const isRead = chance.happens(88);
  const chosen = chance.happens(70) ? packageFor(visit) : undefined;
  return {
    ...(chosen === undefined ? {} : { pacchetto: chosen.name }),
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
    ...(chosen === undefined ? {} : { materiali: handedOut(chosen, visit) }),
  };
}

/** The package for this kind of person; none in an office that has written none. */
function packageFor({ desk, person, told, day }: Visit): InformationPackage | undefined {
  const age = ageOn(person.birthDate, day);
  const name =
    (told.dataDomandaSostegno !== null && 'NASpI') ||
    (person.citizenship !== 'italiana' && 'Stranieri') ||
    (age < 30 && 'Giovani') ||
    (age >= 50 && 'Over 50') ||
    'Standard';
  return findPackage(desk.place.settings, name);
}

function handedOut({ materials }: InformationPackage, { person }: Visit) {
  const own = materials.filter(({ language }) => language === person.language);
  const given = own.length > 0 ? own : materials.filter(({ language }) => language === 'it');
  return given.flatMap(({ title, version, language, channel }) =>
    isLingua(language)
      ? [{ row: '', titolo: title, versione: version, lingua: language, canale: channel }]
      : [],
  );
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
