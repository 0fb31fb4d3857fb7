import { addDays, findIsoDate } from '../../../kernel/iso-date.ts';
import { birthDataOf } from '../../../reference/codice-fiscale/birth-data.ts';
import { parseCodiceFiscale } from '../../../reference/codice-fiscale/codice-fiscale.ts';
import { italianDate } from '../../../reference/italian-date.ts';
import { minimumAgeForDid } from '../../../reference/law/activation-numbers.ts';
import { valueOn } from '../../../reference/law/dated-value.ts';
import { nodeMinimumAge } from '../../../reference/law/income-thresholds.ts';
import { OWN } from '../../../interview/rule.ts';
import { finding, type Rule } from './situation.ts';

/** B-0: a Scheda is somebody's. */
export const personNeeded: Rule = ({ answers }) =>
  answers.apertura?.persona === 'anonima'
    ? finding('B-0', 'apertura', {
        ...OWN,
        level: 'blocca',
        explanation: 'La DID e la scheda sono di una persona: scelga chi è.',
      })
    : [];

/** B-4: under 15 the node refuses; at 15 only orientation to dual training; from 16 it is free. */
export const tooYoung: Rule = ({ answers, age, day }) => {
  const wants = answers.accesso?.operazione === 'didESap';
  if (age === null || !wants) return [];
  const node = valueOn(nodeMinimumAge, day)?.value ?? 0;
  if (age < node) {
    return finding('B-4', 'identita', {
      norm: 'nodo nazionale, E102',
      mark: 'V',
      level: 'blocca',
      explanation: `Ha meno di ${node} anni: il nodo nazionale rifiuta la DID. Scelga «Solo la scheda».`,
    });
  }
  const minimum = valueOn(minimumAgeForDid, day)?.value ?? 0;
  return age < minimum
    ? finding('B-4', 'identita', {
        norm: 'Circ. MLPS 7/2025',
        mark: 'V2',
        level: 'motiva',
        explanation: `Ha meno di ${minimum} anni: la DID serve solo per l’orientamento al duale e all’apprendistato.`,
        proposes: [{ service: 'C', reason: 'orientamento a duale e apprendistato', by: null }],
      })
    : [];
};

/** B-11: without a codice fiscale everything is done but sending. */
export const withoutCode: Rule = ({ answers }) =>
  answers.identita?.cognome !== undefined && answers.identita.codiceFiscale === undefined
    ? finding('B-11', 'identita', {
        norm: 'SAP Rev009, elemento codicefiscale',
        mark: 'V',
        level: 'avvisa',
        explanation:
          'Senza codice fiscale la scheda si compila, ma non si manda: parte quando arriva.',
      })
    : [];

/** B-18: sex and birth as the code says them (E105, E106). */
export const codeAgrees: Rule = ({ answers, birth, today }) => {
  const { codiceFiscale, sesso } = answers.identita ?? {};
  if (codiceFiscale === undefined) return [];
  const code = parseCodiceFiscale(codiceFiscale);
  if (!code.ok) {
    return finding('B-18', 'identita', {
      norm: 'nodo nazionale, E101',
      mark: 'V',
      level: 'motiva',
      explanation:
        'Il codice fiscale non torna: una lettera o una cifra è sbagliata. Lo controlli sulla tessera.',
    });
  }
  const told = birthDataOf(code.value, today);
  if (told === null) return [];
  const sexDiffers = sesso !== undefined && told.sex !== sesso;
  const birthDiffers = birth !== null && !told.birthDateCandidates.includes(birth);
  if (!sexDiffers && !birthDiffers) return [];
  const what = [sexDiffers ? 'sesso' : '', birthDiffers ? 'data di nascita' : ''].filter(Boolean);
  return finding('B-18', 'identita', {
    norm: `nodo nazionale, ${sexDiffers ? 'E105' : 'E106'}`,
    mark: 'V',
    level: 'motiva',
    explanation: `Il codice fiscale dice un’altra cosa: ${what.join(' e ')}. Il nodo può rifiutare la DID.`,
  });
};

/** B-19: an identity document that has expired. */
export const expiredDocument: Rule = ({ answers, today }) => {
  const expired = (answers.identita?.documenti ?? []).filter(
    ({ scadenza }) => scadenza !== undefined && scadenza < today,
  );
  return expired.length === 0
    ? []
    : finding('B-19', 'identita', {
        ...OWN,
        level: 'avvisa',
        explanation: `Un documento è scaduto: ${expired.map(({ numero }) => numero).join(', ')}.`,
      });
};

/** B-20: a permit of stay that expired before the DID, or is not issued yet; one that will expire. */
export const permit: Rule = ({ answers, didDay, today, place }) => {
  const { titolo, scadenza, lavoroConsentito } = answers.soggiorno ?? {};
  const expiry = findIsoDate(scadenza);
  const about = { norm: 'SAP Rev009, cittadini stranieri', mark: 'V' } as const;
  if (titolo === 'inAttesa') {
    return finding('B-20', 'soggiorno', {
      ...about,
      level: 'motiva',
      explanation:
        'È in attesa del primo titolo: nella scheda va la data convenzionale 01/01/1900.',
    });
  }
  if (lavoroConsentito === 'no' || lavoroConsentito === 'daVerificare') {
    return finding('B-20', 'soggiorno', {
      norm: 'da verificare',
      mark: 'M',
      level: 'motiva',
      explanation: 'Non è sicuro che il titolo permetta di lavorare.',
    });
  }
  if (titolo === 'inRinnovo' || titolo === 'altroProvvedimento' || expiry === null) return [];
  if (expiry < didDay) {
    return finding('B-20', 'soggiorno', {
      ...about,
      level: 'motiva',
      explanation: `Il titolo è scaduto il ${italianDate(expiry)}. Se è in rinnovo, lo dica sopra.`,
    });
  }
  return expiry <= addDays(today, place.settings.thresholds.permitDays)
    ? finding('B-20', 'soggiorno', {
        ...OWN,
        level: 'avvisa',
        explanation: `Il titolo scade il ${italianDate(expiry)}: ricordi alla persona il rinnovo.`,
      })
    : [];
};

/** B-21: nobody can be reached without a phone or an e-mail. */
export const noContact: Rule = ({ answers }) => {
  const given = answers.recapiti;
  if (given?.recapitoPreferito === undefined) return [];
  const { cellulare, telefono, email, pec } = given;
  return [cellulare, telefono, email, pec].some((one) => one !== undefined)
    ? []
    : finding('B-21', 'recapiti', {
        ...OWN,
        level: 'avvisa',
        explanation: 'Nessun telefono e nessuna e-mail: le comunicazioni vanno per lettera.',
      });
};

/** B-22: who lives outside the office's comuni has another CPI. */
export const livesElsewhere: Rule = ({ answers, place }) => {
  const given = answers.recapiti;
  const home = given?.domicilioUguale === true ? given.residenzaComune : given?.domicilioComune;
  const { comuni } = place.settings;
  if (home === undefined || comuni.length === 0 || comuni.includes(home)) return [];
  return finding('B-22', 'recapiti', {
    ...OWN,
    level: 'informa',
    explanation:
      'Abita fuori dai comuni di questo ufficio: il CPI competente è un altro. La scheda si aggiorna lo stesso.',
  });
};
