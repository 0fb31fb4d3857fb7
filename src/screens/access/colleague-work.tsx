import { Icon } from '../../ui/icon.tsx';
import { accessWords as words } from './access.it.ts';
import type { KnownOperator } from './gate.ts';

/** A colleague's unsent work on this device: there, counted, and nothing more said of it. */
export const ColleagueWork = ({ operator }: { readonly operator: KnownOperator }) => (
  <div className="sealed-line">
    <span className="sealed-circle">
      <Icon name="lock" size="sm" />
    </span>
    <div className="row-words">
      <p className="row-title">{words('workOf', { name: operator.name })}</p>
      <p className="row-sub">{words('workUnsent', { n: operator.unsent, name: operator.name })}</p>
    </div>
  </div>
);
