import type { PrestazioneSummary } from '../../domain/summary.ts';
import { formatDate } from '../../i18n/format.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { documentHref } from '../interview/document-address.ts';
import { documentName, serviceShortName } from '../service-names.it.ts';
import { words } from './person.it.ts';

interface IssuedDocument {
  readonly key: string;
  readonly title: string;
  readonly line: string;
  readonly service: string;
  readonly href: string;
  readonly date: string;
}

/** Latest first. */
function documentsOf(prestazioni: readonly PrestazioneSummary[]): readonly IssuedDocument[] {
  return prestazioni
    .flatMap(({ stream, service, documents }) =>
      documents.map(({ document, number, date }) => ({
        key: `${stream} ${number}`,
        title: documentName(document),
        line: words('documentLine', { number, day: isIsoDate(date) ? formatDate(date) : date }),
        service: serviceShortName(service),
        href: documentHref(stream, { document, number }, documents),
        date,
      })),
    )
    .toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

interface DocumentRowsProps {
  readonly documents: readonly IssuedDocument[];
  readonly withService?: boolean;
}

function DocumentRows({ documents, withService = false }: DocumentRowsProps) {
  return (
    <RowList label={words('documents')}>
      {documents.map(({ key, title, line, service, href }) => (
        <Row
          key={key}
          lead={<Icon name="file-signed" />}
          title={title}
          sub={withService ? `${service} · ${line}` : line}
          href={href}
        />
      ))}
    </RowList>
  );
}

/** *Documenti*: what came out of the prestazioni. */
export function DocumentsTab({
  prestazioni,
}: {
  readonly prestazioni: readonly PrestazioneSummary[];
}) {
  const documents = documentsOf(prestazioni);
  return (
    <Panel title={words('documents')} flush>
      {documents.length === 0 ? (
        <EmptyState>{words('noDocuments')}</EmptyState>
      ) : (
        <DocumentRows documents={documents} withService />
      )}
    </Panel>
  );
}

const MOST_BESIDE = 3;

export interface DocumentsPanelProps {
  readonly prestazioni: readonly PrestazioneSummary[];
  readonly onAll: () => void;
}

/** The last ones, beside the path. */
export function DocumentsPanel({ prestazioni, onAll }: DocumentsPanelProps) {
  const documents = documentsOf(prestazioni);
  if (documents.length === 0) {
    return (
      <Panel title={words('documents')}>
        <p className="text-meta">{words('noDocuments')}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title={words('documents')}
      flush
      meta={
        documents.length > MOST_BESIDE ? (
          <Button kind="quiet" onPress={onAll}>{`${words('all')} (${documents.length})`}</Button>
        ) : undefined
      }
    >
      <DocumentRows documents={documents.slice(0, MOST_BESIDE)} />
    </Panel>
  );
}
