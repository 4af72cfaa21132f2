import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Authenticator } from '@northstar/api-core';
import { IdentityAuthenticator } from './authenticator.js';
import { IdentityResolver } from './identity.resolver.js';
import { People } from './person/people.js';
import { Person } from './person/person.entity.js';
import { Session } from './session/session.entity.js';
import { Sessions } from './session/sessions.js';
import { Attempts } from './sign-in/attempts.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { AccessToken } from './token/access-token.entity.js';
import { AccessTokens } from './token/access-tokens.js';

/** Accounts, sessions and tokens. Global, because every request asks who is calling. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([Person, Session, AccessToken])],
  providers: [People, Sessions, AccessTokens, Attempts, SignIn, IdentityResolver, { provide: Authenticator, useClass: IdentityAuthenticator }],
  exports: [People, Sessions, Attempts, SignIn, Authenticator],
})
export class IdentityModule {}
