import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/panel.tsx';
import { Row, RowList } from '../../ui/row-list.tsx';
import { VisuallyHidden } from '../../ui/visually-hidden.tsx';
import { accessWords as words } from './access.it.ts';
import type { DemoAccount } from './gate.ts';

export interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  readonly onUse: (account: DemoAccount) => void;
}

/** The public accounts of the demo: one tap fills the form. */
export const DemoAccounts = ({ accounts, onUse }: DemoAccountsProps) => (
  <Panel title={words('demo')} flush>
    <RowList rows="people">
      {accounts.map((account) => (
        <Row
          key={account.username}
          title={account.name}
          sub={words('demoRow', { username: account.username, role: words(account.role) })}
          end={
            <Button kind="quiet" onPress={() => onUse(account)}>
              {words('use')}
              <VisuallyHidden>{words('whose', { name: account.name })}</VisuallyHidden>
            </Button>
          }
        />
      ))}
    </RowList>
    <p className="list-foot">{words('demoHint')}</p>
  </Panel>
);
