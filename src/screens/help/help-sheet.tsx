import { spoken } from '../../i18n/language.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { HelpText } from './help-text.tsx';
import { helpWords as words, topicAt } from './help.it.ts';

interface HelpSheetProps {
  readonly path: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** The help of one page, over it. */
export function HelpSheet({ path, isOpen, onClose }: HelpSheetProps) {
  const topic = topicAt(path);
  return (
    <Sheet
      isOpen={isOpen}
      onClose={onClose}
      title={words('titleOf', { page: spoken(topic.title) })}
    >
      <div className="stack">
        <HelpText topic={topic} />
        <LinkButton href="/aiuto">{words('all')}</LinkButton>
      </div>
    </Sheet>
  );
}
