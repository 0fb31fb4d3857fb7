import { useState } from 'react';
import { employerPaths } from '../../domain/employer.ts';
import type { StreamId } from '../../domain/ids.ts';
import type { Register, StreamState } from '../../domain/stream-state.ts';
import { formatDate } from '../../i18n/format.ts';
import { answer } from '../../interview/commands.ts';
import { isoDateOf } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldError } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Mono } from '../../ui/mono.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row } from '../../ui/row-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import {
  contactSpecs,
  identitySpecs,
  workforceSpecs,
  type EmployerSpec,
} from '../employer-data/employer-datum.ts';
import { datumText, sourceText } from '../person-data/person-datum.ts';
import { usePlaceName } from '../places.ts';
import { SaveErrorAlert } from '../save-error-alert.tsx';
import { useWho } from '../who.ts';
import type { EditDrafts } from './edit-drafts.ts';
import { EmployerEditor, type Correction } from './employer-editor.tsx';
import { words } from './employer.it.ts';
import { useFocusBack } from '../../ui/focus-back.ts';
import { useEmployerSave } from './use-employer-save.ts';

export interface EmployerTabProps {
  readonly state: StreamState;
  readonly stream: StreamId;
  readonly drafts: EditDrafts;
}

/** *Dati*: every datum with its source and date, corrected one at a time. */
export function DataTab(props: EmployerTabProps) {
  const isForeign = props.state.answers.has(employerPaths.country);
  const shown = identitySpecs.filter(
    ({ datum }) => isForeign || (datum !== 'country' && datum !== 'foreignCode'),
  );
  const group = (title: string, specs: readonly EmployerSpec[]) => (
    <Panel title={title} flush>
      <ul className="it-list" aria-label={title}>
        {specs.map((spec) => (
          <EmployerDatumRow key={spec.datum} spec={spec} {...props} />
        ))}
      </ul>
    </Panel>
  );
  return (
    <>
      {group(words('identity'), shown)}
      {group(words('reach'), contactSpecs)}
      {group(words('workforce'), workforceSpecs)}
    </>
  );
}

type DatumRowProps = EmployerTabProps & { readonly spec: EmployerSpec };

/** One datum: value, source, date, who; *Correggi* opens its field in the row. */
function EmployerDatumRow({ spec, state, stream, drafts }: DatumRowProps) {
  const path = employerPaths[spec.datum];
  const [isOpen, setOpen] = useState(drafts.left(path) !== undefined);
  const opener = useFocusBack(isOpen);
  const saving = useEmployerSave(stream);
  const register = state.answers.get(path);
  const value = register?.values[0].value;
  const known = typeof value === 'string' ? value : '';
  const close = () => {
    drafts.forget(path);
    setOpen(false);
  };
  const save = ({ values, source, reason }: Correction) => {
    const next = values.get(spec.datum);
    const facts =
      next === undefined
        ? []
        : [
            answer(null, {
              path,
              value: next === '' ? null : next,
              source,
              ...(reason === '' ? {} : { reason }),
            }),
          ];
    saving.save(facts, close);
  };
  return (
    <Row
      title={spec.label}
      sub={<DatumValue spec={spec} register={register} />}
      end={
        !isOpen && (
          <Button kind="quiet" ref={opener} onPress={() => setOpen(true)}>
            {known === '' ? words('add') : words('edit')}{' '}
            <VisuallyHidden>{spec.label}</VisuallyHidden>
          </Button>
        )
      }
      below={
        isOpen && (
          <div className="stack">
            <SaveErrorAlert error={saving.error} />
            <EmployerEditor
              label={spec.label}
              specs={[spec]}
              known={new Map([[spec.datum, known]])}
              draft={drafts.left(path)}
              onDraft={(draft) => drafts.write(path, draft)}
              check={spec.datum === 'name' ? nameCheck : undefined}
              onSave={save}
              onCancel={close}
              isBusy={saving.isBusy}
            />
          </div>
        )
      }
    />
  );
}

const nameCheck = (values: ReadonlyMap<string, string>): ReadonlyMap<string, FieldError> =>
  values.get('name') === '' ? new Map([['name', { what: words('nameNeeded') }]]) : new Map();

interface DatumValueProps {
  readonly spec: EmployerSpec;
  readonly register: Register | undefined;
}

/** A firm can be known without these. */
const NEEDED = new Set(['name']);

function DatumValue({ spec, register }: DatumValueProps) {
  const nameOf = usePlaceName();
  const who = useWho();
  const text = datumText(spec, register?.values[0].value, nameOf);
  if (register === undefined || text === '') {
    return NEEDED.has(spec.datum) ? (
      <span className="row-state tone-text-att">
        <Icon name="warning-circle" size="xs" />
        {words('notKnown')}
      </span>
    ) : (
      <span className="text-meta">{words('optionalEmpty')}</span>
    );
  }
  const [known] = register.values;
  return (
    <>
      {spec.kind === 'code' ? <Mono>{text}</Mono> : <b>{text}</b>}{' '}
      <span className="text-meta">
        {words('sourceWords', {
          source: known.source === 'dichiarato' ? words('declaredHere') : sourceText(known.source),
          day: formatDate(isoDateOf(known.at)),
          who: who(known.actor),
        })}
      </span>
    </>
  );
}
