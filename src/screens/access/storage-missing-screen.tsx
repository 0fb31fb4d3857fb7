import { spokenAll } from '../../i18n/language.ts';
import { Button } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import {
  storageMissingWords as words,
  storageWords,
  type StorageTrouble,
} from './storage-missing.it.ts';

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
  const { what, todo } = spokenAll(storageWords(trouble));
  return (
    <>
      <PageHeader title={words('title')} takesFocus />
      <div className="stack">
        <p>{what}</p>
        <p>{words('stops')}</p>
        <Panel title={words('todo')} flush>
          <RowList>
            {todo.map((step, index) => (
              <Row key={step} lead={<b className="numeric">{index + 1}</b>} title={step} />
            ))}
          </RowList>
        </Panel>
        <div className="btn-group">
          <Button kind="primary" icon="refresh" onPress={onRetry}>
            {words('retry')}
          </Button>
        </div>
      </div>
    </>
  );
}
