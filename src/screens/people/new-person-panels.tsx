import type { Duplicate } from '../../domain/people-index.ts';
import { Alert } from '../../ui/alert.tsx';
import { CheckBox } from '../../ui/check-boxes.tsx';
import { Chips } from '../../ui/chips.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { YesNo } from '../../ui/yes-no.tsx';
import { CodeNotices } from '../person-data/code-notices.tsx';
import { DatumField } from '../person-data/datum-field.tsx';
import { specOf } from '../person-data/person-datum.ts';
import { birthWords, fullName } from '../person-data/person-words.ts';
import { usePlaceName } from '../places.ts';
import { personHref } from '../prestazione-start.ts';
import { sourceOf, YES, type FormField } from './new-person-form.ts';
import { fieldId, type NewPersonSession } from './new-person-session.ts';
import { registering } from './new-person.it.ts';
import { ScanButton } from './scan-button.tsx';

interface PanelProps {
  readonly session: NewPersonSession;
}

/** Kept as a text, in Italian whatever the page speaks. */
const NO_CODE_REASONS = (['noCodeNotYet', 'noCodeNotHere', 'noCodeUnknown'] as const).map(
  (key) => ({
    value: registering.italian[key],
    get label() {
      return registering(key);
    },
  }),
);

/** First the code: it fills the rest and finds who is already there. */
export function CodePanel({ session }: PanelProps) {
  const { form, issues, faults } = session;
  const isWithout = form.noCode === YES;
  return (
    <Panel title={registering('code')}>
      <div className="questions">
        {!isWithout && (
          <>
            <FormDatum session={session} datum="codiceFiscale" hint={registering('codeHint')} />
            <div>
              <ScanButton
                onCode={(code) => session.set('codiceFiscale', code)}
                fieldId={fieldId('codiceFiscale')}
              />
            </div>
          </>
        )}
        {form.codeRead !== '' && form.codeRead === form.codiceFiscale && (
          <p className="text-meta">{registering('filled')}</p>
        )}
        {isIssueShown(session) && <CodeNotices issues={issues} />}
        {isIssueShown(session) && issues.toExplain.length > 0 && (
          <ReasonField session={session} field="codeReason" hint={registering('codeReasonHint')} />
        )}
        <SameCode session={session} />
        <CheckBox
          label={registering('noCode')}
          isChecked={isWithout}
          onChange={(isChecked) => session.set('noCode', isChecked ? YES : '')}
        />
        {isWithout && (
          <Chips
            id={fieldId('noCodeReason')}
            label={registering('noCodeWhy')}
            options={NO_CODE_REASONS}
            value={form.noCodeReason || null}
            onChange={(reason) => session.set('noCodeReason', reason)}
            error={faults.noCodeReason}
          />
        )}
      </div>
    </Panel>
  );
}

/** A code still being typed is not scolded. */
const isIssueShown = ({ form, faults }: NewPersonSession): boolean =>
  form.codiceFiscale.length >= 16 ||
  form.codiceFiscale === form.codeRead ||
  faults.codeReason !== undefined ||
  /^\d{11}$/.test(form.codiceFiscale);

interface ReasonFieldProps extends PanelProps {
  readonly field: 'codeReason' | 'sameCodeReason';
  readonly hint: string;
}

