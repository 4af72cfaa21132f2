import { SteadyClient } from '@northstar/api-core';
import type { DataSourceOptions } from 'typeorm';
import { Attempts1764520000000 } from './migrations/1764520000000-attempts.js';
import { Conversation1764310000000 } from './migrations/1764310000000-conversation.js';
import { FollowedPassages1764320000000 } from './migrations/1764320000000-followed-passages.js';
import { EventsTold1764330000000 } from './migrations/1764330000000-events-told.js';
import { History1764100000000 } from './migrations/1764100000000-history.js';
import { Suggestions1764200000000 } from './migrations/1764200000000-suggestions.js';
import { SessionReplaced1764625000000 } from './migrations/1764625000000-session-replaced.js';
import { Record1764700000000 } from './migrations/1764700000000-record.js';
import { StrayWords1764610000000 } from './migrations/1764610000000-stray-words.js';
import { DiscussedSuggestions1764750000000 } from './migrations/1764750000000-discussed-suggestions.js';
import { SeveralTexts1764710000000 } from './migrations/1764710000000-several-texts.js';
import { SuggestionsOfAuthor1764615000000 } from './migrations/1764615000000-suggestions-of-author.js';
import { BesideBallots1764720000000 } from './migrations/1764720000000-beside-ballots.js';
import { ThreadReopened1764740000000 } from './migrations/1764740000000-thread-reopened.js';
import { CalendarAddress1764851000000 } from './migrations/1764851000000-calendar-address.js';
import { Follow1764852000000 } from './migrations/1764852000000-follow.js';
import { ScheduledEditions1764880000000 } from './migrations/1764880000000-scheduled-editions.js';
import { StrayWordsWithoutWhatWent1764910000000 } from './migrations/1764910000000-stray-words-without-what-went.js';
import { Progress1764850000000 } from './migrations/1764850000000-progress.js';
import { PersonErased1764902000000 } from './migrations/1764902000000-person-erased.js';
import { AmendmentsPassedOver1764901000000 } from './migrations/1764901000000-amendments-passed-over.js';
import { StatementsOnRecord1764900000000 } from './migrations/1764900000000-statements-on-record.js';
import { Proxies1764831000000 } from './migrations/1764831000000-proxies.js';
import { OrganisationPages1764890000000 } from './migrations/1764890000000-organisation-pages.js';
import { PreparedPositions1764830000000 } from './migrations/1764830000000-prepared-positions.js';
import { Polls1764870000000 } from './migrations/1764870000000-polls.js';
import { SecretBallots1764820000000 } from './migrations/1764820000000-secret-ballots.js';
import { SignOn1764760000000 } from './migrations/1764760000000-sign-on.js';
import { Amendments1764810000000 } from './migrations/1764810000000-amendments.js';
import { SignedEditions1764800000000 } from './migrations/1764800000000-signed-editions.js';
import { CheckpointVector1764780000000 } from './migrations/1764780000000-checkpoint-vector.js';
import { RemindedOfSigning1764801000000 } from './migrations/1764801000000-reminded-of-signing.js';
import { Initial1764000000000 } from './migrations/1764000000000-initial.js';
import { DocumentSettings1764500000000 } from './migrations/1764500000000-document-settings.js';
import { VisitBefore1764510000000 } from './migrations/1764510000000-visit-before.js';
import { DocumentImports1764600000000 } from './migrations/1764600000000-document-imports.js';
import { Wordings1764640000000 } from './migrations/1764640000000-wordings.js';
import { StoppedEditionMail1764920000000 } from './migrations/1764920000000-stopped-edition-mail.js';

/** How TypeORM reaches the database. The schema is changed by the reviewed migrations alone, never by synchronisation. */
export const databaseOptions = (url: string) => ({
  type: 'postgres' as const,
  url,
  synchronize: false,
  migrationsRun: false,
  // One on a line, in the order in which they run.
  migrations: [
    Initial1764000000000,
    History1764100000000,
    Suggestions1764200000000,
    Conversation1764310000000,
    FollowedPassages1764320000000,
    EventsTold1764330000000,
    DocumentSettings1764500000000,
    VisitBefore1764510000000,
    Attempts1764520000000,
    DocumentImports1764600000000,
    StrayWords1764610000000,
    SuggestionsOfAuthor1764615000000,
    SessionReplaced1764625000000,
    Wordings1764640000000,
    Record1764700000000,
    SeveralTexts1764710000000,
    BesideBallots1764720000000,
    ThreadReopened1764740000000,
    DiscussedSuggestions1764750000000,
    SignOn1764760000000,
    CheckpointVector1764780000000,
    SignedEditions1764800000000,
    RemindedOfSigning1764801000000,
    Amendments1764810000000,
    SecretBallots1764820000000,
    PreparedPositions1764830000000,
    Proxies1764831000000,
    Progress1764850000000,
    CalendarAddress1764851000000,
    Follow1764852000000,
    Polls1764870000000,
    ScheduledEditions1764880000000,
    OrganisationPages1764890000000,
    StatementsOnRecord1764900000000,
    AmendmentsPassedOver1764901000000,
    PersonErased1764902000000,
    StrayWordsWithoutWhatWent1764910000000,
    StoppedEditionMail1764920000000,
  ],
  logging: false as const,
  poolSize: 20,
  extra: { connectionTimeoutMillis: 5_000, application_name: 'northstar', Client: SteadyClient },
}) satisfies DataSourceOptions;
