import { useMemo } from 'react';
import { isIsoDate, isoDateOf, type IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { CheckBoxes } from '../../ui/check-boxes.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Combobox } from '../../ui/combobox.tsx';
import { DateField } from '../../ui/date-field.tsx';
import type { FieldText } from '../../ui/field.tsx';
import type { OptionSearch } from '../../ui/option-search.ts';
import { TextField, type TextFieldProps } from '../../ui/text-field.tsx';
import { YesNo } from '../../ui/yes-no.tsx';
import { useDesk } from '../desk.tsx';
import { usePlaceName } from '../places.ts';
import { cleanDatum } from './datum-faults.ts';
import { datumWords } from './person-data.it.ts';
import type { DatumKind, DatumSpec } from './person-datum.ts';
import { birthplaceSearch, comuneSearch, countrySearch } from './place-search.ts';

export interface DatumFieldProps {
  readonly spec: DatumSpec<string>;
  /** Id, hint, error …; the label is the datum's own. */
  readonly text?: Omit<FieldText, 'label'>;
  readonly value: Json;
  readonly onChange: (value: Json) => void;
  /** The half-typed words of a date or a search. */
  readonly draft: string;
  readonly onDraft: (text: string) => void;
  readonly onBlur?: (() => void) | undefined;
  /** The birth date, to find the comune as it was; null while unknown. */
  readonly bornOn?: string | null;
}

/** The field that writes one datum of a person. */
export function DatumField(props: DatumFieldProps) {
  const { spec } = props;
  const text: FieldText = { ...props.text, label: spec.label };
  const value = typeof props.value === 'string' ? props.value : '';
  switch (spec.kind) {
    case 'birthplace':
    case 'comune':
    case 'country':
      return <PlaceField {...props} fieldText={text} />;
    case 'birthDate':
    case 'date':
      return (
        <DateField
          {...text}
          value={isIsoDate(value) ? value : null}
          onChange={(next) => props.onChange(next ?? '')}
          onBlur={props.onBlur}
          draft={props.draft || undefined}
          onDraft={props.onDraft}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          {...text}
          options={spec.options}
          value={value || null}
          onChange={props.onChange}
          onClear={text.optional === true ? () => props.onChange('') : undefined}
        />
      );
    case 'choices':
      return <ChoicesField {...props} fieldText={text} />;
    case 'yesNo':
      return (
        <YesNo
          {...text}
          value={typeof props.value === 'boolean' ? props.value : null}
          onChange={props.onChange}
        />
      );
    case 'text':
    case 'code':
    case 'phone':
    case 'email':
      return (
        <TextField
          {...text}
          {...LOOKS[spec.kind]}
          value={value}
          onChange={(next) => props.onChange(spec.kind === 'code' ? next.toUpperCase() : next)}
          onBlur={props.onBlur}
          cleanPaste={(pasted) => cleanDatum(spec, pasted)}
        />
      );
  }
}

type TextKind = Extract<DatumKind, 'text' | 'code' | 'phone' | 'email'>;

const LOOKS: Readonly<Record<TextKind, Partial<TextFieldProps>>> = {
  text: {},
  code: { isCode: true },
  phone: { type: 'tel', inputMode: 'tel', isShort: true },
  email: { type: 'email', inputMode: 'email' },
};

type InnerProps = DatumFieldProps & { readonly fieldText: FieldText };

function ChoicesField({ spec, value, onChange, fieldText }: InnerProps) {
  const chosen = Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  return <CheckBoxes {...fieldText} options={spec.options} value={chosen} onChange={onChange} />;
}

function PlaceField(props: InnerProps) {
  const { spec, value, onChange, draft, onDraft, onBlur, fieldText, bornOn = null } = props;
  const { clock } = useDesk();
  const nameOf = usePlaceName();
  const today = isoDateOf(clock.now());
  const search = useMemo(() => searchFor(spec.kind, bornOn, today), [spec.kind, bornOn, today]);
  const code = typeof value === 'string' ? value : '';
  const chosen = useMemo(
    () => (code === '' ? null : { id: code, label: nameOf(code) }),
    [code, nameOf],
  );
  const hint = datumWords(HINTS[spec.kind] ?? 'placeHint');
  return (
    <Combobox
      {...fieldText}
      hint={fieldText.hint ?? hint}
      search={search}
      value={chosen}
      onChange={(next) => onChange(next?.id ?? '')}
      draft={draft || undefined}
      onDraft={onDraft}
      onBlur={onBlur}
    />
  );
}

const HINTS: Partial<Readonly<Record<DatumKind, 'comuneHint' | 'countryHint'>>> = {
  comune: 'comuneHint',
  country: 'countryHint',
};

function searchFor(kind: DatumKind, bornOn: string | null, today: IsoDate): OptionSearch {
  if (kind === 'comune') return comuneSearch(today);
  if (kind === 'country') return countrySearch(today);
  return birthplaceSearch(bornOn !== null && isIsoDate(bornOn) ? bornOn : null);
}
