import { useId, type ReactElement } from 'react';
import type { Section } from '../../interview/document-model.ts';
import { unreachable } from '../../kernel/unreachable.ts';
import { entriesOf, type ChecklistBlock, type Entry, type RowEntry } from '../outline.ts';
import { words } from '../words.it.ts';
import { CodeOrText } from './code-or-text.tsx';
import { DocumentTable } from './document-table.tsx';
import { Icon } from './icon.tsx';

export function DocumentSection({ section }: { readonly section: Section }): ReactElement {
  const headingId = useId();
  return (
    <section className="documento__section" aria-labelledby={headingId}>
      <h2 id={headingId}>
        {section.heading}
        {section.note !== null && <small> {section.note}</small>}
      </h2>
      {entriesOf(section.blocks).map((entry, index) => (
        <EntryView key={index} entry={entry} headingId={headingId} />
      ))}
    </section>
  );
}

interface EntryViewProps {
  readonly entry: Entry;
  readonly headingId: string;
}

function EntryView({ entry, headingId }: EntryViewProps): ReactElement {
  switch (entry.kind) {
    case 'text':
      return (
        <>
          {entry.paragraphs.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </>
      );
    case 'rows':
      return <Rows rows={entry.rows} />;
    case 'table':
      return <DocumentTable table={entry} labelledBy={headingId} />;
    case 'checklist':
      return <Checklist items={entry.items} />;
    default:
      return unreachable(entry);
  }
}

function Rows({ rows }: { readonly rows: readonly RowEntry[] }): ReactElement {
  const hasMarks = rows.some(({ row }) => row.mark !== undefined);
  return (
    <dl className="documento__rows" data-marked={hasMarks ? 'true' : undefined}>
      {rows.map((entry, index) => (
        <Row key={index} entry={entry} />
      ))}
    </dl>
  );
}

function Row({ entry: { row, table } }: { readonly entry: RowEntry }): ReactElement {
  const labelId = useId();
  return (
    <div>
      <dt>
        {row.mark !== undefined && (
          <>
            <span className="documento__hidden">{words.letter(row.mark)}, </span>
            <span className="documento__mark" aria-hidden="true">
              {row.mark}
            </span>
          </>
        )}
        <span id={labelId}>{row.label}</span>
      </dt>
      <dd>
        {table === null ? (
          <CodeOrText item={row} />
        ) : (
          <DocumentTable table={table} labelledBy={labelId} />
        )}
      </dd>
    </div>
  );
}

const Checklist = ({ items }: Pick<ChecklistBlock, 'items'>): ReactElement => (
  <ul className="documento__checklist">
    {items.map(({ done, text, note }, index) => (
      <li key={index}>
        <span className="documento__box" data-done={done}>
          {done && <Icon name="check" />}
          <span className="documento__hidden">{done ? words.yes : words.no}: </span>
        </span>
        <span>
          {text}
          {note !== null && <small> – {note}</small>}
        </span>
      </li>
    ))}
  </ul>
);
