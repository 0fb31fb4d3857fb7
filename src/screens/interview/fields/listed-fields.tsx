import { z } from 'zod';
import { spoken } from '../../../i18n/language.ts';
import type { ActivityAnswer } from '../../../interview/question.ts';
import { Button } from '../../../ui/button.tsx';
import { ChecklistItem, type ChecklistValue } from '../../../ui/checklist-item.tsx';
import { Field } from '../../../ui/field.tsx';
import { aroundWords as around } from '../around.it.ts';
import { activityPath } from '../interview-session.ts';
import type { KindProps } from './field-props.ts';

/** The decree's checklist. Nothing is ticked by default: one button says that all were given. */
export function ActivitiesQuestion({ path, text, value, meta, session }: KindProps) {
  const recorded = new Map(
    (Array.isArray(value) ? (value as readonly ActivityAnswer[]) : []).map((one) => [
      one.activity,
      one,
    ]),
  );
  const list = meta.activities ?? [];
  /** What was just tapped shows before it is read back. */
  const recordedOf = (key: string): ActivityAnswer | undefined => {
    const pending = session.pending.get(activityPath(key));
    return pending === undefined ? recorded.get(key) : asRecorded(pending);
  };
  /** The reason is written at the pace of the hand; the record follows when it rests. */
  const keep = (activity: string, next: ChecklistValue) => {
    const known = recordedOf(activity);
    const draft = `${path}#${activity}`;
    if (next.state !== 'notApplicable' || known?.status !== 'nonApplicabile') {
      session.drafts.drop(draft);
      void session.record([{ activity, ...statusOf(next) }]);
      return;
    }
    session.drafts.type(draft, next.reason, async () => {
      const isSaved = await session.record([{ activity, ...statusOf(next) }]);
      if (isSaved) session.drafts.forget(draft, next.reason);
    });
  };
  const open = list.filter(({ key }) => recordedOf(key) === undefined);
  return (
    <Field {...text} shape="group">
      {(control) => (
        <div id={control.id} className="stack">
          {open.length > 1 && (open.length < list.length || !hasPackages(session)) && (
            <div>
              <Button
                kind="secondary"
                icon="check"
                onPress={() =>
                  void session.record(open.map(({ key }) => ({ activity: key, status: 'svolta' })))
                }
              >
                {around(open.length === list.length ? 'gaveAll' : 'gaveOthers')}
              </Button>
            </div>
          )}
          {list.map(({ key, text: label }) => (
            <ChecklistItem
              key={key}
              id={`${path}#${key}`}
              label={spoken(label)}
              value={checkOf(recordedOf(key), session.texts?.get(`${path}#${key}`))}
              onChange={(next) => keep(key, next)}
            />
          ))}
        </div>
      )}
    </Field>
  );
}

/** Where the office has packages, what was said is told by a package or one by one. */
const hasPackages = ({ step, prestazione }: KindProps['session']): boolean =>
  prestazione.known.place.settings.packages.length > 0 &&
  (step?.questions.some(({ meta }) => meta.office === 'packages') ?? false);

const PendingActivity = z.object({
  activity: z.string(),
  status: z.enum(['svolta', 'nonApplicabile']),
  reason: z.string().optional(),
});

const asRecorded = (pending: unknown): ActivityAnswer | undefined =>
  PendingActivity.safeParse(pending).data;

function checkOf(recorded: ActivityAnswer | undefined, draft: string | undefined): ChecklistValue {
  if (recorded === undefined) return { state: 'open' };
  return recorded.status === 'svolta'
    ? { state: 'done', mode: null }
    : { state: 'notApplicable', reason: draft ?? recorded.reason ?? '' };
}

function statusOf(value: ChecklistValue) {
  switch (value.state) {
    case 'open':
      return { status: null };
    case 'done':
      return { status: 'svolta' as const };
    case 'notApplicable':
      return value.reason.trim() === ''
        ? { status: 'nonApplicabile' as const }
        : { status: 'nonApplicabile' as const, reason: value.reason.trim() };
  }
}
