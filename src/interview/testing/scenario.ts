import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Json } from '../../kernel/json.ts';
import { factsHash, type Fact, type NewFact } from '../../domain/fact.ts';
import { foldStream } from '../../domain/fold.ts';
import { newStream, type StreamId } from '../../domain/ids.ts';
import type { StreamState } from '../../domain/stream-state.ts';
import { TestDevice } from '../../domain/testing/test-device.ts';
import { rowsOf } from '../answers.ts';
import { shownValue } from '../table-offers.ts';
import * as act from '../commands.ts';
import type { AnyInterview, AnyKnown, Conclusion } from '../definition.ts';
import type { DocumentModel } from '../document-model.ts';
import { documentsFor } from '../documents.ts';
import { answerFacts } from '../filling.ts';
import { interviewView, type InterviewView, type QuestionView } from '../interview.ts';
import { closingFacts, leavingStep, personFacts } from '../person-facts.ts';
import { meetingFacts, meetingsCalledOff } from '../planned-meetings.ts';
import type { Place } from '../place.ts';
import type { Proposal, RuleResult } from '../rule.ts';
import { actDays } from '../what-applies.ts';
import { documentOf, numbered } from './scenario-documents.ts';
import { proposedBy } from './scenario-proposals.ts';
import { keepData, type PersonData } from './person-data.ts';
import { testPlace } from './test-place.ts';

interface ScenarioOptions {
  /** What the fascicolo already says, since last week; null for an anonymous person. */
  readonly person: PersonData | null;
  readonly today: IsoDate;
  readonly place?: Partial<Place>;
}

const REVIEW = 'riepilogo';
const PERSON = newStream('persona', '01930000-0000-7000-8000-000000000009');
const WEEK = 7 * 86_400_000;

/**
 * An interview held by an operator, in the operator's own acts: answer, go on, go back, take a
 * proposal, conclude. Writes real facts and reads them back as a screen does, so that it survives
 * any redesign of the screens.
 */
export class Scenario {
  readonly definition: AnyInterview;
  readonly device: TestDevice;
  /** The device writing in the person's own stream; null while anonymous. */
  readonly fascicolo: TestDevice | null;
  /** Step on the screen, or the review. */
  at: string;
  /** Choices made: answers, records, proposals taken, *Inizia*, *Concludi*; *Avanti* apart. */
  acts = 0;
  /** What *Concludi* proposed in the person's path, by service. */
  proposed: Readonly<Record<string, readonly NewFact[]>> = {};
  today: IsoDate;
  private readonly place: Place;
  private rows = 0;
  private last: { readonly key: string; readonly view: InterviewView } | null = null;

  constructor(definition: AnyInterview, { person, today, place = {} }: ScenarioOptions) {
    const now = Date.parse(`${today}T09:42:00Z`);
    this.definition = definition;
    this.today = today;
    this.place = { ...testPlace, ...place };
    this.device = new TestDevice(1, { now });
    this.fascicolo =
      person === null ? null : new TestDevice(11, { now: now - WEEK, stream: PERSON });
    if (this.fascicolo !== null) keepData(this.fascicolo, person ?? {});
    const opening = { service: definition.service, person: this.person, origin: null };
    this.device.append(act.openPrestazione({ ...opening, pin: definition.pin }));
    this.at = this.view.steps[0]?.id ?? REVIEW;
  }

  get facts(): readonly Fact[] {
    return this.device.facts;
  }

  get state(): StreamState {
    return foldStream(this.facts);
  }

  /** The person's own stream as it is now. */
  get personState(): StreamState | null {
    return this.person === null || this.fascicolo === null
      ? null
      : foldStream(this.fascicolo.facts);
  }

  get view(): InterviewView {
    const key = `${this.facts.length}/${this.fascicolo?.facts.length ?? 0}/${this.today}`;
    if (this.last?.key !== key) {
      this.last = { key, view: interviewView(this.definition, this.seen) };
    }
    return this.last.view;
  }

  get known(): AnyKnown {
    return { ...this.seen, answers: this.view.answers };
  }

  get route(): readonly string[] {
    return this.view.steps.map(({ id }) => id);
  }

  get person(): StreamId | null {
    const answered = foldStream(this.device.facts).answers.get('apertura.persona')?.values[0].value;
    return answered === 'anonima' || this.fascicolo === null ? null : PERSON;
  }

  /** Paths, or rules, that keep *Concludi* away. */
  get obstacles(): readonly string[] {
    return this.view.obstacles.map((one) => (one.kind === 'rule' ? one.result.rule : one.path));
  }

  /** The main one; the others by `scenario-documents.ts`. */
  get document(): DocumentModel {
    return documentOf(this, this.definition.documents[0].kind);
  }

  get conclusion(): Conclusion {
    return this.definition.conclude(this.known);
  }

  find(path: string): QuestionView | undefined {
    return this.view.steps
      .flatMap(({ questions }) => questions)
      .find((question) => question.path === path);
  }

  /** @throws Error when the question is not asked now. */
  get(path: string): QuestionView {
    const question = this.find(path);
    if (question === undefined) throw new Error(`${path} is not asked`);
    return question;
  }

  results(rule: string): readonly RuleResult[] {
    return this.view.findings.filter((result) => result.rule === rule);
  }

  /** Letters proposed by a rule, or by all of them. */
  proposals(rule?: string): readonly Proposal[] {
    return this.view.findings
      .filter((result) => rule === undefined || result.rule === rule)
      .flatMap(({ proposes = [] }) => proposes);
  }

