import type { MandateKind, Role, Standing } from '@northstar/domain-membership';
import type { SaidDelivery, SaidResponse, StepKind, Way } from '@northstar/domain-progress';
import type { AddresseeKind, Cover, DocumentKind } from '@northstar/domain-strategy';
import type { Answer as SigningAnswer } from '@northstar/domain-sign-on';
import type { Answer, Basis, Decision, Template, Visibility } from '@northstar/domain-voting';
import type { WrittenBlock } from '@northstar/engine-editor-schema';

/*
 * The demo network as data. A seeder plays it through the services that people use, moving the clock from the past to now, so that
 * authorship, versions and decisions come about as they would have. Times are days before now; negative ones lie ahead.
 */

export interface DemoOrganisation {
  key: string;
  name: string;
  standing: Standing;
  /** A paragraph for its profile. */
  about: string;
  /** How many people work there, in words. */
  size: string;
  kindsOfWork: string[];
  joinedDaysAgo: number;
  /** What it says to the public, where it wants to be listed. */
  publicPage?: { by: string; daysAgo: number; about: string; website: string | null };
}

export interface DemoPerson {
  key: string;
  name: string;
  email: string;
  role: Role;
  /** Keys of organisations; the first is the one they usually speak for. */
  organisations: string[];
  mandates: { organisation: string; kind: MandateKind }[];
  /** Set for the people in the demo bar: who this is, in a few words. */
  description?: string;
}

/** One sitting of one person. `write` replaces everything, the others touch one block by its index at that moment. */
export type DemoEdit = { by: string; daysAgo: number } & (
  | { do: 'write'; blocks: WrittenBlock[] }
  | { do: 'replace'; at: number; block: WrittenBlock }
  | { do: 'insert'; at: number; blocks: WrittenBlock[] }
  | { do: 'remove'; at: number }
);

export interface DemoVersion {
  do: 'version';
  by: string;
  daysAgo: number;
  name: string;
  note?: string;
}

export interface DemoPosition {
  organisation: string;
  by: string;
  daysAgo: number;
  choice: Answer;
  /** Of an answer that puts asks in an order: their keys, the first on top. */
  order?: string[];
  reason?: string;
  proposedChange?: string;
}

/** A ballot on the text as it is when it opens, or on several. In a secret one `oppose` is put into the box as a no, without a reason. */
export interface DemoBallot {
  do: 'ballot';
  by: string;
  daysAgo: number;
  /** The deadline; negative for one that lies ahead. */
  closesDaysAgo: number;
  title?: string;
  introduction: string;
  /** Keys of further texts that are decided on together with this one. */
  also?: string[];
  template: Template;
  basis: Basis;
  quorum: number | null;
  visibility: Visibility;
  positions: DemoPosition[];
  /** What an organisation would have a passage of its text read instead, and who sponsors that. */
  amendment?: { organisation: string; by: string; daysAgo: number; passage: string; words: string; reason: string; sponsors: { organisation: string; by: string; daysAgo: number }[] };
  /** Organisations that let another of the list answer for them. */
  proxies?: { organisation: string; by: string; to: string; daysAgo: number }[];
  /** Answers that were prepared inside organisations and not cast. */
  prepared?: { organisation: string; by: string; daysAgo: number; choice: DemoPosition['choice']; reason: string }[];
  /** What it ends in; absent while it runs. Checked by the seeder. */
  outcome?: Decision;
}

export interface DemoDocument {
  key: string;
  kind: DocumentKind;
  title: string;
  /** Of asks only. */
  ask?: { addresseeKind: AddresseeKind; addressee: string; theme: string; lead: string | null };
  /** In the order in which it happened. */
  history: (DemoEdit | DemoVersion | DemoBallot)[];
  /** Set when the ask is retired at the end. */
  retired?: { by: string; daysAgo: number };
}

export interface DemoComment {
  by: string;
  daysAgo: number;
  body: string;
}

export interface DemoThread {
  document: string;
  /** A passage that occurs exactly once in the final text; null for a thread about the whole document. */
  quote: string | null;
  comments: DemoComment[];
  resolved?: { by: string; daysAgo: number };
}

/** Another wording of a passage, offered for the organisation that somebody usually speaks for. */
export interface DemoWording {
  document: string;
  /** Words that occur exactly once in the final text. */
  passage: string;
  by: string;
  daysAgo: number;
  words: string;
  /** People who say that their organisation supports it. */
  supported: { by: string; daysAgo: number }[];
}

/** What an organisation says under which texts of a call. */
export interface DemoSaid {
  organisation: string;
  by: string;
  daysAgo: number;
  says: [document: string, answer: SigningAnswer, words?: string][];
}

/** A call for signatures under agreed texts. */
export interface DemoSigning {
  by: string;
  daysAgo: number;
  /** The deadline; negative for one that lies ahead. */
  closesDaysAgo: number;
  title: string;
  introduction: string;
  documents: string[];
  answers: DemoSaid[];
  /** What waits inside organisations for their signatories. */
  prepared: DemoSaid[];
}

/** An anonymous poll; `people` answer in this order, and `answers` are what is put into the box with them. */
export interface DemoPoll {
  by: string;
  daysAgo: number;
  /** The deadline; negative for one that lies ahead. */
  closesDaysAgo: number;
  title: string;
  introduction: string;
  questions: { text: string; choices: string[] }[];
  people: string[];
  answers: number[][];
}

export interface DemoEdition extends Cover {
  by: string;
  daysAgo: number;
}

/** What became of an ask; `shown`: the coordinator shows it to the public. */
export interface DemoProgressStep {
  document: string;
  by: string;
  daysAgo: number;
  kind: StepKind;
  words: string;
  contact?: string;
  response?: SaidResponse;
  delivery?: SaidDelivery;
  /** The words of the step that is taken back. */
  corrects?: string;
  links?: { url: string; label: string }[];
  shown?: boolean;
}

export interface DemoProgress {
  steps: DemoProgressStep[];
  /** One whose day is past and that nobody met has lapsed. */
  reviews: { document: string; by: string; daysAgo: number; dueDaysAgo: number }[];
  plans: { document: string; by: string; daysAgo: number; target: string; way: Way; dueDaysAgo: number; note: string; evenSo?: boolean }[];
  scoreboardShown: { by: string; daysAgo: number };
}

export interface DemoNetwork {
  name: string;
  strategyTitle: string;
  organisations: DemoOrganisation[];
  people: DemoPerson[];
  documents: DemoDocument[];
  threads: DemoThread[];
  wordings: DemoWording[];
  progress: DemoProgress;
  signing: DemoSigning;
  polls: DemoPoll[];
  edition: DemoEdition;
}
