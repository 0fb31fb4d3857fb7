import type { EmployerDuplicate } from '../../domain/employers-index.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { columnSpecs, employerSpec } from '../employer-data/employer-datum.ts';
import { isCodeWhole } from '../employer-data/employer-faults.ts';
import { employerHref } from '../employers-of-office.ts';
import { DatumField } from '../person-data/datum-field.tsx';
import type { DatumSpec } from '../person-data/person-datum.ts';
import { newEmployer as words } from './employers.it.ts';
import {
  codeIssues,
  hasSameCode,
  NO_CODE_REASONS,
  noCodeOf,
  type FormField,
} from './new-employer-form.ts';
import { fieldId, type NewEmployerSession } from './new-employer-session.ts';

interface PanelProps {
  readonly session: NewEmployerSession;
}

/** First the code: it finds the firm that is already there. */
export function CodePanel({ session }: PanelProps) {
  const noCode = noCodeOf(session.form);
  return (
    <Panel title={words('who')}>
      <div className="questions">
        {noCode === null && (
          <>
            <FirmField session={session} datum="partitaIva" hint={words('partitaIvaHint')} />
            <FirmField session={session} datum="codiceFiscale" hint={words('codeHint')} optional />
            <CodeIssues session={session} />
          </>
        )}
        {noCode === 'estera' && (
          <>
            <FirmField session={session} datum="country" half="countryText" />
            <FirmField session={session} datum="foreignCode" optional />
          </>
        )}
        <SameCode session={session} />
        <Chips
          id={fieldId('noCode')}
          label={words('noCode')}
          hint={words('noCodeHint')}
          optional
          options={NO_CODE_REASONS.map((value) => ({ value, label: words(value) }))}
          value={noCode}
          onChange={(value) => session.set('noCode', value)}
          onClear={() => session.set('noCode', '')}
        />
      </div>
    </Panel>
  );
}

function CodeIssues({ session }: PanelProps) {
  const { form, faults } = session;
  const issues = codeIssues(form);
  const isTyping = !isCodeWhole(form.partitaIva) && !isCodeWhole(form.codiceFiscale);
  if (issues.length === 0 || (isTyping && faults.codeReason === undefined)) return null;
  return (
    <>
      {issues.map((issue) => (
        <Alert key={issue} tone="att" title={words('codeWrong')} live="polite">
          {issue}
        </Alert>
      ))}
      <ReasonField session={session} field="codeReason" />
    </>
  );
}

interface ReasonFieldProps extends PanelProps {
  readonly field: 'codeReason' | 'sameCodeReason';
}

function ReasonField({ session, field }: ReasonFieldProps) {
  const isCode = field === 'codeReason';
  return (
    <TextField
      id={fieldId(field)}
      label={words(isCode ? 'codeReason' : 'anotherFirm')}
      hint={words(isCode ? 'codeReasonHint' : 'anotherHint')}
      value={session.form[field]}
      onChange={(text) => session.set(field, text)}
      onBlur={() => session.leave(field)}
      maxLength={300}
      error={session.faults[field]}
      saved
    />
  );
}

function SameCode({ session }: PanelProps) {
  if (!hasSameCode(session.duplicates)) return null;
  return (
    <>
      {session.duplicates
        .filter(({ why }) => why === 'code')
        .map((duplicate) => (
          <Known key={duplicate.employer.stream} duplicate={duplicate} />
        ))}
      <ReasonField session={session} field="sameCodeReason" />
    </>
  );
}

/** Said where the mistake would be made; it never stops the work. */
function Known({ duplicate: { employer, why } }: { readonly duplicate: EmployerDuplicate }) {
  const { name, stream } = employer;
  return (
    <Alert
      tone="att"
      live="polite"
      title={words(why === 'code' ? 'sameTitle' : 'maybeTitle', { name })}
      action={
        <LinkButton kind="quiet" href={employerHref(stream)}>
          {words('openFile')}
        </LinkButton>
      }
    >
      {words(why === 'code' ? 'sameText' : 'maybeText')}
    </Alert>
  );
}