  answer(path: string, value: Json): this {
    this.acts += 1;
    const { definition, known, person } = this;
    const filled = { definition, known, person, newRow: () => this.newRow() };
    this.append(answerFacts(filled, { path, value }));
    return this;
  }

  /** A row of a table, cell by cell; its id is made as a screen makes it. */
  addRow(path: string, cells: Readonly<Record<string, Json>>): this {
    const row = this.newRow();
    for (const [column, cell] of Object.entries(cells))
      this.answer(`${path}#${row}.${column}`, cell);
    return this;
  }

  removeRow(path: string, index: number): this {
    return this.answer(this.rowPath(path, index), null);
  }

  /** Fills cells of a row that is there. */
  fill(path: string, index: number, cells: Readonly<Record<string, Json>>): this {
    const row = this.rowPath(path, index);
    for (const [column, cell] of Object.entries(cells)) this.answer(`${row}.${column}`, cell);
    return this;
  }

  record(done: act.ActivityDone): this {
    this.acts += 1;
    this.append(act.recordActivity(this.state, this.person, done));
    return this;
  }

  /** The one button that says that all the information was given. */
  recordAll(path: string): this {
    const before = this.acts;
    for (const { key } of this.get(path).meta.activities ?? []) {
      this.record({ activity: key, status: 'svolta' });
    }
    this.acts = before + 1;
    return this;
  }

  /** @throws Error when no rule proposes the service. */
  take(service: string): this {
    const proposal = this.proposals().find((one) => one.service === service);
    if (proposal === undefined) throw new Error(`No rule proposes ${service}`);
    const { path, row } = this.definition.proposals;
    const id = this.newRow();
    this.acts += 1;
    this.append(
      Object.entries(row(proposal)).map(([column, value]) =>
        act.answer(this.person, { path: `${path}#${id}.${column}`, value }),
      ),
    );
    return this;
  }

  /** *Avanti*: leaves the step as the app does; stays on it while it lacks something. */
  next(): this {
    const step = this.view.steps.find(({ id }) => id === this.at);
    if (step === undefined) return this;
    if (this.state.events.length === 0) this.acts += 1; // *Inizia*
    this.append([
      ...act.begin(this.state, this.person, this.days.start),
      ...act.confirmSuggestions(step, this.person),
    ]);
    this.append(meetingFacts(this.definition, this.known));
    const leaving = leavingStep(this.view, this.known, step.id);
    this.keep((person) => personFacts(this.definition, leaving, person));
    const { steps } = this.view;
    const index = steps.findIndex(({ id }) => id === step.id);
    const isComplete = steps[index]?.questions.every(({ fault }) => fault === null) ?? false;
    if (isComplete) this.at = steps[index + 1]?.id ?? REVIEW;
    return this;
  }

  /** *Avanti* until the step, or the review. @throws Error when something is missing before it. */
  nextUntil(step: string): this {
    while (this.at !== step) {
      const before = this.at;
      this.next();
      if (this.at === before) throw new Error(`${before} lacks ${this.obstacles.join(', ')}`);
    }
    return this;
  }

  /** *Indietro*: a move of this device alone, no fact. */
  back(): this {
    const index = this.route.indexOf(this.at);
    this.at = this.route[(index === -1 ? this.route.length : index) - 1] ?? this.at;
    return this;
  }

  /** *Concludi*. @throws Error while something keeps it away. */
  conclude(): this {
    if (this.obstacles.length > 0) throw new Error(`Missing: ${this.obstacles.join(', ')}`);
    this.append(act.begin(this.state, this.person, this.days.start));
    this.keep((person) => closingFacts(this.definition, this, person));
    const { event, sap, proposals } = this.conclusion;
    this.acts += 1;
    this.proposed = proposedBy(this, { proposals, today: this.days.end });
    const documents = numbered(this, documentsFor(this.definition, this.known, 'atConclusion'));
    const binds = factsHash(this.facts);
    const closing = { event, sap, binds, documents, date: this.days.end, issuedOn: this.today };
    this.append([...act.conclude(this.person, closing), ...meetingsCalledOff(this.known)]);
    return this;
  }

  /** Another device of the office that knows what this one knows now. */
  colleague(seed = 2): TestDevice {
    const other = new TestDevice(seed, { now: Date.parse(`${this.today}T09:50:00Z`) });
    other.sees(this.device);
    return other;
  }

  /** What the other wrote arrives here. */
  receives(other: TestDevice): this {
    this.device.sees(other);
    return this;
  }

  private get days() {
    return actDays(this.state, this.view.answers, this.today);
  }

  private get seen(): Omit<AnyKnown, 'answers'> {
    const { state, personState: person, today, place } = this;
    return { state, person, today, time: '10:42', place };
  }

  private keep(factsFor: (person: StreamState) => readonly NewFact[]): void {
    const { personState, fascicolo } = this;
    if (personState === null || fascicolo === null) return;
    for (const fact of factsFor(personState)) fascicolo.append(fact);
  }

  private rowPath(path: string, index: number): string {
    return `${path}#${rowsOf(shownValue(this.get(path)))[index]?.row ?? ''}`;
  }

  private newRow(): string {
    return `01930000-0000-7000-8000-0000000a${String((this.rows += 1)).padStart(4, '0')}`;
  }

  private append(facts: readonly NewFact[]): void {
    for (const fact of facts) this.device.append(fact);
  }
}

export const scenario = (definition: AnyInterview, options: ScenarioOptions): Scenario =>
  new Scenario(definition, options);
