import type { DocumentContext } from '../../../interview/document-context.ts';
import type { Block, Section } from '../../../interview/document-model.ts';
import { chosen, rows, section, wordOf } from '../../../interview/document-sheet.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { hasNonFormal, wantsOwnBusiness } from '../conditions.ts';
import { words } from '../messages.it.ts';
import { namesOf, skillRows } from '../picked.ts';
import type { E } from './page.ts';

/** §4 Resources, values, what must be taken into account. */
export function resources({ answers: { risorse } }: E): readonly Section[] {
  const { valoriLavoro, vincoli } = words.risorse.questions;
  return section(
    'Risorse, valori, vincoli',
    rows([
      ['Interessi', risorse?.interessi],
      ['Che cosa conta', chosen(risorse?.valoriLavoro, valoriLavoro.options)],
      ['Punti di forza', risorse?.puntiForza],
      ['Costa fatica', risorse?.puntiDebolezza],
      [
        'Di che cosa tenere conto',
        [chosen(risorse?.vincoli, vincoli.options), risorse?.vincoliNote]
          .filter(Boolean)
          .join(': '),
      ],
      ['Chi può aiutare', risorse?.rete],
      ['Come lavora meglio', risorse?.stile],
      ['Test dell’ufficio', risorse?.testEsterno?.label],
    ]),
  );
}

/** §5 The aim. */
export function aim({ answers }: E): readonly Section[] {
  const { obiettivo, autoimpiego } = answers;
  const { tipoObiettivo, realismo } = words.obiettivo.questions;
  const targets = openRows(obiettivo?.bersagli).toSorted((a, b) =>
    (a.priorita ?? '9').localeCompare(b.priorita ?? '9'),
  );
  const table: readonly Block[] =
    targets.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Lavoro', 'Perché', 'Che cosa serve per forza', 'Il lavoro qui'],
            rows: targets.map(({ professione, motivo, requisiti, mercato }) => [
              professione?.label ?? '',
              motivo ?? '',
              requisiti ?? '',
              mercato ?? '',
            ]),
          },
        ];
  return section('L’obiettivo', [
    ...table,
    ...rows([
      ['Dove porta', wordOf(obiettivo?.tipoObiettivo, tipoObiettivo.options)],
      [
        'Quanto è vicino',
        [wordOf(obiettivo?.realismo, realismo.options), obiettivo?.daVerificareCon]
          .filter(Boolean)
          .join(' con '),
      ],
      ['L’idea', wantsOwnBusiness(answers) ? autoimpiego?.idea : undefined],
    ]),
  ]);
}

/** §7 The project: steps, by when, plan B. */
export function project({ answers }: E, { formatDate }: DocumentContext): readonly Section[] {
  const { progetto } = answers;
  const steps = openRows(progetto?.passi);
  const table: readonly Block[] =
    steps.length === 0
      ? []
      : [
          {
            kind: 'table',
            columns: ['Passo', 'Come', 'Entro', 'Chi aiuta', 'Come so che è fatto'],
            rows: steps.map(({ passo, come, entro, chiAiuta, comeSo }) => [
              passo ?? '',
              come ?? '',
              entro === undefined ? '' : formatDate(entro),
              chiAiuta ?? '',
              comeSo ?? '',
            ]),
          },
        ];
  return section('Il progetto', [
    ...(progetto?.scopo === undefined ? [] : [{ kind: 'text', text: progetto.scopo } as const]),
    ...table,
    ...rows([
      ...openRows(progetto?.ostacoli).map(
        ({ ostacolo, cosaFaccio }) => [`Se ${ostacolo ?? ''}`, cosaFaccio] as const,
      ),
      ['Piano B', progetto?.alternativa],
      ['Dal counseling', answers.counseling?.esito],
    ]),
  ]);
}

/** §8 What was told about having skills recognised, and to whom to turn. */
export function recognition({ answers }: E): readonly Section[] {
  const { validazione } = answers;
  const { interesse, documentiUtili } = words.validazione.questions;
  if (!hasNonFormal(answers) || validazione === undefined) return [];
  return section(
    'Far riconoscere le competenze',
    rows([
      ['Le è stato spiegato', validazione.informata === true ? 'Sì' : 'No'],
      [
        'Si potrebbero far riconoscere',
        namesOf(validazione.competenzeCandidate, skillRows(answers)),
      ],
      [
        'A chi rivolgersi',
        openRows(validazione.entiTitolati)
          .map(({ ente, contatto, costo }) => [ente, contatto, costo].filter(Boolean).join(', '))
          .join('; '),
      ],
      ['Le interessa', wordOf(validazione.interesse, interesse.options)],
      ['Documenti che ha', chosen(validazione.documentiUtili, documentiUtili.options)],
    ]),
    'D.Lgs. 13/2013',
  );
}

/** §9 Who may read it: only what she ticked. */
export function readers({ answers }: E): readonly Section[] {
  const { visibilitaCv, visibilitaFascicolo, correzioni } = answers.restituzione ?? {};
  const now = skillRows(answers);
  return section('Chi può leggere questo documento', [
    {
      kind: 'text',
      text: 'Il bilancio è della persona. Lo leggono lei e l’ufficio. Non è una certificazione di competenze.',
    },
    ...rows([
      ['Per il curriculum e le imprese', namesOf(visibilitaCv, now) || 'niente'],
      ['Per il fascicolo elettronico', namesOf(visibilitaFascicolo, now) || 'niente'],
      ['Che cosa ha cambiato la persona', correzioni],
    ]),
  ]);
}
