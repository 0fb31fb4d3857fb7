import { KioskShell } from '../kiosk/kiosk-shell.tsx';
import type { KioskPort } from '../kiosk/kiosk-port.ts';
import { NavigationProvider } from '../ui/link.tsx';

/** A browser that is a kiosk: no router, no desk, no other address. */
export function KioskPage({ port }: { readonly port: KioskPort }) {
  return (
    <NavigationProvider navigate={() => undefined}>
      <KioskShell
        office={port.office}
        port={port}
        onLeft={() => globalThis.location.replace('/accesso')}
      />
    </NavigationProvider>
  );
}

/** `/chiosco` on a desk: what citizens read, and nothing to leave. */
export function KioskInformation() {
  const office = { name: '', ente: 'Centri per l’impiego', address: '', phone: '', email: '' };
  return <KioskShell office={office} port={null} onLeft={() => undefined} />;
}
