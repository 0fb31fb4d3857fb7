import { can } from '../../domain/permissions.ts';
import { LinkButton } from '../../ui/button.tsx';
import { useDesk } from '../desk.tsx';
import { moreWords as words } from './more-administration.it.ts';

/** From *Amministrazione* to its own pages, as far as the role goes. */
export function MoreAdministration() {
  const { role } = useDesk().session.operator;
  return (
    <>
      {can(role, 'audit.read') && (
        <LinkButton icon="search" href="/amministrazione/registro">
          {words('audit')}
        </LinkButton>
      )}
      {can(role, 'device.enrol') && (
        <LinkButton icon="key" href="/passkey">
          {words('passkeys')}
        </LinkButton>
      )}
      {can(role, 'device.enrol') && (
        <LinkButton icon="presentation" href="/amministrazione/chiosco">
          {words('kiosk')}
        </LinkButton>
      )}
    </>
  );
}
