import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import {
  createRootRoute,
  createRoute,
  createRouter,
  type RouteComponent,
  Outlet,
  useLocation,
  useParams,
} from '@tanstack/react-router';
import { can } from '../domain/permissions.ts';
import { newStream, type StreamKind } from '../domain/ids.ts';
import { useDesk } from '../screens/desk.tsx';
import { HelpProvider } from '../screens/help/help-context.tsx';
import { PeopleScreen } from '../screens/people/people-screen.tsx';
import { OfficeShell } from '../screens/shell/office-shell.tsx';
import { TodayScreen } from '../screens/today/today-screen.tsx';
import { UnknownScreen } from '../screens/unknown/unknown-screen.tsx';
import { publicPageAt } from './public-pages.tsx';
import { PageFrame } from './page-frame.tsx';
import { WorkplaceGate } from './workplace-gate.tsx';

const AdminScreen = lazy(async () => ({
  default: (await import('../screens/admin/admin-screen.tsx')).AdminScreen,
}));
const AuditScreen = lazy(async () => ({
  default: (await import('../screens/audit/audit-screen.tsx')).AuditScreen,
}));
const KioskSetupScreen = lazy(async () => ({
  default: (await import('../screens/kiosk-setup/kiosk-setup-screen.tsx')).KioskSetupScreen,
}));
const AgendaScreen = lazy(async () => ({
  default: (await import('../screens/agenda/agenda-screen.tsx')).AgendaScreen,
}));
const GroupScreen = lazy(async () => ({
  default: (await import('../screens/group-session/group-screen.tsx')).GroupScreen,
}));
const DocumentScreen = lazy(async () => ({
  default: (await import('../screens/interview/document-screen.tsx')).DocumentScreen,
}));
const EmployersScreen = lazy(async () => ({
  default: (await import('../screens/employers/employers-screen.tsx')).EmployersScreen,
}));
const NewEmployerScreen = lazy(async () => ({
  default: (await import('../screens/employers/new-employer-screen.tsx')).NewEmployerScreen,
}));
const EmployerScreen = lazy(async () => ({
  default: (await import('../screens/employer/employer-screen.tsx')).EmployerScreen,
}));
const IndicatorsScreen = lazy(async () => ({
  default: (await import('../screens/indicators/indicators-screen.tsx')).IndicatorsScreen,
}));
const HelpPage = lazy(async () => ({ default: (await import('./help-page.tsx')).HelpPage }));
const loadInterview = async () => ({
  default: (await import('../screens/interview/interview-screen.tsx')).InterviewScreen,
});
const InterviewScreen = lazy(loadInterview);
const NewPersonScreen = lazy(async () => ({
  default: (await import('../screens/people/new-person-screen.tsx')).NewPersonScreen,
}));
const loadPerson = async () => ({
  default: (await import('../screens/person/person-screen.tsx')).PersonScreen,
});
const PersonScreen = lazy(loadPerson);
const PasskeysScreen = lazy(async () => ({
  default: (await import('../screens/access/passkeys-screen.tsx')).PasskeysScreen,
}));
const ReviewScreen = lazy(async () => ({
  default: (await import('../screens/review/review-screen.tsx')).ReviewScreen,
}));
const ServiceScreen = lazy(async () => ({
  default: (await import('../screens/services/service-screen.tsx')).ServiceScreen,
}));
const ServicesScreen = lazy(async () => ({
  default: (await import('../screens/services/services-screen.tsx')).ServicesScreen,
}));
const WireScreen = lazy(async () => ({
  default: (await import('../screens/wire/wire-screen.tsx')).WireScreen,
}));

const root = createRootRoute({
  component: () => (
    <PageFrame>
      <Outlet />
    </PageFrame>
  ),
  notFoundComponent: () => <Office screen={UnknownScreen} />,
});

/** A screen of a signed-in operator, between headers and rail. */
function Office({ screen: Screen }: { readonly screen: ComponentType }) {
  const { pathname } = useLocation();
  return (
    <Signed>
      <OfficeShell path={pathname}>
        <Suspense>
          <Screen />
        </Suspense>
      </OfficeShell>
    </Signed>
  );
}

