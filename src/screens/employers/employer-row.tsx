import { spoken } from '../../i18n/language.ts';
import type { EmployerDuplicate, EmployerHit } from '../../domain/employers-index.ts';
import type { EmployerSummary } from '../../domain/summary.ts';
import { contactRoles } from '../../domain/employer.ts';
import { Alert } from '../../ui/alert.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Highlight } from '../../ui/highlight.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Mono } from '../../ui/mono.tsx';
import { Pill } from '../../ui/pill.tsx';
import { Row } from '../../ui/row-list.tsx';
import { employerWords, roleWords } from '../employer-data/employer-data.it.ts';
import { initialsOf } from '../employer-data/employer-datum.ts';
import { employerHref } from '../employers-of-office.ts';
import { nameParts } from '../people/name-parts.ts';
import { usePlaceName } from '../places.ts';
import { employersWords as words } from './employers.it.ts';

export interface EmployerRowProps {
  readonly hit: EmployerHit;
  /** What was searched, for the marks. */
  readonly words: string;
  readonly twin: EmployerDuplicate | undefined;
}

/** One firm found: the whole row opens its page. */
export function EmployerRow({ hit, words: typed, twin }: EmployerRowProps) {
  const { employer, terms } = hit;
  const nameOf = usePlaceName();
  const code = employer.partitaIva ?? employer.codiceFiscale ?? employer.foreignCode;
  const place = employer.comune === null ? '' : nameOf(employer.comune);
  return (
    <Row
      lead={<Avatar initials={initialsOf(employer.name)} />}
      title={
        <Highlight parts={nameParts(employer.name || employerWords('noName'), typed, terms)} />
      }
      sub={[place, contactLine(employer)].filter(Boolean).join(' · ')}
      href={employerHref(employer.stream)}
      end={
        <span className="person-end">
          <span className="person-code">
            {code === null ? employerWords('noCode') : <Mono>{code}</Mono>}
          </span>
          {employer.conflicts > 0 && (
            <Pill tone="att" icon="flag">
              {words('toReview', { n: employer.conflicts })}
            </Pill>
          )}
          <Icon name="chevron-right" size="xs" />
        </span>
      }
      below={twin && <Twin twin={twin} />}
    />
  );
}

/** Who speaks for the firm, first of all. */
function contactLine({ contacts }: EmployerSummary): string {
  const [first] = contacts;
  if (first === undefined) return '';
  const role = contactRoles.find((one) => one === first.role);
  return role === undefined
    ? first.name
    : `${first.name}, ${spoken(roleWords[role]).toLowerCase()}`;
}

function Twin({ twin: { employer, why } }: { readonly twin: EmployerDuplicate }) {
  const { name, stream } = employer;
  return (
    <Alert
      tone="att"
      title={words('twin', { name })}
      action={
        <LinkButton kind="quiet" href={employerHref(stream)}>
          {words('open', { name })}
        </LinkButton>
      }
    >
      {words(why === 'code' ? 'twinCode' : 'twinName')}
    </Alert>
  );
}
