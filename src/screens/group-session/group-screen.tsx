import { useState } from 'react';
import { v7 } from 'uuid';
import { formatDate } from '../../i18n/format.ts';
import { spoken } from '../../i18n/language.ts';
import { words as interviewWords } from '../../lep/e-orientamento-specialistico/messages.it.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { nameOf as nameIn } from '../stream-title.ts';
import { GroupForm } from './group-form.tsx';
import { sessionsOf, type GroupMember, type GroupSession } from './group-session.ts';
import { words } from './group-session.it.ts';
import { useGroupMembers, useSessionDraft } from './use-group.ts';

/** `/agenda/gruppi`: the sessions of service E in a small group, and the register of each (E-15). */
export function GroupScreen() {
  const members = useGroupMembers();
  const draft = useSessionDraft();
  const blank = useBlankSession();
  const [shown, setShown] = useState<string | null>(null);
  const people = useLive(useDesk().people);
  const nameOf = ({ person }: GroupMember): string => nameIn(people, person);
  const open = members?.filter(({ isOpen }) => isOpen) ?? [];
  const sessions = sessionsOf(members ?? []);
  const { written } = draft;
  const register = sessions.find(({ id }) => id === shown);
  return (
    <>
      <PageHeader
        title={words('title')}
        sub={words('sub')}
        breadcrumb={[{ label: words('back'), href: '/agenda' }, { label: words('title') }]}
        actions={
          open.length > 0 &&
          written === null && (
            <span className="no-print">
              <Button kind="primary" icon="plus" onPress={() => draft.write(blank())}>
                {words('newOne')}
              </Button>
            </span>
          )
        }
      />
      <div className="stack">
        {members === undefined && <p role="status">{words('loading')}</p>}
        {members?.length === 0 && (
          <EmptyState>
            <b>{words('nobodyTitle')}</b> {words('nobodyText')}
          </EmptyState>
        )}
        {written !== null && open.length > 0 && (
          <div className="no-print">
            <GroupForm
              key={written.id}
              session={written}
              isNew={sessions.every(({ id }) => id !== written.id)}
              members={open}
              nameOf={nameOf}
              onChange={draft.write}
              onClose={draft.forget}
            />
          </div>
        )}
        {register !== undefined && (
          <Register session={register} members={members ?? []} nameOf={nameOf} />
        )}
        {members !== undefined && members.length > 0 && (
          <div className="no-print">
            <Sessions sessions={sessions} onShow={setShown} onCorrect={draft.write} />
          </div>
        )}
      </div>
    </>
  );
}

function useBlankSession(): () => GroupSession {
  const { clock, random, session } = useDesk();
  return () => ({
    id: v7({ msecs: clock.now(), random: random.bytes(16) }),
    date: isoDateOf(clock.now()),
    from: null,
    to: null,
    phase: null,
    operator: session.operator.name,
    homework: '',
    presences: {},
  });
}

const { fase, presenza } = interviewWords.incontri.questions.registro.columns;

/** `24/11/2026, 10:00–12:00 · Storia`. */
const titleOf = ({ date, from, to, phase }: GroupSession): string =>
  [
    [date === null ? '' : formatDate(date), from === null ? '' : `${from}–${to ?? ''}`]
      .filter(Boolean)
      .join(', '),
    phase === null ? '' : spoken(fase.options[phase]),
  ]
    .filter(Boolean)
    .join(' · ');

interface SessionsProps {
  readonly sessions: readonly GroupSession[];
  readonly onShow: (id: string) => void;
  readonly onCorrect: (session: GroupSession) => void;
}

function Sessions({ sessions, onShow, onCorrect }: SessionsProps) {
  return (
    <Panel title={words('sessions')} flush>
      {sessions.length === 0 && <p className="list-foot">{words('noSessions')}</p>}
      <RowList label={words('sessions')} isDivided>
        {sessions.map((one) => (
          <Row
            key={one.id}
            title={titleOf(one)}
            sub={`${words('present', { n: presentIn(one) })} · ${one.operator}`}
            end={
              <div className="btn-group">
                <Button kind="quiet" onPress={() => onShow(one.id)}>
                  {words('register')} <VisuallyHidden>{titleOf(one)}</VisuallyHidden>
                </Button>
                <Button kind="quiet" onPress={() => onCorrect(one)}>
                  {words('correct')} <VisuallyHidden>{titleOf(one)}</VisuallyHidden>
                </Button>
              </div>
            }
          />
        ))}
      </RowList>
    </Panel>
  );
}

const presentIn = ({ presences }: GroupSession): number =>
  Object.values(presences).filter((one) => one === 'P').length;

interface RegisterProps {
  readonly session: GroupSession;
  readonly members: readonly GroupMember[];
  readonly nameOf: (member: GroupMember) => string;
}

/** Names and presences, with room to sign: nothing of what anybody said. */
function Register({ session, members, nameOf }: RegisterProps) {
  const rows = members.filter(({ stream }) => session.presences[stream] !== undefined);
  const presenceOf = ({ stream }: GroupMember): string => {
    const presence = session.presences[stream];
    return presence === undefined || presence === 'fuori' ? '' : spoken(presenza.options[presence]);
  };
  return (
    <Panel title={`${words('register')} · ${titleOf(session)}`}>
      <div className="stack">
        <p>
          {words('operator')}: {session.operator}
        </p>
        <DataTable
          caption={words('register')}
          rows={rows}
          rowId={({ stream }) => stream}
          columns={[
            { key: 'name', label: words('name'), cell: nameOf, isHeader: true },
            { key: 'presence', label: words('presence'), cell: presenceOf },
            { key: 'signature', label: words('signature'), cell: () => '' },
          ]}
        />
        <div className="btn-group no-print">
          <Button icon="print" onPress={() => window.print()}>
            {words('print')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