/** What is opened next, as good as always: ready before it is asked for; a failure shows when it is. */
const prepare = (): void => {
  void Promise.allSettled([loadPerson(), loadInterview()]);
};

function Signed({ children }: { readonly children: ReactNode }) {
  useEffect(prepare, []);
  const { pathname } = useLocation();
  return (
    <WorkplaceGate>
      <HelpProvider path={pathname}>{children}</HelpProvider>
    </WorkplaceGate>
  );
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A part of the address, `''` when it is not there. */
function useParam(name: string): string {
  const parameters: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const value = parameters[name];
  return typeof value === 'string' ? value : '';
}

/** The stream named in the address; null when it is not one. */
function useStreamParam(kind: StreamKind) {
  const id = useParam('id');
  return UUID.test(id) ? newStream(kind, id) : null;
}

/** *Oggi*; who reads no person's file (the administrator) starts from *Amministrazione*. */
function HomeRoute() {
  const { role } = useDesk().session.operator;
  return can(role, 'facts.read') ? <TodayScreen /> : <AdminScreen />;
}

function PersonRoute() {
  const stream = useStreamParam('persona');
  return stream === null ? <UnknownScreen /> : <PersonScreen key={stream} stream={stream} />;
}

function EmployerRoute() {
  const stream = useStreamParam('impresa');
  return stream === null ? <UnknownScreen /> : <EmployerScreen key={stream} stream={stream} />;
}

function InterviewRoute() {
  const stream = useStreamParam('prestazione');
  if (stream === null) return <Office screen={UnknownScreen} />;
  return (
    <Signed>
      <Suspense>
        <InterviewScreen key={stream} stream={stream} />
      </Suspense>
    </Signed>
  );
}

function DocumentRoute() {
  const stream = useStreamParam('prestazione');
  const doc = useParam('doc');
  if (stream === null) return <Office screen={UnknownScreen} />;
  return (
    <Signed>
      <Suspense>
        <DocumentScreen stream={stream} document={doc} />
      </Suspense>
    </Signed>
  );
}

function ServiceRoute() {
  return <ServiceScreen code={useParam('codice')} />;
}

/** A page that anybody may open, from inside. */
function PublicRoute() {
  const { pathname } = useLocation();
  return <Suspense>{publicPageAt(pathname)}</Suspense>;
}

const office = (path: string, screen: ComponentType) =>
  createRoute({ getParentRoute: () => root, path, component: () => <Office screen={screen} /> });

const whole = (path: string, component: RouteComponent) =>
  createRoute({ getParentRoute: () => root, path, component });

/** The routes of `desk.md`: names and paths are stable, tests and links rely on them. */
const routeTree = root.addChildren([
  office('/', HomeRoute),
  office('/persone', PeopleScreen),
  office('/persone/nuova', NewPersonScreen),
  office('/persone/$id', PersonRoute),
  office('/imprese', EmployersScreen),
  office('/imprese/nuova', NewEmployerScreen),
  office('/imprese/$id', EmployerRoute),
  office('/agenda', AgendaScreen),
  office('/agenda/gruppi', GroupScreen),
  office('/da-rivedere', ReviewScreen),
  office('/indicatori', IndicatorsScreen),
  office('/sincronizzazione', WireScreen),
  office('/amministrazione', AdminScreen),
  office('/amministrazione/registro', AuditScreen),
  office('/amministrazione/chiosco', KioskSetupScreen),
  office('/passkey', PasskeysScreen),
  office('/aiuto', HelpPage),
  office('/servizi', ServicesScreen),
  office('/servizi/$codice', ServiceRoute),
  whole('/prestazioni/$id', InterviewRoute),
  whole('/prestazioni/$id/documenti/$doc', DocumentRoute),
  whole('/accesso', () => <Signed>{null}</Signed>),
  whole('/note/$nota', PublicRoute),
  whole('/chiosco', PublicRoute),
  whole('/verifica', PublicRoute),
]);

export const newRouter = () => createRouter({ routeTree, scrollRestoration: true });
