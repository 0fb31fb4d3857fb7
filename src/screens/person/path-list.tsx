import type { ReactNode } from 'react';
import type { PrestazioneSummary } from '../../domain/summary.ts';
import { findService } from '../../lep/catalogue.ts';
import { formatDate, formatNearDay, formatTime } from '../../i18n/format.ts';
import {
  daysBetween,
  findIsoDate,
  isIsoDate,
  isoDateOf,
  type IsoDate,
} from '../../kernel/iso-date.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { useDesk } from '../desk.tsx';
import { closedWord, isInHand, isOver, lifeOf } from '../prestazione-life.ts';
import { prestazioneHref } from '../prestazione-start.ts';
import { useWho, type Who } from '../who.ts';
import { inOrderOfDue } from './path-lanes.ts';
import { words } from './person.it.ts';
import { useIsArchived } from '../transfer/transfers.ts';
import type { StartService } from './use-start.ts';

export interface PathListProps {
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly start: StartService;
}

/** The path in order of what is due, each with its action: the text equivalent of the timeline. */
export function PathList({ prestazioni, start }: PathListProps) {
  const { clock } = useDesk();
  const who = useWho();
  const today = isoDateOf(clock.now());
  return (
    <RowList label={words('pathList')} rows="agenda" isDivided>
      {inOrderOfDue(prestazioni).map((one) => (
        <Row
          key={one.stream}
          lead={
            <span className="path-due">
              <DuePill one={one} today={today} />
            </span>
          }
          title={findService(one.service)?.entry.title ?? one.service}
          sub={subWords(one, today, who)}
          isFaded={isOver(one)}
          end={<PathAction one={one} start={start} />}
        />
      ))}
    </RowList>
  );
}

function DuePill({ one, today }: { readonly one: PrestazioneSummary; readonly today: IsoDate }) {
  switch (lifeOf(one)) {
    case 'aperta':
    case 'inCorso':
      return (
        <Pill tone="info" icon="pencil">
          {words('inHand')}
        </Pill>
      );
    case 'sospesa':
      return (
        <Pill tone="att" icon="clock">
          {words('suspended')}
        </Pill>
      );
    case 'conclusa':
      return (
        <Pill tone="ok" icon="check">
          {words('done')}
        </Pill>
      );
    case 'chiusa':
      return <Pill icon="close">{words('closed')}</Pill>;
    case 'proposta':
      return <ProposedPill one={one} today={today} />;
  }
}

/** How long until the appointment; late when it has gone by. */
function ProposedPill({
  one,
  today,
}: {
  readonly one: PrestazioneSummary;
  readonly today: IsoDate;
}) {
  const date = one.appointments[0]?.date;
  if (date === undefined || !isIsoDate(date)) return <AgreedPill one={one} today={today} />;
  const days = daysBetween(today, date);
  if (days < 0) {
    return (
      <Pill tone="att" icon="clock">
        {words('late')}
      </Pill>
    );
  }
  return (
    <Pill tone={days <= 14 ? 'att' : 'neutral'} icon="clock">
      {days < 2 ? formatNearDay(date, today) : words('inDays', { n: days })}
    </Pill>
  );
}

/** No appointment yet: the day by which it was agreed, where the patto says one. */
function AgreedPill({ one, today }: { readonly one: PrestazioneSummary; readonly today: IsoDate }) {
  const limit = findIsoDate(one.expectedBy);
  if (limit === null) return <Pill>{words('proposedPill')}</Pill>;
  return (
    <Pill tone={limit < today ? 'att' : 'neutral'} icon="clock">
      {words('proposedBy', { day: formatDate(limit) })}
    </Pill>
  );
}

function PathAction({
  one,
  start,
}: {
  readonly one: PrestazioneSummary;
  readonly start: StartService;
}): ReactNode {
  const href = prestazioneHref(one.stream);
  const isArchived = useIsArchived();
  if (isOver(one) || (isArchived && isInHand(one))) {
    return (
      <LinkButton kind="quiet" href={href}>
        {words('see')}
      </LinkButton>
    );
  }
  if (isInHand(one)) {
    return (
      <LinkButton kind="quiet" href={href}>
        {words('resume')}
      </LinkButton>
    );
  }
  if (isArchived) return null;
  const service = findService(one.service);
  if (service?.delivery === undefined) {
    return <span className="text-meta">{words('notHere')}</span>;
  }
  return (
    <Button kind="quiet" busy={start.isBusy} onPress={() => start.begin(service, one.stream)}>
      {words('begin')}
    </Button>
  );
}

function subWords(one: PrestazioneSummary, today: IsoDate, who: Who): string {
  switch (lifeOf(one)) {
    case 'aperta':
    case 'inCorso':
    case 'sospesa':
      return [lastAnswer(one, today, who), appointmentWords(one, today)].filter(Boolean).join(' ');
    case 'proposta':
      return [
        one.proposedOn !== null && isIsoDate(one.proposedOn)
          ? words('proposedOn', { day: formatDate(one.proposedOn) })
          : '',
        appointmentWords(one, today),
      ]
        .filter(Boolean)
        .join(' ');
    case 'conclusa':
    case 'chiusa':
      return endWords(one);
  }
}

const lastAnswer = (one: PrestazioneSummary, today: IsoDate, who: Who): string =>
  words('lastAnswer', {
    day: formatNearDay(isoDateOf(one.updatedAt), today),
    time: formatTime(one.updatedAt),
    who: who(one.updatedBy),
  });

function appointmentWords({ appointments }: PrestazioneSummary, today: IsoDate): string {
  const [next] = appointments;
  if (next === undefined || !isIsoDate(next.date)) return '';
  return words('appointment', {
    day: formatNearDay(next.date, today),
    time: next.time === null ? '' : words('atTime', { time: next.time }),
    place: next.place === null ? '' : words('atPlace', { place: next.place }),
  });
}

function endWords(one: PrestazioneSummary): string {
  const day = one.eventDate !== null && isIsoDate(one.eventDate) ? formatDate(one.eventDate) : '';
  const end =
    lifeOf(one) === 'conclusa'
      ? words('doneOn', { day })
      : words('closedOn', { day, why: closedWord(one) });
  const number = one.documents.at(-1)?.number;
  return number === undefined ? end : `${end} ${words('withDocument', { number })}`;
}
