import { isIsoDate } from '../../../kernel/iso-date.ts';
import { DateField } from '../../../ui/date-field.tsx';
import { DateTimeField } from '../../../ui/date-time-field.tsx';
import { MonthField } from '../../../ui/month-field.tsx';
import { TimeField } from '../../../ui/time-field.tsx';
import { stringOf, type KindProps } from './field-props.ts';

export function DateQuestion({ path, text, value, meta, session }: KindProps) {
  const { drafts, prestazione } = session;
  const day = stringOf(value);
  return (
    <DateField
      {...text}
      value={isIsoDate(day) ? day : null}
      max={meta.notFuture === true ? prestazione.known.today : undefined}
      draft={session.texts?.get(path)}
      onDraft={(words) => drafts.type(path, words, () => Promise.resolve())}
      onChange={(next) => {
        session.answer(path, next);
        if (next !== null) drafts.drop(path);
      }}
    />
  );
}

export function MonthQuestion({ path, text, value, session }: KindProps) {
  const { drafts } = session;
  const month = stringOf(value);
  return (
    <MonthField
      {...text}
      value={month === '' ? null : month}
      draft={session.texts?.get(path)}
      onDraft={(words) => drafts.type(path, words, () => Promise.resolve())}
      onChange={(next) => {
        session.answer(path, next);
        if (next !== null) drafts.drop(path);
      }}
    />
  );
}

export function DateTimeQuestion({ path, text, value, meta, session }: KindProps) {
  const [day = '', time = ''] = stringOf(value).split('T');
  return (
    <DateTimeField
      {...text}
      value={{ date: isIsoDate(day) ? day : null, time: time === '' ? null : time }}
      max={meta.notFuture === true ? session.prestazione.known.today : undefined}
      onChange={(next) =>
        session.answer(
          path,
          next.date === null ? null : `${next.date}T${next.time ?? session.prestazione.known.time}`,
        )
      }
    />
  );
}

export function TimeQuestion({ path, text, value, session }: KindProps) {
  const { drafts } = session;
  const time = stringOf(value);
  return (
    <TimeField
      {...text}
      value={time === '' ? null : time}
      draft={session.texts?.get(path)}
      onDraft={(words) => drafts.type(path, words, () => Promise.resolve())}
      onChange={(next) => {
        session.answer(path, next);
        if (next !== null) drafts.drop(path);
      }}
    />
  );
}
