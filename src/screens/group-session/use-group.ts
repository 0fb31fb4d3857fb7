import { useEffect, useState } from 'react';
import { z } from 'zod';
import { foldStream } from '../../domain/fold.ts';
import { officeStream } from '../../domain/office-settings.ts';
import { jsonOf } from '../../kernel/json.ts';
import { addDays, isIsoDate, isoDateOf } from '../../kernel/iso-date.ts';
import { useDesk } from '../desk.tsx';
import { usePrestazioni } from '../office-records.ts';
import { isInHand } from '../prestazione-life.ts';
import {
  isInSmallGroup,
  PHASES,
  PRESENCES,
  type GroupMember,
  type GroupSession,
} from './group-session.ts';

/** Days for which a path that is over still stands in the registers (a choice of the product). */
const KEPT_DAYS = 180;

/** The paths of E in a small group, under way or ended lately; undefined until read. */
export function useGroupMembers(): readonly GroupMember[] | undefined {
  const { log, clock } = useDesk();
  const since = addDays(isoDateOf(clock.now()), -KEPT_DAYS);
  const prestazioni = usePrestazioni();
  const [members, setMembers] = useState<readonly GroupMember[]>();
  useEffect(() => {
    let isCurrent = true;
    const reading = prestazioni
      ?.filter((one) => one.service === 'E' && (isInHand(one) || (one.endedOn ?? '') >= since))
      .map(async (one) => ({
        stream: one.stream,
        person: one.person,
        isOpen: isInHand(one),
        state: foldStream(await log.read(one.stream)),
      }));
    if (reading === undefined) return undefined;
    void Promise.all(reading).then((read) => {
      if (isCurrent) setMembers(read.filter(({ state }) => isInSmallGroup(state)));
    });
    return () => {
      isCurrent = false;
    };
  }, [log, prestazioni, since]);
  return members;
}

/** Under which a session half written is journalled, among the drafts of the office. */
const DRAFT = 'gruppo.sessione';

const StoredSession: z.ZodType<GroupSession> = z.object({
  id: z.string(),
  date: z.string().refine(isIsoDate).nullable(),
  from: z.string().nullable(),
  to: z.string().nullable(),
  phase: z.enum(PHASES).nullable(),
  operator: z.string(),
  homework: z.string(),
  presences: z.record(z.string(), z.enum(PRESENCES)),
});

/** The session being written, journalled at every change; null while there is none. */
export function useSessionDraft() {
  const { drafts, session } = useDesk();
  const [written, setWritten] = useState<GroupSession | null>(null);
  const stream = officeStream(session.office.scope);
  useEffect(() => {
    let isCurrent = true;
    void drafts.read(stream).then((found) => {
      const left = StoredSession.safeParse(found.get(DRAFT)).data;
      if (isCurrent && left !== undefined) setWritten((before) => before ?? left);
    });
    return () => {
      isCurrent = false;
      void drafts.flush();
    };
  }, [drafts, stream]);
  return {
    written,
    write: (next: GroupSession) => {
      setWritten(next);
      drafts.write(stream, DRAFT, jsonOf(next));
    },
    forget: () => {
      setWritten(null);
      void drafts.clear(stream, [DRAFT]);
    },
  };
}
