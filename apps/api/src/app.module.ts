import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { ApolloDriver } from '@nestjs/apollo';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ActorSource, Authenticator, type Clock, type Config, CoreModule, Logger } from '@northstar/api-core';
import { CollabModule } from '@northstar/api-collab';
import { DiscussionModule } from '@northstar/api-discussion';
import { IdentityModule } from '@northstar/api-identity';
import { ImportingModule } from '@northstar/api-importing';
import { NetworkModule } from '@northstar/api-network';
import { NoticesModule } from '@northstar/api-notices';
import { PollsModule } from '@northstar/api-polls';
import { ProgressModule } from '@northstar/api-progress';
import { PublishingModule } from '@northstar/api-publishing';
import { RecordModule } from '@northstar/api-record';
import { AmendmentsModule } from '@northstar/api-amendments';
import { SignOnModule } from '@northstar/api-sign-on';
import { StrategiesModule } from '@northstar/api-strategies';
import { SuggestionsModule } from '@northstar/api-suggestions';
import { VersionsModule } from '@northstar/api-versions';
import { VotingModule } from '@northstar/api-voting';
import { databaseOptions } from './database.js';
import { graphqlOptions } from './graphql.js';
import { HealthController } from './health.controller.js';
import { VerifierController } from './verifier.controller.js';
import { SeedModule } from './seed/seed.module.js';

/** The application: one module a noun, and nothing else. */
@Module({})
export class AppModule {
  static forRoot(config: Config, databaseUrl: string, clock?: Clock): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CoreModule.forRoot(config, clock),
        TypeOrmModule.forRoot({ ...databaseOptions(databaseUrl), autoLoadEntities: true, retryAttempts: 0 }),
        GraphQLModule.forRootAsync({
          driver: ApolloDriver,
          inject: [Logger, Authenticator, ActorSource],
          useFactory: (log: Logger, authenticator: Authenticator, actors: ActorSource) => graphqlOptions(config, log, authenticator, actors),
        }),
        IdentityModule, NetworkModule, StrategiesModule, CollabModule, ImportingModule, DiscussionModule, VersionsModule, SuggestionsModule, RecordModule, VotingModule, AmendmentsModule, SignOnModule, PollsModule, ProgressModule, PublishingModule, NoticesModule, SeedModule,
      ],
      controllers: [HealthController, VerifierController],
    };
  }
}
