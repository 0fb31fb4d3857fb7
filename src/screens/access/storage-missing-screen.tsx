import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { storageWords, type StorageTrouble } from './storage-missing.it.ts';

export interface StorageMissingScreenProps {
  readonly trouble: StorageTrouble;
  /** Tries again: the page is loaded anew unless told. */
  readonly onRetry?: () => void;
}

/** Nothing can be kept here: said before any typing, with what to do. */
export function StorageMissingScreen({
  trouble,
  onRetry = () => window.location.reload(),
}: StorageMissingScreenProps) {
  const { what, todo } = storageWords(trouble);
  return (
    <>
      <PageHeader title="Sportello non può conservare i dati" takesFocus />
      <div className="stack">
        <p>{what}</p>
        <p>
          Sportello si ferma qui, prima di chiederle qualcosa: quello che scrive non andrebbe al
          sicuro. Nulla di ciò che era già salvato è stato toccato.
        </p>
        <Panel title="Che cosa fare" flush>
          <RowList>
            {todo.map((step, index) => (
              <Row key={step} lead={<b className="numeric">{index + 1}</b>} title={step} />
            ))}
          </RowList>
        </Panel>
        <div className="btn-group">
          <Button kind="primary" icon="refresh" onPress={onRetry}>
            Riprova
          </Button>
        </div>
      </div>
    </>
  );
}
