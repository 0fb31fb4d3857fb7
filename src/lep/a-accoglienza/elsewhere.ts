import { findReferenceOffice } from '../../domain/office-settings.ts';
import type { Known } from '../../interview/definition.ts';
import type { RuleResult } from '../../interview/rule.ts';
import type { AccoglienzaSteps } from './steps.ts';

/**
 * A-12: domicile outside the office's comuni. The office of reference is named when the settings
 * know it, and the booking can go there; this service A stays valid.
 */
export function elsewhere({ answers, place }: Known<AccoglienzaSteps>): readonly RuleResult[] {
  const { comuni } = place.settings;
  const comune = answers.situazione?.comuneDomicilio;
  if (comune === undefined || comuni.length === 0 || comuni.includes(comune)) return [];
  const office = findReferenceOffice(place.settings, comune);
  const named =
    office === undefined ? null : [office.name, office.contact].filter(Boolean).join(', ');
  const about = { rule: 'A-12', norm: 'scelta di Sportello', mark: 'P', level: 'informa' } as const;
  return [
    {
      ...about,
      step: 'situazione',
      explanation:
        named === null
          ? 'Vive fuori dai comuni di questo ufficio: l’accoglienza vale, per il resto c’è il suo CPI.'
          : `Vive fuori dai comuni di questo ufficio. Il suo CPI è: ${named}. Questa accoglienza vale.`,
    },
    {
      ...about,
      step: 'destinazione',
      explanation: `L’appuntamento si può passare al suo CPI${named === null ? '' : `: ${named}`}.`,
      proposes: [
        {
          service: 'altroEnte',
          name: 'il passaggio',
          reason: `il suo CPI${named === null ? '' : ` è: ${named}`}`.slice(0, 200),
          by: null,
        },
      ],
    },
  ];
}
