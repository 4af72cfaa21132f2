import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, answer, DoneResult, RequestContext } from '@northstar/api-core';
import { People } from './person/people.js';
import { PersonType } from './person/person.type.js';
import { SessionType } from './session/session.type.js';
import { Sessions } from './session/sessions.js';
import { SignIn } from './sign-in/sign-in.service.js';
import { AccessTokenResult, AccessTokenType, NewAccessTokenType } from './token/access-token.type.js';
import { AccessTokens } from './token/access-tokens.js';
import { SignInResult, ViewerType } from './viewer.type.js';

/** Accounts: signing in, sessions, tokens. */
@Resolver(() => ViewerType)
export class IdentityResolver {
  constructor(
    private readonly people: People,
    private readonly signIns: SignIn,
    private readonly sessions: Sessions,
    private readonly tokens: AccessTokens,
  ) {}

  @Access('public')
  @Query(() => ViewerType, { nullable: true, description: 'The signed-in person; null when nobody is.' })
  me(@Context() { signedIn }: RequestContext): ViewerType | null {
    return signedIn && ViewerType.of(signedIn.personId);
  }

  @Access('public')
  @Query(() => Boolean, { description: 'Whether the sign-in of this browser was ended by somebody, here or elsewhere, and not by time or another sign-in: then its device keeps nothing of that person.' })
  async signInEnded(@Context() { signedIn, signInEnded }: RequestContext): Promise<boolean> {
    return signedIn === null && signInEnded();
  }

  @Access('parent')
  @ResolveField(() => PersonType, { description: 'The person itself.' })
  person(@Parent() viewer: ViewerType, @Context() context: RequestContext): Promise<PersonType> {
    return this.people.byId(context, viewer.personId);
  }

  @Access('parent')
  @ResolveField('sessions', () => [SessionType], { description: 'Where the person is signed in, the latest used first.' })
  async openSessions(@Parent() viewer: ViewerType, @Context() { signedIn }: RequestContext): Promise<SessionType[]> {
    return (await this.sessions.listFor(viewer.personId)).map((session) => SessionType.of(session, signedIn?.sessionId ?? null));
  }

  @Access('parent')
  @ResolveField(() => [AccessTokenType], { description: 'Tokens that the person made for scripts, the newest first.' })
  async accessTokens(@Parent() viewer: ViewerType): Promise<AccessTokenType[]> {
    return (await this.tokens.listFor(viewer.personId)).map((token) => AccessTokenType.of(token));
  }

  @Access('public')
  @Mutation(() => SignInResult, { description: 'Signs in with e-mail address and password and sets the session cookie.' })
  async signIn(@Args('email', { description: 'The address of the account.' }) email: string, @Args('password', { description: 'Its password.' }) password: string, @Context() context: RequestContext): Promise<typeof SignInResult> {
    return answer(await this.signIns.withPassword(context, email, password), (id) => ViewerType.of(id));
  }

  @Access('signed-in')
  @Mutation(() => DoneResult, { description: 'Ends this session; its sockets close at once.' })
  async signOut(@Context() context: RequestContext): Promise<typeof DoneResult> {
    return answer(await this.signIns.signOut(context, context.signedIn!));
  }

  @Access('signed-in')
  @Mutation(() => DoneResult, { description: 'Sets a new password and ends all other sessions of the viewer.' })
  async changePassword(@Args('current', { description: 'The password until now.' }) current: string, @Args('next', { description: 'The new one, at least 12 characters.' }) next: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    return answer(await this.signIns.changePassword(context, context.signedIn!, current, next));
  }

  @Access('signed-in')
  @Mutation(() => DoneResult, { description: 'Ends one of the viewer’s sessions, such as one on a lost device.' })
  async endSession(@Args('id', { type: () => ID, description: 'The session.' }) id: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    return answer(await this.signIns.endSession(context, context.signedIn!, id));
  }

  @Access('signed-in')
  @Mutation(() => AccessTokenResult, { description: 'Makes a token with which a script acts as the viewer.' })
  async createAccessToken(@Args('name', { description: 'What it is for.' }) name: string, @Args('days', { type: () => Int, description: 'How many days it lasts, at most 366.' }) days: number, @Context() context: RequestContext): Promise<typeof AccessTokenResult> {
    return answer(await this.tokens.create(context.signedIn!, name, days), ({ token, secret }) => Object.assign(new NewAccessTokenType(), { token: AccessTokenType.of(token), secret }));
  }

  @Access('signed-in')
  @Mutation(() => DoneResult, { description: 'Revokes one of the viewer’s tokens; scripts that use it are cut off at once.' })
  async revokeAccessToken(@Args('id', { type: () => ID, description: 'The token.' }) id: string, @Context() context: RequestContext): Promise<typeof DoneResult> {
    return answer(await this.tokens.revoke(context.signedIn!.personId, id));
  }
}
