import { spoken, spokenAll } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { UnknownScreen } from '../unknown/unknown-screen.tsx';
import { publicNotes } from './notes.it.ts';

/** `/note/:nota`: accessibility, privacy, legal notes. Anybody may read them. */
export function NotesScreen({ note }: { readonly note: string }) {
  const page = spokenAll(publicNotes[note]);
  if (page === undefined) return <UnknownScreen />;
  return (
    <>
      <PageHeader title={page.title} takesFocus />
      <div className="stack">
        {page.paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        <div className="btn-group">
          <LinkButton href="/">{spoken('Torna a Sportello')}</LinkButton>
        </div>
      </div>
    </>
  );
}
