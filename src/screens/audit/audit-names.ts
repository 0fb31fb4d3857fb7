import { useMemo } from 'react';
import { StreamId } from '../../domain/ids.ts';
import { spoken } from '../../i18n/language.ts';
import { useDesk, useLive } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { nameOf } from '../stream-title.ts';
import { deviceCode } from '../device-name.ts';
import type { AuditEntry, AuditPage } from './audit-port.ts';
import { words } from './audit.it.ts';

export interface AuditNames {
  readonly operator: (id: string) => string;
  readonly device: (id: string) => string;
  /** The person a stream is about, where this desk reads people; otherwise what kind of stream it is. */
  readonly subject: (stream: string) => string;
}

const KINDS: Readonly<Record<string, string>> = {
  persona: 'una persona',
  prestazione: 'un colloquio',
  impresa: 'un’impresa',
  ufficio: 'l’ufficio',
};

/** Names instead of ids, as far as this desk knows them. */
export function useAuditNames(
  page: Pick<AuditPage, 'operators' | 'devices'> | undefined,
): AuditNames {
  const people = useLive(useDesk().people);
  const prestazioni = usePrestazioni();
  return useMemo(() => {
    const operators = new Map(page?.operators.map(({ id, name }) => [id, name]));
    const devices = new Map(page?.devices.map(({ id, name }) => [id, name]));
    const persons = new Map(prestazioni?.map(({ stream, person }) => [String(stream), person]));
    const subject = (stream: string): string => {
      const [kind = ''] = stream.split('/');
      const own = kind === 'persona' ? StreamId.safeParse(stream).data : persons.get(stream);
      const isKnown = own !== undefined && own !== null && people?.get(own) !== undefined;
      return isKnown ? nameOf(people, own) : spoken(KINDS[kind] ?? stream);
    };
    return {
      operator: (id) => operators.get(id) ?? id.slice(-4),
      device: (id) => devices.get(id) ?? deviceCode(id),
      subject,
    };
  }, [page, people, prestazioni]);
}

/** Why a row deserves a look. */
export const flagsOf = (entry: AuditEntry): readonly string[] =>
  (['chainBroken', 'clockSuspect', 'parentMissing', 'released'] as const)
    .filter((flag) => entry[flag])
    .map((flag) => words(flag));
