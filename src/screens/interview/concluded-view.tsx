import { getService } from '../../lep/catalogue.ts';
import { spoken } from '../../i18n/language.ts';
import { formatDate } from '../../i18n/format.ts';
import { sapEventNames } from '../../domain/sap-event.ts';
import type { DocumentEntry } from '../../domain/stream-state.ts';
import { issuedOf } from '../../interview/documents.ts';
import { isIsoDate } from '../../kernel/iso-date.ts';
import { Alert } from '../../ui/alert.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { FocusFrame } from '../../ui/focus-frame.tsx';
import { StepHeading } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { useNavigate } from '../navigation.tsx';
import { usePerson } from '../office-records.ts';
import { documentName } from '../service-names.it.ts';
import { personHref } from '../prestazione-start.ts';
import { Saving, useDemoBanner, useSlimHeader } from '../shell/office-shell.tsx';
import { aroundWords as around } from './around.it.ts';
import { documentHref } from './document-address.ts';
import { documentWords as words } from './document.it.ts';
import { DocumentsOfInterview } from './documents-of-interview.tsx';
import { closingOf, type Prestazione } from './prestazione.ts';

/** What a prestazione came to: its end, its document, where the person goes next. */
export function ConcludedView({ prestazione }: { readonly prestazione: Prestazione }) {
  const { definition, state, person } = prestazione;
  const slim = useSlimHeader();
  const banner = useDemoBanner();
  const navigate = useNavigate();
  const known = usePerson(person);
  const end = closingOf(state);
  const main = mainDocument(prestazione);
  const changed = Math.max(0, ...state.documents.map(({ unseen }) => unseen.length));
  const home = person === null ? '/' : personHref(person);
  return (
    <FocusFrame
      slim={slim}
      banner={banner}
      header={{
        back: { label: around(person === null ? 'today' : 'file'), onPress: () => navigate(home) },
        title: spoken(getService(definition.service).entry.title),
        person: known === undefined ? around('unidentified') : `${known.name} ${known.surname}`,
        end: <Saving />,
      }}
    >
      <StepHeading title={around(end?.event === '10' ? 'concluded' : 'closedEarly')} takesFocus />
      <div className="stack">
        {changed > 0 && (
          <Alert tone="att" title={around('changedAfter')}>
            {around('unseen', { n: changed })}
          </Alert>
        )}
        <div className="btn-group">
          {main !== undefined && (
            <LinkButton
              kind="primary"
              icon="print"
              href={documentHref(prestazione.stream, main, state.documents)}
            >
              {words('openNamed', { title: documentName(main.document).toLowerCase() })}
            </LinkButton>
          )}
          <LinkButton href={home}>
            {around(person === null ? 'backToToday' : 'backToFile')}
          </LinkButton>
        </div>
        <DocumentsOfInterview prestazione={prestazione} isOpen={false} />
        <InBrief prestazione={prestazione} />
      </div>
    </FocusFrame>
  );
}

/** The main one of the service, or the last that came out. */
function mainDocument({ definition, state }: Prestazione): DocumentEntry | undefined {
  const [main] = definition.documents;
  return issuedOf(state, main.kind) ?? state.documents.at(-1);
}

function InBrief({ prestazione }: { readonly prestazione: Prestazione }) {
  const { state } = prestazione;
  const end = closingOf(state);
  const main = mainDocument(prestazione);
  return (
    <Panel title={around('inBrief')}>
      <DescriptionList
        items={[
          {
            label: around('sapEvent'),
            value: end === undefined ? '' : `${end.event}, ${spoken(sapEventNames[end.event])}`,
          },
          {
            label: around('sapCode'),
            value: end?.sap ?? around('noSapCode'),
          },
          {
            label: around('date'),
            value: end !== undefined && isIsoDate(end.date) ? formatDate(end.date) : '',
          },
          { label: around('document'), value: main?.number ?? around('none') },
        ]}
      />
    </Panel>
  );
}