function ReasonField({ session, field, hint }: ReasonFieldProps) {
  return (
    <TextField
      id={fieldId(field)}
      label={registering(field === 'codeReason' ? 'codeReason' : 'anotherPerson')}
      hint={hint}
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
  const same = session.duplicates.filter(({ why }) => why === 'codiceFiscale');
  if (same.length === 0) return null;
  return (
    <>
      {same.map(({ person }) => (
        <Alert
          key={person.stream}
          tone="att"
          live="polite"
          title={registering('sameCodeTitle', { name: fullName(person) })}
          action={<OpenFile duplicate={person.stream} />}
        >
          {registering('sameCodeText')}
        </Alert>
      ))}
      <ReasonField
        session={session}
        field="sameCodeReason"
        hint={registering('anotherPersonHint')}
      />
    </>
  );
}

const OpenFile = ({ duplicate }: { readonly duplicate: Duplicate['person']['stream'] }) => (
  <LinkButton kind="quiet" href={personHref(duplicate)}>
    {registering('openFile')}
  </LinkButton>
);

export function IdentityPanel({ session }: PanelProps) {
  return (
    <Panel title={registering('identity')}>
      <div className="questions">
        <FormDatum session={session} datum="surname" />
        <FormDatum session={session} datum="name" />
        <FormDatum session={session} datum="birthDate" half="birthDateText" />
        <FormDatum session={session} datum="sex" optional />
        <FormDatum session={session} datum="birthplace" half="birthplaceText" optional />
        <MaybeSame session={session} />
      </div>
    </Panel>
  );
}

/** Said where the mistake would be made; it never stops the work. */
function MaybeSame({ session }: PanelProps) {
  const nameOf = usePlaceName();
  return session.duplicates
    .filter(({ why }) => why !== 'codiceFiscale')
    .map(({ person, why }) => (
      <Alert
        key={person.stream}
        tone="att"
        live="polite"
        title={registering('maybeSame', { name: fullName(person) })}
        action={<OpenFile duplicate={person.stream} />}
      >
        {why === 'phone'
          ? registering('samePhone')
          : registering('sameBirth', { birth: birthWords(person, nameOf) })}
      </Alert>
    ));
}

export function ContactsPanel({ session }: PanelProps) {
  return (
    <Panel title={registering('contacts')}>
      <div className="questions">
        <FormDatum session={session} datum="comune" half="comuneText" optional />
        <FormDatum session={session} datum="address" optional />
        <FormDatum session={session} datum="phone" optional />
        <FormDatum session={session} datum="email" optional />
        <FormDatum session={session} datum="language" optional />
      </div>
    </Panel>
  );
}

export function RegistrationPanel({ session }: PanelProps) {
  const { form, faults } = session;
  return (
    <Panel title={registering('registration')}>
      <div className="questions">
        <Chips
          id={fieldId('source')}
          label={registering('source')}
          value={sourceOf(form)}
          onChange={(source) => session.set('source', source)}
          error={faults.source}
          options={[
            { value: 'documentoVisto', label: registering('seen') },
            { value: 'dichiarato', label: registering('declared') },
          ]}
        />
        <YesNo
          id={fieldId('privacyNotice')}
          label={registering('privacy')}
          hint={registering('privacyHint')}
          value={form.privacyNotice === '' ? null : form.privacyNotice === YES}
          onChange={(isGiven) => session.set('privacyNotice', isGiven ? YES : 'no')}
          error={faults.privacyNotice}
        />
      </div>
    </Panel>
  );
}

type FormDatumField = Extract<
  FormField,
  | 'codiceFiscale'
  | 'surname'
  | 'name'
  | 'birthDate'
  | 'birthplace'
  | 'sex'
  | 'comune'
  | 'address'
  | 'phone'
  | 'email'
  | 'language'
>;

interface FormDatumProps extends PanelProps {
  readonly datum: FormDatumField;
  /** Where the half-typed words of a date or a search are kept. */
  readonly half?: FormField;
  readonly hint?: string;
  readonly optional?: boolean;
}

function FormDatum({ session, datum, half, hint, optional = false }: FormDatumProps) {
  const { form, faults } = session;
  return (
    <DatumField
      spec={specOf(datum)}
      text={{ id: fieldId(datum), hint, optional, error: faults[datum], saved: true }}
      value={form[datum]}
      onChange={(value) => session.set(datum, typeof value === 'string' ? value : '')}
      draft={half === undefined ? '' : form[half]}
      onDraft={(text) => half && session.set(half, text)}
      onBlur={() => session.leave(datum)}
      bornOn={form.birthDate}
    />
  );
}
