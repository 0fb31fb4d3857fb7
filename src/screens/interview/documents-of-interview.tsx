import { formatDate } from '../../i18n/format.ts';
import type { DocumentIssue } from '../../interview/definition.ts';
import { documentsFor } from '../../interview/documents.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { documentName } from '../service-names.it.ts';
import { documentHref, previewHref } from './document-address.ts';
import { documentWords as words } from './document.it.ts';
import { IssueDocument } from './issue-document.tsx';
import type { Prestazione } from './prestazione.ts';

/**
 * What came out of a prestazione, and what may still be asked for: before the end, what must be
 * signed first; at any time, what the person asks for (an attestazione di presenza).
 */
export function DocumentsOfInterview({
  prestazione,
  isOpen,
}: {
  readonly prestazione: Prestazione;
  readonly isOpen: boolean;
}) {
  const hasAny =
    prestazione.state.documents.length > 0 ||
    offers(prestazione, 'onRequest').length > 0 ||
    (isOpen && offers(prestazione, 'beforeConclusion').length > 0);
  if (!hasAny) return null;
  return (
    <Panel title={words('documents')}>
      <div className="stack">
        <Issued prestazione={prestazione} />
        {isOpen && <Offered prestazione={prestazione} issue="beforeConclusion" />}
        <Offered prestazione={prestazione} issue="onRequest" />
      </div>
    </Panel>
  );
}

const offers = ({ definition, known }: Prestazione, issue: DocumentIssue) =>
  documentsFor(definition, known, issue);

function Issued({ prestazione }: { readonly prestazione: Prestazione }) {
  const { stream, state } = prestazione;
  if (state.documents.length === 0) return null;
  return (
    <RowList label={words('documents')}>
      {state.documents.map((entry) => (
        <Row
          key={entry.fact}
          lead={<Icon name="file-signed" />}
          title={documentName(entry.document)}
          sub={words('issued', {
            number: entry.number,
            day: isIsoDate(entry.date) ? formatDate(entry.date) : entry.date,
          })}
          href={documentHref(stream, entry, state.documents)}
        />
      ))}
    </RowList>
  );
}

interface OfferedProps {
  readonly prestazione: Prestazione;
  readonly issue: 'beforeConclusion' | 'onRequest';
}

function Offered({ prestazione, issue }: OfferedProps) {
  const documents = offers(prestazione, issue);
  if (documents.length === 0) return null;
  return (
    <div>
      <p className="text-meta">{words(issue === 'onRequest' ? 'onRequest' : 'beforeEnd')}</p>
      <div className="btn-group">
        {documents.map((document) =>
          issue === 'onRequest' ? (
            <IssueDocument key={document.kind} prestazione={prestazione} document={document} />
          ) : (
            <LinkButton key={document.kind} href={previewHref(prestazione.stream, document.kind)}>
              {words('previewOf', { title: document.title })}
            </LinkButton>
          ),
        )}
      </div>
    </div>
  );
}
