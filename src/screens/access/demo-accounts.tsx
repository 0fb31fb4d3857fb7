import { SelectCards } from '../../ui/select-cards.tsx';
import { accessWords as words } from './access.it.ts';
import type { DemoAccount } from './gate.ts';

export interface DemoAccountsProps {
  readonly accounts: readonly DemoAccount[];
  /** What is written in the form now. */
  readonly username: string;
  readonly onUse: (account: DemoAccount) => void;
}

/** The public accounts of the demo: one tap fills the form. */
export function DemoAccounts({ accounts, username, onUse }: DemoAccountsProps) {
  const fill = (chosen: string) => {
    const account = accounts.find((one) => one.username === chosen);
    if (account !== undefined) onUse(account);
  };
  return (
    <>
      <p className="divider">{words('demo')}</p>
      <SelectCards
        label={words('demo')}
        cards={accounts.map((one) => ({
          value: one.username,
          initials: initialsOf(one.name),
          title: one.name,
          sub: words('demoRow', { username: one.username, role: words(one.role) }),
        }))}
        value={accounts.some((one) => one.username === username) ? username : null}
        onChange={fill}
      />
    </>
  );
}

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((word) => word.charAt(0))
    .join('')
    .slice(0, 2);
