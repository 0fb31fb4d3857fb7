import type { StepWords } from '../../../interview/words.ts';
import type { storiaSteps } from '../steps/storia.ts';

export const risorseWords: StepWords<(typeof storiaSteps)['risorse']> = {
  title: 'Su che cosa può contare',
  short: 'su che cosa può contare',
  lead: 'Sportello non contiene test della personalità.',
  questions: {
    interessi: { label: 'Che cosa le interessa' },
    valoriLavoro: {
      label: 'Che cosa conta di più in un lavoro?',
      hint: 'Al massimo tre.',
      options: {
        sicurezza: 'La sicurezza',
        autonomia: 'L’autonomia',
        utilita: 'Essere utile',
        guadagno: 'Il guadagno',
        orari: 'Gli orari',
        vicinanza: 'La vicinanza',
        imparare: 'Imparare',
        stareConGliAltri: 'Stare con gli altri',
      },
    },
    puntiForza: { label: 'Punti di forza' },
    puntiDebolezza: { label: 'Che cosa le costa fatica' },
    vincoli: {
      label: 'Di che cosa bisogna tenere conto?',
      hint: 'Niente notizie sulla salute.',
      options: {
        nessuno: 'Di niente in particolare',
        cura: 'Figli o persone da curare',
        orari: 'Orari',
        trasporti: 'Trasporti',
        documenti: 'Documenti',
        altro: 'Altro',
      },
    },
    vincoliNote: { label: 'In che modo?' },
    rete: { label: 'Chi la può aiutare' },
    stile: { label: 'Come lavora meglio' },
    testEsterno: {
      label: 'Test dell’ufficio, se ne ha fatto uno',
      hint: 'Nome, autore e data.',
    },
  },
};