export function FirmPanel({ session }: PanelProps) {
  return (
    <Panel title={words('firm')}>
      <div className="questions">
        <FirmField session={session} datum="name" />
        {session.duplicates
          .filter(({ why }) => why === 'name')
          .map((duplicate) => (
            <Known key={duplicate.employer.stream} duplicate={duplicate} />
          ))}
        <FirmField session={session} datum="nature" optional />
        <FirmField session={session} datum="form" optional />
        <FirmField session={session} datum="activity" hint={words('activityHint')} optional />
      </div>
    </Panel>
  );
}

export function ReachPanel({ session }: PanelProps) {
  const { form } = session;
  return (
    <Panel title={words('reach')}>
      <div className="questions">
        <CellField session={session} field="comune" of="seats" half="comuneText" />
        <CellField session={session} field="indirizzo" of="seats" />
        <FirmField session={session} datum="phone" optional />
        <FirmField session={session} datum="email" optional />
        {noCodeOf(form) !== 'estera' && <FirmField session={session} datum="pec" optional />}
      </div>
    </Panel>
  );
}

export function ContactPanel({ session }: PanelProps) {
  return (
    <Panel title={words('contact')}>
      <div className="questions">
        <p className="text-meta">{words('contactHint')}</p>
        <CellField session={session} field="nome" of="contacts" />
        <CellField session={session} field="ruolo" of="contacts" />
        <CellField session={session} field="contattoTelefono" of="contacts" column="telefono" />
      </div>
    </Panel>
  );
}

export function RegistrationPanel({ session }: PanelProps) {
  const { form, faults } = session;
  return (
    <Panel title={words('registration')}>
      <div className="questions">
        <Chips
          id={fieldId('source')}
          label={words('source')}
          value={form.source === '' ? null : form.source}
          onChange={(source) => session.set('source', source)}
          error={faults.source}
          options={[
            { value: 'documentoVisto', label: words('seen') },
            { value: 'dichiarato', label: words('declared') },
          ]}
        />
      </div>
    </Panel>
  );
}

interface FirmFieldProps extends PanelProps {
  readonly datum: FormField & Parameters<typeof employerSpec>[0];
  readonly half?: FormField;
  readonly hint?: string;
  readonly optional?: boolean;
}

const FirmField = ({ datum, ...props }: FirmFieldProps) => (
  <FormDatum {...props} field={datum} spec={employerSpec(datum)} />
);

interface CellFieldProps extends PanelProps {
  readonly field: FormField;
  readonly of: keyof typeof columnSpecs;
  /** The column, where the field has another name. */
  readonly column?: string;
  readonly half?: FormField;
}

function CellField({ field, of, column = field, ...props }: CellFieldProps) {
  const found = columnSpecs[of].find(({ datum }) => datum === column);
  if (found === undefined || found.kind === 'person') return null;
  const label = field === 'contattoTelefono' ? words('contactPhone') : found.label;
  return (
    <FormDatum {...props} field={field} spec={{ ...found, kind: found.kind, label }} optional />
  );
}

interface FormDatumProps extends PanelProps {
  readonly field: FormField;
  readonly spec: DatumSpec<string>;
  /** Where the half-typed words of a search are kept. */
  readonly half?: FormField;
  readonly hint?: string;
  readonly optional?: boolean;
}

function FormDatum({ session, field, spec, half, hint, optional = false }: FormDatumProps) {
  const { form, faults } = session;
  return (
    <DatumField
      spec={spec}
      text={{ id: fieldId(field), hint, optional, error: faults[field], saved: true }}
      value={form[field]}
      onChange={(value) => session.set(field, typeof value === 'string' ? value : '')}
      draft={half === undefined ? '' : form[half]}
      onDraft={(text) => half && session.set(half, text)}
      onBlur={() => session.leave(field)}
    />
  );
}
