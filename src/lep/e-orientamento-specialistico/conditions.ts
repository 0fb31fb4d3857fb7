import { aperturaAsked, aperturaRequired } from '../../interview/blocks/apertura.ts';
import type { Answers, Conditions } from '../../interview/steps.ts';
import type { SpecialisticoSteps } from './steps.ts';

type Given = Answers<SpecialisticoSteps>;

/** She does not want it: it ends at once, with what was said. */
export const doesNotJoin = ({ accordo }: Given): boolean => accordo?.adesione === false;

/** One or two meetings (e.md §7): no meeting plan and no resources. */
export const isShort = ({ accordo }: Given): boolean => accordo?.ampiezza === 'breve';

export const wantsOwnBusiness = ({ obiettivo }: Given): boolean =>
  obiettivo?.tipoObiettivo === 'autoimpiego';

/** Chosen at the start, or opened later by a meeting of that kind. */
export const wantsCounseling = ({ accordo, incontri }: Given): boolean =>
  accordo?.ampiezza === 'counseling' ||
  (incontri?.registro?.some(({ fase }) => fase === 'counseling') ?? false);

const NON_FORMAL = ['informale', 'volontariato', 'servizioCivile', 'cura'];

/** Learned outside a contract and a school: what validation is for. */
export const hasNonFormal = ({ storia }: Given): boolean =>
  (storia?.nessunaExtra !== true && (storia?.extra ?? []).length > 0) ||
  (storia?.esperienze?.some(({ tipoEsperienza }) => NON_FORMAL.includes(tipoEsperienza)) ?? false);

export const hasStandingPatto = ({ invio }: Given): boolean => invio?.pattoAttivo === true;

const OUTCOMES_OF_A_WHOLE = ['conProgetto', 'senzaProgetto', 'proseguiCounseling'];

/** The path was gone through, however it came out. */
export const isCarriedOut = ({ chiusura, accordo }: Given): boolean =>
  accordo?.adesione !== false &&
  (chiusura?.esito === undefined || OUTCOMES_OF_A_WHOLE.includes(chiusura.esito));

/** She would not sign the bilancio: what was written stays, and she can have a copy to read. */
export const refusesToSign = ({ restituzione }: Given): boolean =>
  restituzione?.firmaPersona?.how === 'rifiuta';

const isSentOn = ({ counseling }: Given): boolean => counseling?.invioAltri !== undefined;

/** Asked when this holds, and then to be answered. */
const askedToBeAnswered: Conditions<SpecialisticoSteps> = {
  'accordo.calendario': (given) => !isShort(given) && !doesNotJoin(given),
  'storia.extra': ({ storia }) => storia?.nessunaExtra !== true,
  'obiettivo.daVerificareCon': ({ obiettivo }) => obiettivo?.realismo === 'daVerificare',
  'counseling.adesioneInvio': isSentOn,
  'restituzione.firmaConsulente': (given) => !refusesToSign(given),
  'aggiornamentoPatto.passiPerIlPatto': ({ aggiornamentoPatto }) =>
    aggiornamentoPatto?.proponiAggiornamento !== false,
  'chiusura.motivoSenzaProgetto': ({ chiusura }) => chiusura?.esito === 'senzaProgetto',
  'chiusura.codiceSap': isCarriedOut,
  'chiusura.durataOre': isCarriedOut,
  'chiusura.attivita': isCarriedOut,
};

/** When a question of service E is asked at all (e.md §2). */
export const asked: Conditions<SpecialisticoSteps> = {
  ...aperturaAsked,
  ...askedToBeAnswered,
  'risorse.vincoliNote': ({ risorse }) => (risorse?.vincoli ?? ['nessuno'])[0] !== 'nessuno',
};

/** When a question that may be left out must be answered after all. */
export const required: Conditions<SpecialisticoSteps> = {
  ...aperturaRequired,
  ...askedToBeAnswered,
};
