import { useCommon } from '../i18n/locale.tsx';
import { Icon } from './icon.tsx';
import { Link } from './link.tsx';

export interface BreadcrumbItem {
  readonly label: string;
  /** Not on the last: it is this page. */
  readonly href?: string | undefined;
}

export function Breadcrumb({ items }: { readonly items: readonly BreadcrumbItem[] }) {
  const common = useCommon();
  return (
    <nav className="breadcrumb-container" aria-label={common('youAreHere')}>
      <ol className="breadcrumb">
        {items.map((item, index) => (
          <li key={item.label}>
            {index > 0 && <Icon name="chevron-right" size="xs" />}
            {item.href === undefined ? (
              <span aria-current="page">{item.label}</span>
            ) : (
              <Link href={item.href}>{item.label}</Link>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
