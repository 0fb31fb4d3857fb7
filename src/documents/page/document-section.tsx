import { useId, type ReactElement } from 'react';
import type { Section } from '../../interview/document-model.ts';
import { entriesOf, type Entry, type EntryKind } from '../outline.ts';
import { Checklist } from './checklist.tsx';
import { DocumentTable } from './document-table.tsx';
import { Elements } from './elements.tsx';
import { LabelledList } from './labelled-list.tsx';
import { LevelsTable } from './levels-table.tsx';
import { Rows } from './rows.tsx';
import { TimelineTable } from './timeline-table.tsx';
import { Words } from './words.tsx';

interface DocumentSectionProps {
  readonly section: Section;
  /** `h3` inside the courtesy copy, which has an `h2` of its own. */
  readonly heading?: 'h2' | 'h3';
}

export function DocumentSection({
  section,
  heading: Heading = 'h2',
}: DocumentSectionProps): ReactElement {
  const headingId = useId();
  return (
    <section className="documento__section" aria-labelledby={headingId}>
      <Heading id={headingId}>
        <Words phrase={section.heading} />
        {section.note !== null && (
          <small>
            {' '}
            <Words phrase={section.note} />
          </small>
        )}
      </Heading>
      {entriesOf(section.blocks).map((entry, index) => (
        <div key={index} className="documento__entry">
          {viewOf(entry, headingId)}
        </div>
      ))}
    </section>
  );
}

/** How each kind looks on the page; `labelledBy` is the id of the section's heading. */
const views: {
  readonly [K in EntryKind]: (entry: Entry<K>, labelledBy: string) => ReactElement;
} = {
  text: ({ paragraphs }) => (
    <>
      {paragraphs.map((phrase, index) => (
        <p key={index}>
          <Words phrase={phrase} />
        </p>
      ))}
    </>
  ),
  rows: ({ rows }) => <Rows rows={rows} />,
  facts: ({ facts }) => <LabelledList items={facts} className="documento__facts" />,
  table: (table, labelledBy) => <DocumentTable table={table} labelledBy={labelledBy} />,
  checklist: ({ items }) => <Checklist items={items} />,
  elements: ({ elements }) => <Elements elements={elements} />,
  levels: (levels, labelledBy) => <LevelsTable block={levels} labelledBy={labelledBy} />,
  timeline: (timeline, labelledBy) => <TimelineTable block={timeline} labelledBy={labelledBy} />,
};

const viewOf = <K extends EntryKind>(entry: Entry<K>, labelledBy: string): ReactElement =>
  views[entry.kind](entry, labelledBy);
