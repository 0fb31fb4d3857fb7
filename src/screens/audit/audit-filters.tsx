import { spoken } from '../../i18n/language.ts';
import { useState } from 'react';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { StreamId } from '../../domain/ids.ts';
import { can } from '../../domain/permissions.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-boxes.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useDesk, useLive } from '../desk.tsx';
import { fullName } from '../person-data/person-words.ts';
import type { AuditPage } from './audit-port.ts';
import { kindWords, words } from './audit.it.ts';

/** What is asked of the register, as the form has it. */
export interface Asked {
  readonly person: StreamId | null;
  readonly operator: string | null;
  readonly device: string | null;
  readonly kind: string | null;
  /** Both included. */
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly flaggedOnly: boolean;
}

export const NOTHING_ASKED: Asked = {
  person: null,
  operator: null,
  device: null,
  kind: null,
  from: null,
  to: null,
  flaggedOnly: false,
};

interface AuditFiltersProps {
  readonly asked: Asked;
  readonly page: Pick<AuditPage, 'operators' | 'devices'> | undefined;
  readonly onAsk: (asked: Asked) => void;
}

export function AuditFilters({ asked, page, onAsk }: AuditFiltersProps) {
  const { role } = useDesk().session.operator;
  const [version, setVersion] = useState(0);
  return (
    <Panel title={words('filters')}>
      <div className="audit-filters" key={version}>
        {can(role, 'facts.read') && (
          <PersonFilter person={asked.person} onChange={(person) => onAsk({ ...asked, person })} />
        )}
        <PickOne
          label={words('operator')}
          rows={page?.operators ?? []}
          value={asked.operator}
          onChange={(operator) => onAsk({ ...asked, operator })}
        />
        <PickOne
          label={words('device')}
          rows={page?.devices ?? []}
          value={asked.device}
          onChange={(device) => onAsk({ ...asked, device })}
        />
        <PickOne
          label={words('kind')}
          rows={KIND_ROWS}
          value={asked.kind}
          onChange={(kind) => onAsk({ ...asked, kind })}
        />
        <DateField
          label={words('from')}
          value={asked.from}
          onChange={(from) => onAsk({ ...asked, from })}
        />
        <DateField
          label={words('to')}
          value={asked.to}
          onChange={(to) => onAsk({ ...asked, to })}
        />
        <CheckBox
          label={words('flagged')}
          isChecked={asked.flaggedOnly}
          onChange={(flaggedOnly) => onAsk({ ...asked, flaggedOnly })}
        />
        <div>
          <Button
            kind="quiet"
            onPress={() => {
              setVersion(version + 1);
              onAsk(NOTHING_ASKED);
            }}
          >
            {words('clear')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}

const KIND_ROWS = Object.entries(kindWords).map(([id, name]) => ({
  id,
  get name() {
    return spoken(name);
  },
}));

interface PickOneProps {
  readonly label: string;
  readonly rows: readonly { readonly id: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

function PickOne({ label, rows, value, onChange }: PickOneProps) {
  const options = rows.map(({ id, name }) => ({ id, label: name }));
  return (
    <Combobox
      label={label}
      optional
      value={options.find(({ id }) => id === value) ?? null}
      onChange={(chosen) => onChange(chosen?.id ?? null)}
      search={async (typed) =>
        options.filter((option) => option.label.toLowerCase().includes(typed.toLowerCase()))
      }
    />
  );
}

interface PersonFilterProps {
  readonly person: StreamId | null;
  readonly onChange: (person: StreamId | null) => void;
}

function PersonFilter({ person, onChange }: PersonFilterProps) {
  const index = useLive(useDesk().people);
  const chosen = person === null ? undefined : index?.get(person);
  return (
    <Combobox
      label={words('person')}
      hint={words('personHint')}
      optional
      value={chosen === undefined ? null : { id: chosen.stream, label: fullName(chosen) }}
      onChange={(row) => onChange(StreamId.safeParse(row?.id).data ?? null)}
      search={async (typed) =>
        (index?.search(typed, 20) ?? []).map((hit) => ({
          id: hit.person.stream,
          label: fullName(hit.person),
          sub: hit.person.codiceFiscale ?? undefined,
        }))
      }
    />
  );
}
