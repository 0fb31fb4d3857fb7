import { professionTableOf } from './profession-table.ts';

/** Words of our own, to type less: not a classification, so without codes. */
const LABELS = `addetta alle pulizie|addetto alla logistica|addetto alla mensa|addetto alla sicurezza|addetto alle vendite
addetto all’imballaggio|addetto all’ufficio acquisti|aiuto cuoco|analista programmatore|animatore|apicoltore
assistente alla poltrona|assistente familiare (badante)|assistente sociale|autista di autobus|autista di camion
babysitter|bagnino|banconista|barista|bidello (collaboratore scolastico)|boscaiolo|bracciante agricolo
cameriere|cameriera ai piani|capocantiere|carpentiere|carrellista|carrozziere|cassiere|casaro
centralinista|colf (collaboratore domestico)|commesso|conduttore di macchine agricole|conduttore di impianti
confezionatore|consulente del lavoro|contabile|corriere|cuoco|custode|disegnatore tecnico|educatore professionale
elettrauto|elettricista|estetista|fabbro|facchino|falegname|farmacista|fattorino|fioraio|fisioterapista|fornaio
fotografo|fresatore|gelataio|geometra|giardiniere|grafico|gruista|guardia giurata|guida turistica|idraulico
imbianchino|impiegato amministrativo|infermiere|informatico (assistenza)|ingegnere|insegnante di scuola dell’infanzia
insegnante di scuola primaria|insegnante di scuola secondaria|interprete|lavapiatti|lavandaio|macellaio
magazziniere|manovale edile|manutentore|massaggiatore|meccanico d’auto|mediatore interculturale|montatore meccanico
mulettista|muratore|operaio agricolo|operaio di produzione|operaio metalmeccanico|operatore di call center
operatore socio-sanitario (OSS)|operatore ecologico|orafo|ottico|panettiere|parrucchiere|pasticciere|pavimentista
pescatore|piastrellista|pizzaiolo|portalettere|portiere d’albergo|potatore|progettista|programmatore|receptionist
ricamatrice|rider (consegne a domicilio)|saldatore|sarto|scaffalista|segretario|serramentista|stalliere|stiratrice
tappezziere|tecnico audio e luci|tecnico elettronico|tecnico frigorista|tornitore|traduttore|vendemmiatore
verniciatore|veterinario|vetraio|vivaista`;

/** Until the administrator imports a classification, the field suggests words and accepts any others. */
export const suggestedProfessions = professionTableOf(
  LABELS.split(/[|\n]/).map((label) => ({ profession: { code: null, label }, otherLabels: [] })),
  'Suggerimenti senza codice: per i codici ISCO-08 importare il file di ESCO',
);
