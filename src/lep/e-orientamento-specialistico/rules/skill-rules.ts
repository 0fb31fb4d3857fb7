import { daysBetween, findIsoDate, type IsoDate } from '../../../kernel/iso-date.ts';
import { openRows } from '../../../interview/open-rows.ts';
import { OWN } from '../../../interview/rule.ts';
import { isProven, isStale, skillsOf } from '../distance.ts';
import { origins, rowsPicked } from '../picked.ts';
import { DECREE, finding, type Rule, type Situation } from './situation.ts';

const FEW = 3;

const quoted = (labels: readonly (string | undefined)[]): string =>
  labels.map((label) => `«${label ?? '…'}»`).join(', ');

/** E-2: fewer than three skills with something that shows them. */
export const weakBalance: Rule = ({ answers }) => {
  const proven = skillsOf(answers).filter(isProven).length;
  if (answers.competenze?.righe === undefined || proven >= FEW) return [];
  return finding('E-2', 'competenze', {
    ...OWN,
    level: 'avvisa',
    explanation: `Bilancio debole: le competenze con una prova sono ${proven}. Anche un racconto vale.`,
  });
};

/** E-16: who teaches a skill has usually something to show. */
export const unprovenMastery: Rule = ({ answers }) => {
  const unproven = skillsOf(answers).filter(
    (skill) => skill.livello === 'loInsegna' && skill.prova !== undefined && !isProven(skill),
  );
  if (unproven.length === 0) return [];
  return finding('E-16', 'competenze', {
    ...OWN,
    level: 'avvisa',
    explanation: `Livello 4 senza una prova: ${quoted(unproven.map(({ competenza }) => competenza?.label))}.`,
  });
};

/** E-17: an experience from which no skill was taken: asked once. */
export const silentExperience: Rule = ({ answers }) => {
  if (answers.competenze?.righe === undefined) return [];
  const used = new Set(skillsOf(answers).flatMap(({ origine }) => [...rowsPicked(origine)]));
  const worked = new Set(
    [...openRows(answers.storia?.esperienze), ...openRows(answers.storia?.extra)].map(
      ({ row }) => row,
    ),
  );
  const silent = origins(answers).filter(({ row }) => worked.has(row) && !used.has(row));
  if (silent.length === 0) return [];
  return finding('E-17', 'competenze', {
    ...OWN,
    level: 'informa',
    explanation: `Nessuna competenza viene da: ${silent.map(({ label }) => label).join('; ')}.`,
  });
};

/** E-25: not used for more than five years. */
export const toRefresh: Rule = ({ answers, today }) => {
  const stale = skillsOf(answers).filter(
    (skill) => skill.spendibile === 'si' && isStale(skill, today),
  );
  if (stale.length === 0) return [];
  return finding('E-25', 'competenze', {
    ...OWN,
    level: 'informa',
    explanation: `Da rinfrescare, non usate da più di cinque anni: ${quoted(stale.map(({ competenza }) => competenza?.label))}.`,
  });
};

/** E-12: the counsellor agrees in part, and does not say why. */
export const differingView: Rule = ({ answers }) => {
  const unexplained = skillsOf(answers).filter(
    ({ consulente, consulentePerche }) =>
      consulente === 'inParte' && (consulentePerche ?? '') === '',
  );
  if (unexplained.length === 0) return [];
  return finding('E-12', 'competenze', {
    ...OWN,
    level: 'avvisa',
    explanation: `Il consulente concorda in parte su ${quoted(unexplained.map(({ competenza }) => competenza?.label))}: scriva perché. Nel documento restano tutte e due le valutazioni.`,
  });
};

/** E-23: more than a year between one experience and the next: told, never a fault. */
export const longGap: Rule = (situation) => {
  const gaps = gapsOf(situation);
  if (gaps === 0) return [];
  return finding('E-23', 'storia', {
    ...OWN,
    level: 'informa',
    explanation: `Sulla linea del tempo c’è ${gaps === 1 ? 'un periodo vuoto' : `${gaps} periodi vuoti`} di più di un anno. Si riempie solo se lei vuole.`,
  });
};

interface Period {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

function gapsOf({ answers, day }: Situation): number {
  const periods = [
    ...openRows(answers.storia?.esperienze).flatMap(({ dal, al }) => periodOf(dal, al, day)),
    ...openRows(answers.storia?.extra).flatMap(({ dal, al }) =>
      periodOf(dal && `${dal}-01`, al && `${al}-01`, day),
    ),
  ].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  let reached: IsoDate | null = null;
  let gaps = 0;
  for (const { from, to } of periods) {
    if (reached !== null && daysBetween(reached, from) > 366) gaps += 1;
    if (reached === null || to > reached) reached = to;
  }
  return gaps;
}

function periodOf(dal: string | undefined, al: string | undefined, day: IsoDate): Period[] {
  const from = findIsoDate(dal);
  return from === null ? [] : [{ from, to: findIsoDate(al) ?? day }];
}

/** E-14: words that no table has stay words. */
export const ownWords: Rule = ({ answers }) => {
  const free = skillsOf(answers).filter(({ competenza }) => competenza?.code === null);
  if (free.length === 0) return [];
  return finding('E-14', 'competenze', {
    ...DECREE,
    mark: 'P',
    level: 'informa',
    explanation: `${free.length === 1 ? '1 competenza è' : `${free.length} competenze sono`} con parole sue: escono come testo, senza un codice.`,
  });
};
