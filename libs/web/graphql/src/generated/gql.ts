/* eslint-disable */
import * as types from './graphql.js';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AmendmentParts on Amendment {\n    id number state reason decision proposedAt endedAt mayDecide mayWithdraw\n    change { lead replaced proposed tail }\n    organisation { id name initials colour }\n    proposedBy { id name }\n    endedBy { id name }\n    sponsors { id name }\n    version { id }\n    result { id }\n    ballot { id number }\n    vote { id number state }\n    collidesWith { id number state }\n    maySponsorFor { id name }\n    mayUnsponsorFor { id name }\n  }\n": typeof types.AmendmentPartsFragmentDoc,
    "\n  subscription AmendmentsLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotAmendments }\n  }\n": typeof types.AmendmentsLiveDocument,
    "\n  query AmendmentsOfBallot($id: ID!) {\n    ballot(id: $id) { ...BallotAmendments }\n  }\n": typeof types.AmendmentsOfBallotDocument,
    "\n  fragment BallotAmendments on Ballot {\n    id number state closesAt timeZone answeredCount eligibleCount mayCorrect\n    mayAmendFor { id name }\n    amendments { ...AmendmentParts }\n    amendment { id number ballot { id number } organisation { id name } }\n    errata { ...ErratumParts }\n  }\n": typeof types.BallotAmendmentsFragmentDoc,
    "\n  fragment ErratumParts on Erratum {\n    id number state reason until markedAt objection\n    change { lead replaced proposed tail }\n    markedBy { id name }\n    objectedBy { id name }\n    mayObjectFor { id name }\n  }\n": typeof types.ErratumPartsFragmentDoc,
    "\n  mutation MarkErratum($input: MarkErratumInput!) {\n    markErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MarkErratumDocument,
    "\n  mutation NoteAmendment($id: ID!, $reason: String!) {\n    noteAmendment(id: $id, reason: $reason) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.NoteAmendmentDocument,
    "\n  mutation ObjectToErratum($input: ObjectToErratumInput!) {\n    objectToErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ObjectToErratumDocument,
    "\n  query TextPassages($id: ID!, $documentId: ID!) {\n    ballot(id: $id) { id passages(documentId: $documentId) { from to words } }\n  }\n": typeof types.TextPassagesDocument,
    "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ProposeAmendmentDocument,
    "\n  mutation PutAmendmentToVote($id: ID!, $closesAt: DateTime!) {\n    putAmendmentToVote(id: $id, closesAt: $closesAt) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.PutAmendmentToVoteDocument,
    "\n  mutation SponsorAmendment($input: SponsorAmendmentInput!) {\n    sponsorAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SponsorAmendmentDocument,
    "\n  mutation TakeInAmendment($input: TakeInAmendmentInput!) {\n    takeInAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.TakeInAmendmentDocument,
    "\n  mutation WithdrawAmendment($id: ID!, $organisationId: ID!) {\n    withdrawAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawAmendmentDocument,
    "\n  query Session {\n    signInEnded\n    installation { networksExist demoAvailable demoMode keepsOnDevices }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  mutation AttachThread($id: ID!, $anchor: AnchorInput!) {\n    attachThread(id: $id, anchor: $anchor) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AttachThreadDocument,
    "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.DeleteCommentDocument,
    "\n  mutation DiscussSuggestion($suggestionId: ID!, $anchor: AnchorInput, $body: String!) {\n    discussSuggestion(suggestionId: $suggestionId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.DiscussSuggestionDocument,
    "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 50, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n": typeof types.DocumentThreadsDocument,
    "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EditCommentDocument,
    "\n  mutation MarkSeen($documentId: ID!, $threadIds: [ID!], $upTo: DateTime!) {\n    markSeen(documentId: $documentId, threadIds: $threadIds, upTo: $upTo) {\n      ... on Document { id }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MarkSeenDocument,
    "\n  query Mentionable($slug: String!, $after: String) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      members(first: 200, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id person { id name initials } organisation { id name } }\n      }\n    }\n  }\n": typeof types.MentionableDocument,
    "\n  mutation ReactToComment($commentId: ID!, $kind: ReactionKind!, $on: Boolean!) {\n    react(commentId: $commentId, kind: $kind, on: $on) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ReactToCommentDocument,
    "\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ReopenThreadDocument,
    "\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ReplyToThreadDocument,
    "\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ResolveThreadDocument,
    "\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.StartThreadDocument,
    "\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n": typeof types.ThreadChangedDocument,
    "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end words prefix suffix }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    reopenedAt\n    reopenedBy { id name }\n    reopenedByOrganisation { id name }\n    can\n    mayAttach\n    seenAt\n    suggestion {\n      id\n      state\n      replaced\n      proposed\n      author { id name }\n      organisation { id name }\n      settledBy { id name }\n      settledByOrganisation { id name }\n      settledAt\n      threads { id }\n    }\n    attachment { formerQuote at by { id name } organisation { id name } }\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n      mentions { ref name left me }\n      reactions { kind mine people { id name } }\n    }\n  }\n": typeof types.ThreadPartsFragmentDoc,
    "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      language\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n": typeof types.LastVersionDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug name } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  query Account {\n    me {\n      person { id }\n      sessions { id createdAt lastSeenAt device current }\n      accessTokens { id name createdAt expiresAt lastUsedAt }\n    }\n  }\n": typeof types.AccountDocument,
    "\n  mutation ActFor($networkId: ID!, $organisationId: ID!) {\n    actFor(networkId: $networkId, organisationId: $organisationId) {\n      ... on Network { id viewer { actingFor { id name } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ActForDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  mutation ChangeRole($memberId: ID!, $role: Role!) {\n    changeRole(memberId: $memberId, role: $role) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ChangeRoleDocument,
    "\n  mutation ChangeStanding($organisationId: ID!, $standing: Standing!, $takesBackPositions: Boolean!) {\n    changeStanding(organisationId: $organisationId, standing: $standing, takesBackPositions: $takesBackPositions) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ChangeStandingDocument,
    "\n  mutation CreateAccessToken($name: String!, $days: Int!) {\n    createAccessToken(name: $name, days: $days) {\n      ... on NewAccessToken { secret token { id name createdAt expiresAt lastUsedAt } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CreateAccessTokenDocument,
    "\n  query DemoPeople {\n    demoPeople { id name description organisation { id name initials colour } }\n  }\n": typeof types.DemoPeopleDocument,
    "\n  mutation EditProfile($organisationId: ID!, $input: ProfileInput!) {\n    editProfile(organisationId: $organisationId, input: $input) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EditProfileDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EnterDemo($personId: ID) {\n    enterDemo(personId: $personId) {\n      ... on Viewer { person { id } networks { network { id slug demo } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EnterDemoDocument,
    "\n  mutation ErasePerson($memberId: ID!) {\n    erasePerson(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ErasePersonDocument,
    "\n  mutation GrantMandate($memberId: ID!, $organisationId: ID!, $kind: MandateKind!, $until: DateTime) {\n    grantMandate(memberId: $memberId, organisationId: $organisationId, kind: $kind, until: $until) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.GrantMandateDocument,
    "\n  fragment InvitationParts on Invitation {\n    id email role organisationName newOrganisation createdAt expiresAt acceptedAt\n  }\n": typeof types.InvitationPartsFragmentDoc,
    "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount }\n  }\n": typeof types.InvitationPreviewDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      ... on NewInvitation { link invitation { ...InvitationParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.InviteDocument,
    "\n  fragment MemberParts on Member {\n    id\n    role\n    person { id name initials email }\n    mandates { id kind from until organisation { id name initials colour } }\n  }\n": typeof types.MemberPartsFragmentDoc,
    "\n  subscription MembersChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      invitations { ...InvitationParts }\n    }\n  }\n": typeof types.MembersChangedDocument,
    "\n  query Members($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      members(first: 200) { totalCount nodes { ...MemberParts organisation { id } } }\n      invitations { ...InvitationParts }\n    }\n  }\n": typeof types.MembersDocument,
    "\n  fragment OrganisationParts on Organisation {\n    id name initials colour standing about website kindsOfWork size joinedAt\n    publicPage { shown about website path }\n  }\n": typeof types.OrganisationPartsFragmentDoc,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RemoveMemberDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokeAccessTokenDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokeInvitationDocument,
    "\n  mutation RevokeMandate($id: ID!) {\n    revokeMandate(id: $id) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokeMandateDocument,
    "\n  subscription RightsChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) { id }\n  }\n": typeof types.RightsChangedDocument,
    "\n  mutation SetUpNetwork($input: SetUpNetworkInput!) {\n    setUpNetwork(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SetUpNetworkDocument,
    "\n  mutation ShowOrganisation($organisationId: ID!, $shown: Boolean!, $about: String!, $website: String) {\n    showOrganisation(organisationId: $organisationId, shown: $shown, about: $about, website: $website) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ShowOrganisationDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      ... on Viewer { person { id name initials } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  subscription MentionsChanged($networkId: ID!) {\n    mentionsChanged(networkId: $networkId)\n  }\n": typeof types.MentionsChangedDocument,
    "\n  mutation PassOverAmendment($id: ID!, $organisationId: ID!) {\n    passOverAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { id }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.PassOverAmendmentDocument,
    "\n  subscription PollsChanged($networkId: ID!) {\n    pollChanged(networkId: $networkId) { id }\n  }\n": typeof types.PollsChangedDocument,
    "\n  subscription SignaturesChanged($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n": typeof types.SignaturesChangedDocument,
    "\n  query SuggestionNews($slug: String!) {\n    network(slug: $slug) {\n      id\n      suggestionNews {\n        accepted\n        rejected\n        document { id title ask { number } }\n        latest { id settledAt settledBy { id name } }\n      }\n    }\n  }\n": typeof types.SuggestionNewsDocument,
    "\n  subscription TurnsChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state closesAt eligibleCount answeredCount }\n  }\n": typeof types.TurnsChangedDocument,
    "\n  query YourTurn($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourTurn {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        ballot { id number title state timeZone closesAt eligibleCount answeredCount rule { sentence } texts { id } document { id title ask { number } } }\n      }\n      yourSignatures {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        signOn { id number title timeZone texts { versionId document { id } } }\n      }\n      yourPolls { id number title closesAt timeZone questions { text } }\n      yourAmendments {\n        id kind deadline\n        organisation { id name initials colour }\n        amendment { id number reason change { lead replaced proposed tail } organisation { id name initials colour } document { id title ask { number } } }\n        ballot { id number timeZone }\n      }\n      yourProgress { id }\n      mentions {\n        organisation { id name }\n        comment { id body createdAt author { id name initials } organisation { id name initials colour } mentions { ref name } }\n        thread { id document { id title ask { number } } }\n      }\n    }\n  }\n": typeof types.YourTurnDocument,
    "\n  mutation AnswerPoll($input: AnswerPollInput!) {\n    answerPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AnswerPollDocument,
    "\n  mutation AskPoll($input: AskPollInput!) {\n    askPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AskPollDocument,
    "\n  subscription PollLive($networkId: ID!) {\n    pollChanged(networkId: $networkId) { ...PollParts }\n  }\n": typeof types.PollLiveDocument,
    "\n  fragment PollParts on Poll {\n    id number title introduction state mine asked answered tooFew openedAt closesAt timeZone can\n    openedBy { id name }\n    questions { text together choices { text count most } }\n    withdrawal { reason at by { id name } }\n  }\n": typeof types.PollPartsFragmentDoc,
    "\n  query PollPeople($slug: String!) {\n    network(slug: $slug) { id members(first: 1) { totalCount } }\n  }\n": typeof types.PollPeopleDocument,
    "\n  query PollTable($id: ID!) {\n    poll(id: $id) { id table { name type content } }\n  }\n": typeof types.PollTableDocument,
    "\n  query PollPage($id: ID!) {\n    poll(id: $id) { ...PollParts }\n  }\n": typeof types.PollPageDocument,
    "\n  query Polls($slug: String!, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PollParts } }\n    }\n  }\n": typeof types.PollsDocument,
    "\n  mutation WithdrawPoll($id: ID!, $reason: String!) {\n    withdrawPoll(id: $id, reason: $reason) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawPollDocument,
    "\n  query Calendar($slug: String!) {\n    network(slug: $slug) { id calendarMadeAt }\n  }\n": typeof types.CalendarDocument,
    "\n  mutation ConfirmDelivery($stepId: ID!) {\n    confirmDelivery(stepId: $stepId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ConfirmDeliveryDocument,
    "\n  mutation EndPlan($planId: ID!, $done: Boolean!) {\n    endPlan(planId: $planId, done: $done) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EndPlanDocument,
    "\n  mutation FollowProgress($networkId: ID!, $documentId: ID) {\n    followProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.FollowProgressDocument,
    "\n  query Following($id: ID!, $slug: String!) {\n    document(id: $id) { id progress { id following } }\n    network(slug: $slug) { id sendsMail following }\n  }\n": typeof types.FollowingDocument,
    "\n  mutation MakeCalendarAddress($networkId: ID!) {\n    makeCalendarAddress(networkId: $networkId) {\n      ... on CalendarAddress { url madeAt }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MakeCalendarAddressDocument,
    "\n  subscription ProgressChanged($networkId: ID!) {\n    progressChanged(networkId: $networkId) { ...ProgressParts }\n  }\n": typeof types.ProgressChangedDocument,
    "\n  fragment ProgressStepParts on ProgressStep {\n    id number kind on words response delivery correctsId at shown contact mayConfirm\n    links { url label }\n    files { id name type size }\n    organisation { id name initials colour }\n    by { id name initials }\n    confirmations { organisation { id name initials colour } by { id name } at }\n  }\n": typeof types.ProgressStepPartsFragmentDoc,
    "\n  fragment AdvocacyPlanParts on AdvocacyPlan {\n    id target way dueOn note state mayEnd\n    organisation { id name initials colour }\n    alsoTakenBy { id name }\n  }\n": typeof types.AdvocacyPlanPartsFragmentDoc,
    "\n  fragment ProgressParts on Progress {\n    id response delivery\n    awaitsConfirmation { id }\n    steps { ...ProgressStepParts }\n    review { dueAt timeZone met setBy { id name } }\n    plans { ...AdvocacyPlanParts }\n  }\n": typeof types.ProgressPartsFragmentDoc,
    "\n  query Progress($id: ID!, $slug: String!) {\n    document(id: $id) { id can progress { ...ProgressParts } }\n    network(slug: $slug) { id organisations { id name standing } }\n  }\n": typeof types.ProgressDocument,
    "\n  mutation RecordStep($input: RecordStepInput!) {\n    recordStep(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RecordStepDocument,
    "\n  mutation RemoveReviewDate($documentId: ID!) {\n    removeReviewDate(documentId: $documentId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RemoveReviewDateDocument,
    "\n  mutation RevokeCalendarAddress($networkId: ID!) {\n    revokeCalendarAddress(networkId: $networkId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokeCalendarAddressDocument,
    "\n  query ScoreboardFile($slug: String!) {\n    network(slug: $slug) { id strategy { id scoreboard { id csv } } }\n  }\n": typeof types.ScoreboardFileDocument,
    "\n  query Scoreboard($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy {\n        id title\n        scoreboard {\n          id shown\n          all { ...ScoreboardGroupParts } byAddressee { ...ScoreboardGroupParts } byTheme { ...ScoreboardGroupParts } byMonth { ...ScoreboardGroupParts }\n          rows { id response delivery awaitsConfirmation { id } document { id title language ask { number addressee theme } } }\n        }\n      }\n    }\n  }\n  fragment ScoreboardGroupParts on ScoreboardGroup { name asks responses { response asks } deliveries { delivery asks } }\n": typeof types.ScoreboardDocument,
    "\n  mutation SetReviewDate($documentId: ID!, $dueAt: DateTime!, $timeZone: String!) {\n    setReviewDate(documentId: $documentId, dueAt: $dueAt, timeZone: $timeZone) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SetReviewDateDocument,
    "\n  mutation ShowScoreboard($networkId: ID!, $shown: Boolean!) {\n    showScoreboard(networkId: $networkId, shown: $shown) {\n      ... on Network { id strategy { id scoreboard { id shown } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ShowScoreboardDocument,
    "\n  mutation ShowStep($stepId: ID!, $shown: Boolean!) {\n    showStep(stepId: $stepId, shown: $shown) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ShowStepDocument,
    "\n  mutation TakeTarget($input: TakeTargetInput!) {\n    takeTarget(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.TakeTargetDocument,
    "\n  mutation UnfollowProgress($networkId: ID!, $documentId: ID) {\n    unfollowProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.UnfollowProgressDocument,
    "\n  query YourProgress($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourProgress { id kind dueOn document { id title language ask { number } } plan { id target way organisation { id name } } }\n    }\n  }\n": typeof types.YourProgressDocument,
    "\n  subscription BallotWentOn($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state }\n  }\n": typeof types.BallotWentOnDocument,
    "\n  mutation CallOffScheduledEdition($scheduledId: ID!) {\n    callOffScheduledEdition(scheduledId: $scheduledId) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CallOffScheduledEditionDocument,
    "\n  fragment EditionParts on Edition {\n    id number title note contact licence path publishedAt\n    recorded { sequence hash }\n    publishedBy { id name }\n    documents { documentId kind title ballotNumber }\n    organisations { name reservations }\n    files { name title path }\n  }\n": typeof types.EditionPartsFragmentDoc,
    "\n  subscription EditionPublished($networkId: ID!) {\n    editionPublished(networkId: $networkId) { ...EditionParts }\n  }\n": typeof types.EditionPublishedDocument,
    "\n  subscription EditionScheduled($networkId: ID!) {\n    editionScheduled(networkId: $networkId) { id state }\n  }\n": typeof types.EditionScheduledDocument,
    "\n  query Editions($slug: String!) {\n    network(slug: $slug) { id editions { ...EditionParts } }\n  }\n": typeof types.EditionsDocument,
    "\n  mutation MakePreviewLink($scheduledId: ID!, $label: String!, $expiresAt: DateTime!) {\n    makePreviewLink(scheduledId: $scheduledId, label: $label, expiresAt: $expiresAt) {\n      __typename\n      ... on NewPreviewLink { url link { id } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MakePreviewLinkDocument,
    "\n  mutation MoveScheduledEdition($scheduledId: ID!, $publishAt: DateTime!, $timeZone: String!) {\n    moveScheduledEdition(scheduledId: $scheduledId, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MoveScheduledEditionDocument,
    "\n  mutation ProveEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!) {\n    proveEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds) {\n      __typename\n      ... on EditionProof { path files { name title path } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ProveEditionDocument,
    "\n  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $contact: String!, $licence: Licence, $versionIds: [ID!]) {\n    publishEdition(strategyId: $strategyId, title: $title, note: $note, contact: $contact, licence: $licence, versionIds: $versionIds) {\n      __typename\n      ... on Edition { ...EditionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.PublishEditionDocument,
    "\n  query PublishReadiness($strategyId: ID!) {\n    publishReadiness(strategyId: $strategyId) {\n      nextNumber\n      previous { id number title contact licence documents { documentId hash } }\n      texts {\n        movedOn signed signedSince signedUntil\n        document { id kind title status ask { number addressee } currentBallot { id number } lastBallot { id number state } }\n        version { id number hash }\n        ballot { id number closedAt }\n        supporters { reservation organisation { id name initials colour standing } }\n      }\n    }\n  }\n": typeof types.PublishReadinessDocument,
    "\n  mutation RevokePreviewLink($previewLinkId: ID!) {\n    revokePreviewLink(previewLinkId: $previewLinkId) {\n      __typename\n      ... on PreviewLink { id revokedAt }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokePreviewLinkDocument,
    "\n  mutation ScheduleEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!) {\n    scheduleEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ScheduleEditionDocument,
    "\n  query ScheduledEdition($strategyId: ID!) {\n    scheduledEdition(strategyId: $strategyId) { ...ScheduledParts }\n  }\n": typeof types.ScheduledEditionDocument,
    "\n  fragment ScheduledParts on ScheduledEdition {\n    id state title note contact licence versionIds publishAt timeZone setAt stoppedBecause trouble path\n    setBy { id name }\n    files { name title path }\n    links { id label madeAt expiresAt revokedAt opened lastOpenedAt }\n  }\n": typeof types.ScheduledPartsFragmentDoc,
    "\n  subscription SignedMeanwhile($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n": typeof types.SignedMeanwhileDocument,
    "\n  query StrategyToPublish($slug: String!) {\n    network(slug: $slug) { id strategy { id title } }\n  }\n": typeof types.StrategyToPublishDocument,
    "\n  query WithdrawnNames($slug: String!) {\n    network(slug: $slug) {\n      id\n      scheduledEdition { id state title publishAt timeZone stoppedBecause }\n      withdrawnNames { withdrawnAt editions organisation { id name } document { id kind title ask { number } } copies { label lastAt } }\n    }\n  }\n": typeof types.WithdrawnNamesDocument,
    "\n  mutation CheckRecord($networkId: ID!) {\n    checkRecord(networkId: $networkId) {\n      ... on DecisionRecord { ...RecordParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CheckRecordDocument,
    "\n  fragment RecordParts on DecisionRecord {\n    path mayCheck\n    head { sequence hash }\n    check { begunAt endedAt checked total ok sentences }\n  }\n": typeof types.RecordPartsFragmentDoc,
    "\n  query Record($slug: String!) {\n    network(slug: $slug) { id record { ...RecordParts } }\n  }\n": typeof types.RecordDocument,
    "\n  mutation AnswerSignOn($input: AnswerSignOnInput!) {\n    answerSignOn(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AnswerSignOnDocument,
    "\n  mutation CallForSignatures($input: CallForSignaturesInput!) {\n    callForSignatures(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CallForSignaturesDocument,
    "\n  mutation ExtendSignOn($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendSignOn(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ExtendSignOnDocument,
    "\n  mutation CallOffSignOn($id: ID!, $reason: String!) {\n    callOffSignOn(id: $id, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CallOffSignOnDocument,
    "\n  mutation RemindOfSignOn($id: ID!, $message: String!) {\n    remindOfSignOn(id: $id, message: $message) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RemindOfSignOnDocument,
    "\n  mutation PrepareSignature($input: PrepareSignatureInput!) {\n    prepareSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.PrepareSignatureDocument,
    "\n  subscription SignOnLive($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { ...SignOnParts }\n  }\n": typeof types.SignOnLiveDocument,
    "\n  query SignOnChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy { id title goal { ...TextToSign } definition { ...TextToSign } asks { ...TextToSign } }\n    }\n  }\n": typeof types.SignOnChoicesDocument,
    "\n  fragment SignOnParts on SignOn {\n    id number title introduction scope closesAt timeZone calledAt open can\n    calledBy { id name }\n    extensions { closesAt reason at by { id name } }\n    calledOff { reason at by { id name } }\n    lastReminder { message at by { id name } }\n    texts { versionId current signatures document { id kind title ask { number } } version { id number hash } }\n    board { organisation { id name initials colour } signatures { id versionId state reservation reason at revision by { id name } } }\n    preparations { organisation { id } at by { id name } answers { versionId answer words } }\n    maySignFor { id } mayPrepareFor { id } mayWithdrawFor { id }\n  }\n": typeof types.SignOnPartsFragmentDoc,
    "\n  query SignOnPage($id: ID!) {\n    signOn(id: $id) { ...SignOnParts texts { versionId version { id content document { id language } } } }\n  }\n": typeof types.SignOnPageDocument,
    "\n  query SignOns($slug: String!, $documentId: ID, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      signOns(documentId: $documentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SignOnParts } }\n    }\n  }\n": typeof types.SignOnsDocument,
    "\n  fragment TextToSign on Document {\n    id kind title status\n    ask { number }\n    agreedVersion { id number hash }\n  }\n": typeof types.TextToSignFragmentDoc,
    "\n  mutation WithdrawSignature($input: WithdrawSignatureInput!) {\n    withdrawSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawSignatureDocument,
    "\n  mutation BringBackAsk($documentId: ID!) {\n    bringBackAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.BringBackAskDocument,
    "\n  mutation CreateAskFromImport($importId: ID!, $input: AskInput!, $language: String!) {\n    createAskFromImport(importId: $importId, input: $input, language: $language) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CreateAskFromImportDocument,
    "\n  mutation CreateAsk($strategyId: ID!, $input: AskInput!) {\n    createAsk(strategyId: $strategyId, input: $input) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.CreateAskDocument,
    "\n  subscription DocumentChanged($documentId: ID!) {\n    documentChanged(documentId: $documentId) { ...DocumentHead suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n  }\n": typeof types.DocumentChangedDocument,
    "\n  fragment DocumentHead on Document {\n    id kind title status language wordLimit mode can openThreadCount\n    ask { number addressee addresseeKind theme leadOrganisation { id name initials colour } }\n    currentBallot { id number state }\n  }\n": typeof types.DocumentHeadFragmentDoc,
    "\n  query DocumentImport($id: ID!) {\n    documentImport(id: $id) { id fileName format title language more preview remarks { kind count lost } }\n  }\n": typeof types.DocumentImportDocument,
    "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentHead\n      broughtIn { format fileName at by { id name } remarks { kind count lost } }\n      network { id slug }\n      strategy { id title themes asks { id title position ask { number } } }\n    }\n  }\n": typeof types.DocumentPageDocument,
    "\n  fragment DocumentRow on Document {\n    id kind title status position excerpt language updatedAt changedSinceVisit openThreadCount can\n    ask { number addresseeKind addressee theme leadOrganisation { id name initials colour } }\n  }\n": typeof types.DocumentRowFragmentDoc,
    "\n  mutation EditAsk($documentId: ID!, $input: AskInput!) {\n    editAsk(documentId: $documentId, input: $input) {\n      ... on Document { ...DocumentRow strategy { id themes } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EditAskDocument,
    "\n  mutation MarkVisited($documentId: ID!) {\n    markVisited(documentId: $documentId) {\n      ... on Document { id changedSinceVisit }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MarkVisitedDocument,
    "\n  mutation MoveAsk($documentId: ID!, $toPosition: Int!) {\n    moveAsk(documentId: $documentId, toPosition: $toPosition) {\n      ... on Strategy { ...StrategyParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.MoveAskDocument,
    "\n  query Places($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id goal { id title } definition { id title } asks { id title position status ask { number addressee } } }\n    }\n  }\n": typeof types.PlacesDocument,
    "\n  mutation RenameStrategy($strategyId: ID!, $title: String!) {\n    renameStrategy(strategyId: $strategyId, title: $title) {\n      ... on Strategy { id title }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RenameStrategyDocument,
    "\n  mutation RetireAsk($documentId: ID!) {\n    retireAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RetireAskDocument,
    "\n  mutation SetUpDocument($documentId: ID!, $settings: DocumentSettingsInput!) {\n    setUpDocument(documentId: $documentId, settings: $settings) {\n      ... on Document { id language wordLimit updatedAt }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SetUpDocumentDocument,
    "\n  subscription StrategyChanged($strategyId: ID!) {\n    strategyChanged(strategyId: $strategyId) { ...StrategyParts }\n  }\n": typeof types.StrategyChangedDocument,
    "\n  fragment StrategyParts on Strategy {\n    id title themes\n    goal { ...DocumentRow }\n    definition { ...DocumentRow }\n    asks(includeRetired: true) { ...DocumentRow }\n  }\n": typeof types.StrategyPartsFragmentDoc,
    "\n  query Strategy($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { ...StrategyParts }\n      organisations { id name initials colour standing }\n    }\n  }\n": typeof types.StrategyDocument,
    "\n  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    acceptAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AcceptAllSuggestionsDocument,
    "\n  mutation AcceptSuggestion($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) {\n    acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AcceptSuggestionDocument,
    "\n  mutation ChooseWording($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) {\n    chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ChooseWordingDocument,
    "\n  query DecidedBetween($documentId: ID!, $since: DateTime!, $until: DateTime, $after: String) {\n    document(id: $documentId) {\n      id\n      decidedSuggestions(since: $since, until: $until, first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n": typeof types.DecidedBetweenDocument,
    "\n  query DocumentSuggestions($documentId: ID!, $open: Boolean!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openSuggestionCount\n      suggestionDeciders\n      decidesSuggestions\n      setsSuggestionDeciders\n      ask { leadOrganisation { id name } }\n      suggestions(open: $open, first: 80, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n": typeof types.DocumentSuggestionsDocument,
    "\n  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    rejectAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RejectAllSuggestionsDocument,
    "\n  mutation RejectSuggestion($id: ID!, $reason: String) {\n    rejectSuggestion(suggestionId: $id, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RejectSuggestionDocument,
    "\n  mutation SetSuggestionDeciders($documentId: ID!, $deciders: SuggestionDeciders!) {\n    setSuggestionDeciders(documentId: $documentId, deciders: $deciders) {\n      ... on Document { id suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SetSuggestionDecidersDocument,
    "\n  mutation Suggest($documentId: ID!, $suggestions: [SuggestionInput!]!, $withdrawKeys: [String!]!) {\n    suggest(documentId: $documentId, suggestions: $suggestions, withdrawKeys: $withdrawKeys) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SuggestDocument,
    "\n  fragment SuggestionParts on Suggestion {\n    id\n    key\n    document { id }\n    state\n    from\n    to\n    replaced\n    proposed\n    before\n    after\n    parts { insertion deletion blocks }\n    author { id name initials }\n    organisation { id name initials colour }\n    createdAt\n    changedAt\n    settledAt\n    settledBy { id name }\n    settledByOrganisation { id name }\n    reason\n    takenPart\n    takenBlocks\n    chosenInstead { id author { id name } organisation { id name } }\n    support { organisation { id name initials colour } current }\n    threads { id seenAt comments { id createdAt author { id } } }\n    can\n  }\n": typeof types.SuggestionPartsFragmentDoc,
    "\n  subscription SuggestionsChanged($documentId: ID!) {\n    suggestionsChanged(documentId: $documentId) { suggestions { ...SuggestionParts } }\n  }\n": typeof types.SuggestionsChangedDocument,
    "\n  mutation SupportWording($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) {\n    supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SupportWordingDocument,
    "\n  query VersionDecisions($versionId: ID!) {\n    version(id: $versionId) { id settledSuggestions { ...SuggestionParts } }\n  }\n": typeof types.VersionDecisionsDocument,
    "\n  mutation WithdrawSuggestion($id: ID!) {\n    withdrawSuggestion(suggestionId: $id) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawSuggestionDocument,
    "\n  query Authorship($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      authorship {\n        words\n        writers { person { id name } organisation { id name initials colour } words }\n        passages { client clock length writer since until broughtBack }\n      }\n    }\n  }\n": typeof types.AuthorshipDocument,
    "\n  fragment ComparisonParts on Comparison {\n    from { id number name createdAt }\n    fromAt\n    to { id number name createdAt }\n    toIsCurrent\n    insertedWords\n    deletedWords\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n    changes { ...ChangeParts }\n    blocks {\n      type\n      level\n      depth\n      number\n      previousType\n      change\n      segments { kind text bold italic underline strike link needsSource move organisation { id name initials colour } }\n    }\n  }\n": typeof types.ComparisonPartsFragmentDoc,
    "\n  fragment ChangeParts on ComparedChange {\n    organisation { id name initials colour }\n    heading\n    added\n    removed\n    reworded\n    moved\n    formatted\n  }\n": typeof types.ChangePartsFragmentDoc,
    "\n  query CompareVersions($from: ID!, $to: ID, $by: CompareBy) {\n    compare(from: $from, to: $to, by: $by) { ...ComparisonParts }\n  }\n": typeof types.CompareVersionsDocument,
    "\n  query ChangesSince($documentId: ID!, $since: CompareSince!, $by: CompareBy) {\n    changesSince(documentId: $documentId, since: $since, by: $by) { ...ComparisonParts }\n  }\n": typeof types.ChangesSinceDocument,
    "\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n": typeof types.DocumentVersionsDocument,
    "\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.NameVersionDocument,
    "\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RestoreVersionDocument,
    "\n  fragment StrayParts on StrayWords {\n    id\n    words\n    before\n    after\n    state\n    author { id name }\n    organisation { id name }\n    removedBy { id name }\n    createdAt\n    settledAt\n    settledBy { id name }\n  }\n": typeof types.StrayPartsFragmentDoc,
    "\n  query StrayWords($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      strayWords { ...StrayParts }\n    }\n  }\n": typeof types.StrayWordsDocument,
    "\n  subscription StrayWordsChanged($documentId: ID!) {\n    strayWordsChanged(documentId: $documentId) { strayWords { ...StrayParts } }\n  }\n": typeof types.StrayWordsChangedDocument,
    "\n  mutation SettleStrayWords($id: ID!, $putIn: Boolean!) {\n    settleStrayWords(strayWordsId: $id, putIn: $putIn) {\n      ... on StrayWords { ...StrayParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.SettleStrayWordsDocument,
    "\n  query TextHistory($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      history {\n        updates\n        forgottenUntil\n        writers { person { id name } organisation { id name initials colour } }\n        frames { at writer inserted deleted }\n        moments { frame number kind name }\n        blocks { type level from until texts marks writers froms untils removers }\n      }\n    }\n  }\n": typeof types.TextHistoryDocument,
    "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n": typeof types.VersionCutDocument,
    "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n": typeof types.VersionPartsFragmentDoc,
    "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content document { id language } changes { ...ChangeParts } }\n  }\n": typeof types.VersionToReadDocument,
    "\n  fragment VoicesParts on Voices {\n    words\n    since\n    until\n    voices {\n      organisation { id name initials colour }\n      words\n      characters\n      deletedCharacters\n      comments\n      positions\n      writingOverTime\n      commentsOverTime\n      positionsOverTime\n    }\n  }\n": typeof types.VoicesPartsFragmentDoc,
    "\n  query DocumentVoices($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      voices { ...VoicesParts }\n      authorship {\n        words\n        characters\n        writers { person { id name } organisation { id name initials colour } words characters deletedCharacters deletedOfOthers firstAt lastAt }\n      }\n    }\n  }\n": typeof types.DocumentVoicesDocument,
    "\n  query StrategyVoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id title voices { ...VoicesParts } }\n    }\n  }\n": typeof types.StrategyVoicesDocument,
    "\n  mutation AnswerSecretly($input: AnswerSecretlyInput!) {\n    answerSecretly(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.AnswerSecretlyDocument,
    "\n  subscription BallotChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotRow ...BallotElectors }\n  }\n": typeof types.BallotChangedDocument,
    "\n  query BallotChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy {\n        id\n        goal { ...BallotSubject }\n        definition { ...BallotSubject }\n        asks { ...BallotSubject }\n      }\n    }\n  }\n": typeof types.BallotChoicesDocument,
    "\n  fragment BallotElectors on Ballot {\n    electorate { answered left organisation { id name initials colour } }\n  }\n": typeof types.BallotElectorsFragmentDoc,
    "\n  query BallotExport($id: ID!, $format: ExportFormat!) {\n    ballot(id: $id) { id export(format: $format) { name type content } }\n  }\n": typeof types.BallotExportDocument,
    "\n  subscription BallotLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotParts }\n  }\n": typeof types.BallotLiveDocument,
    "\n  fragment BallotParts on Ballot {\n    ...BallotRow\n    ...BallotElectors\n    introduction can\n    rule { template binding override basis quorum dots visibility sentence }\n    openedBy { id name }\n    positions { ...PositionParts }\n    mine { ...PositionParts }\n    mayPrepareFor { id name initials colour }\n    prepared { ...PreparedParts }\n    proxies { ...BallotProxyParts }\n    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory withheld ranking { place tied points backers document { id kind title ask { number } } } }\n    firstOutcome { headline }\n    statement { body nextSteps revision at by { id name } }\n    lastReminder { at message by { id name } }\n    review { open mayOverride mayWithdraw { id name initials colour } steps { kind choice reason at by { id name } organisation { id name initials colour } } }\n    mandates { kind until organisation { id } }\n    recorded { sequence hash }\n    extensions { previousClosesAt closesAt reason at by { id name } }\n  }\n": typeof types.BallotPartsFragmentDoc,
    "\n  fragment BallotRow on Ballot {\n    id number title state opensAt closesAt timeZone closedAt eligibleCount answeredCount\n    document { id kind title ask { number } }\n    texts { id }\n    rule { template binding }\n    mayAnswerFor { id name initials colour }\n    mine { id choice revision organisation { id name initials colour } }\n    outcome { state headline }\n    withdrawalReason\n    supersededBy { id number }\n  }\n": typeof types.BallotRowFragmentDoc,
    "\n  fragment BallotSubject on Document {\n    id kind title status can excerpt\n    ask { number }\n    currentBallot { id number title version { id } }\n  }\n": typeof types.BallotSubjectFragmentDoc,
    "\n  query BallotPage($id: ID!) {\n    ballot(id: $id) {\n      ...BallotParts\n      texts { id document { id kind title ask { number } } version { id number name hash createdAt content document { id language } } before { voted version { id number createdAt } } }\n      notes { ...BallotNoteParts }\n      previous { id number state texts { id document { id } version { id number } } mine { id choice reason proposedChange shareDissent revision preferences { value document { id } } organisation { id } } }\n    }\n  }\n": typeof types.BallotPageDocument,
    "\n  query Colleagues($slug: String!) {\n    network(slug: $slug) { id organisations { id people { id person { id name } mandates { id kind organisation { id } } } } }\n  }\n": typeof types.ColleaguesDocument,
    "\n  mutation RemindOfBallot($id: ID!, $message: String!) {\n    remindOfBallot(id: $id, message: $message) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RemindOfBallotDocument,
    "\n  mutation StateOutcome($id: ID!, $body: String!, $nextSteps: String!, $expectedRevision: Int!) {\n    stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $expectedRevision) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.StateOutcomeDocument,
    "\n  mutation OverrideObjection($id: ID!, $reason: String!) {\n    overrideObjection(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.OverrideObjectionDocument,
    "\n  mutation WithdrawBlock($input: WithdrawBlockInput!) {\n    withdrawBlock(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawBlockDocument,
    "\n  query DocumentBallots($slug: String!, $documentId: ID!) {\n    network(slug: $slug) {\n      id\n      ballots(documentId: $documentId, first: 30) { totalCount nodes { ...BallotRow } }\n    }\n  }\n": typeof types.DocumentBallotsDocument,
    "\n  query DraftMoved($versionId: ID!) {\n    compare(from: $versionId) { from { id } to { id } insertedWords deletedWords blocks { change } }\n  }\n": typeof types.DraftMovedDocument,
    "\n  mutation DropPrepared($ballotId: ID!, $organisationId: ID!, $expectedRevision: Int!) {\n    dropPreparedPosition(ballotId: $ballotId, organisationId: $organisationId, expectedRevision: $expectedRevision) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.DropPreparedDocument,
    "\n  query EndedBallots($slug: String!, $states: [BallotState!], $after: String) {\n    network(slug: $slug) {\n      id\n      ballots(states: $states, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...BallotRow } }\n    }\n  }\n": typeof types.EndedBallotsDocument,
    "\n  mutation ExtendBallot($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendBallot(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ExtendBallotDocument,
    "\n  fragment BallotNoteParts on BallotNote { id body revision at by { id name } organisation { id } }\n": typeof types.BallotNotePartsFragmentDoc,
    "\n  mutation NoteOnBallot($input: BallotNoteInput!) {\n    noteOnBallot(input: $input) {\n      ... on Ballot { id notes { ...BallotNoteParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.NoteOnBallotDocument,
    "\n  mutation OpenBallot($input: OpenBallotInput!) {\n    openBallot(input: $input) {\n      ... on Ballot { ...BallotParts document { id status currentBallot { id number state } } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.OpenBallotDocument,
    "\n  fragment PositionParts on Position {\n    id choice reason proposedChange shareDissent takenAt revision\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    takenBy { id name initials }\n    preparedBy { id name }\n    answeredBy { id name }\n  }\n": typeof types.PositionPartsFragmentDoc,
    "\n  fragment PreparedParts on PreparedPosition {\n    id choice reason proposedChange shareDissent preparedAt revision stale\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    preparedBy { id name initials }\n  }\n": typeof types.PreparedPartsFragmentDoc,
    "\n  mutation PreparePosition($input: PreparePositionInput!) {\n    preparePosition(input: $input) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.PreparePositionDocument,
    "\n  fragment BallotProxyParts on BallotProxy { id organisation { id name } holder { id name } person { id name } }\n": typeof types.BallotProxyPartsFragmentDoc,
    "\n  mutation GiveProxy($input: GiveProxyInput!) {\n    giveProxy(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.GiveProxyDocument,
    "\n  mutation RevokeProxy($ballotId: ID!, $organisationId: ID!) {\n    revokeProxy(ballotId: $ballotId, organisationId: $organisationId) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RevokeProxyDocument,
    "\n  query RunningBallots($slug: String!) {\n    network(slug: $slug) {\n      id\n      ballots(states: [NOTICE, OPEN], first: 100) { totalCount nodes { ...BallotRow ...BallotElectors } }\n    }\n  }\n": typeof types.RunningBallotsDocument,
    "\n  query SubjectVersions($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { id number kind name createdAt } }\n    }\n  }\n": typeof types.SubjectVersionsDocument,
    "\n  mutation TakePosition($input: TakePositionInput!) {\n    takePosition(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.TakePositionDocument,
    "\n  query VersionText($id: ID!) {\n    version(id: $id) { id number content document { id language } }\n  }\n": typeof types.VersionTextDocument,
    "\n  mutation WithdrawBallot($id: ID!, $reason: String!) {\n    withdrawBallot(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.WithdrawBallotDocument,
};
const documents: Documents = {
    "\n  fragment AmendmentParts on Amendment {\n    id number state reason decision proposedAt endedAt mayDecide mayWithdraw\n    change { lead replaced proposed tail }\n    organisation { id name initials colour }\n    proposedBy { id name }\n    endedBy { id name }\n    sponsors { id name }\n    version { id }\n    result { id }\n    ballot { id number }\n    vote { id number state }\n    collidesWith { id number state }\n    maySponsorFor { id name }\n    mayUnsponsorFor { id name }\n  }\n": types.AmendmentPartsFragmentDoc,
    "\n  subscription AmendmentsLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotAmendments }\n  }\n": types.AmendmentsLiveDocument,
    "\n  query AmendmentsOfBallot($id: ID!) {\n    ballot(id: $id) { ...BallotAmendments }\n  }\n": types.AmendmentsOfBallotDocument,
    "\n  fragment BallotAmendments on Ballot {\n    id number state closesAt timeZone answeredCount eligibleCount mayCorrect\n    mayAmendFor { id name }\n    amendments { ...AmendmentParts }\n    amendment { id number ballot { id number } organisation { id name } }\n    errata { ...ErratumParts }\n  }\n": types.BallotAmendmentsFragmentDoc,
    "\n  fragment ErratumParts on Erratum {\n    id number state reason until markedAt objection\n    change { lead replaced proposed tail }\n    markedBy { id name }\n    objectedBy { id name }\n    mayObjectFor { id name }\n  }\n": types.ErratumPartsFragmentDoc,
    "\n  mutation MarkErratum($input: MarkErratumInput!) {\n    markErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MarkErratumDocument,
    "\n  mutation NoteAmendment($id: ID!, $reason: String!) {\n    noteAmendment(id: $id, reason: $reason) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.NoteAmendmentDocument,
    "\n  mutation ObjectToErratum($input: ObjectToErratumInput!) {\n    objectToErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ObjectToErratumDocument,
    "\n  query TextPassages($id: ID!, $documentId: ID!) {\n    ballot(id: $id) { id passages(documentId: $documentId) { from to words } }\n  }\n": types.TextPassagesDocument,
    "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ProposeAmendmentDocument,
    "\n  mutation PutAmendmentToVote($id: ID!, $closesAt: DateTime!) {\n    putAmendmentToVote(id: $id, closesAt: $closesAt) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.PutAmendmentToVoteDocument,
    "\n  mutation SponsorAmendment($input: SponsorAmendmentInput!) {\n    sponsorAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SponsorAmendmentDocument,
    "\n  mutation TakeInAmendment($input: TakeInAmendmentInput!) {\n    takeInAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.TakeInAmendmentDocument,
    "\n  mutation WithdrawAmendment($id: ID!, $organisationId: ID!) {\n    withdrawAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawAmendmentDocument,
    "\n  query Session {\n    signInEnded\n    installation { networksExist demoAvailable demoMode keepsOnDevices }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n": types.SessionDocument,
    "\n  mutation AttachThread($id: ID!, $anchor: AnchorInput!) {\n    attachThread(id: $id, anchor: $anchor) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AttachThreadDocument,
    "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.DeleteCommentDocument,
    "\n  mutation DiscussSuggestion($suggestionId: ID!, $anchor: AnchorInput, $body: String!) {\n    discussSuggestion(suggestionId: $suggestionId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.DiscussSuggestionDocument,
    "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 50, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n": types.DocumentThreadsDocument,
    "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EditCommentDocument,
    "\n  mutation MarkSeen($documentId: ID!, $threadIds: [ID!], $upTo: DateTime!) {\n    markSeen(documentId: $documentId, threadIds: $threadIds, upTo: $upTo) {\n      ... on Document { id }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MarkSeenDocument,
    "\n  query Mentionable($slug: String!, $after: String) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      members(first: 200, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id person { id name initials } organisation { id name } }\n      }\n    }\n  }\n": types.MentionableDocument,
    "\n  mutation ReactToComment($commentId: ID!, $kind: ReactionKind!, $on: Boolean!) {\n    react(commentId: $commentId, kind: $kind, on: $on) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ReactToCommentDocument,
    "\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ReopenThreadDocument,
    "\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ReplyToThreadDocument,
    "\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ResolveThreadDocument,
    "\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.StartThreadDocument,
    "\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n": types.ThreadChangedDocument,
    "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end words prefix suffix }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    reopenedAt\n    reopenedBy { id name }\n    reopenedByOrganisation { id name }\n    can\n    mayAttach\n    seenAt\n    suggestion {\n      id\n      state\n      replaced\n      proposed\n      author { id name }\n      organisation { id name }\n      settledBy { id name }\n      settledByOrganisation { id name }\n      settledAt\n      threads { id }\n    }\n    attachment { formerQuote at by { id name } organisation { id name } }\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n      mentions { ref name left me }\n      reactions { kind mine people { id name } }\n    }\n  }\n": types.ThreadPartsFragmentDoc,
    "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      language\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n": types.LastVersionDocument,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug name } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  query Account {\n    me {\n      person { id }\n      sessions { id createdAt lastSeenAt device current }\n      accessTokens { id name createdAt expiresAt lastUsedAt }\n    }\n  }\n": types.AccountDocument,
    "\n  mutation ActFor($networkId: ID!, $organisationId: ID!) {\n    actFor(networkId: $networkId, organisationId: $organisationId) {\n      ... on Network { id viewer { actingFor { id name } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ActForDocument,
    "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  mutation ChangeRole($memberId: ID!, $role: Role!) {\n    changeRole(memberId: $memberId, role: $role) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ChangeRoleDocument,
    "\n  mutation ChangeStanding($organisationId: ID!, $standing: Standing!, $takesBackPositions: Boolean!) {\n    changeStanding(organisationId: $organisationId, standing: $standing, takesBackPositions: $takesBackPositions) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ChangeStandingDocument,
    "\n  mutation CreateAccessToken($name: String!, $days: Int!) {\n    createAccessToken(name: $name, days: $days) {\n      ... on NewAccessToken { secret token { id name createdAt expiresAt lastUsedAt } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CreateAccessTokenDocument,
    "\n  query DemoPeople {\n    demoPeople { id name description organisation { id name initials colour } }\n  }\n": types.DemoPeopleDocument,
    "\n  mutation EditProfile($organisationId: ID!, $input: ProfileInput!) {\n    editProfile(organisationId: $organisationId, input: $input) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EditProfileDocument,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EnterDemo($personId: ID) {\n    enterDemo(personId: $personId) {\n      ... on Viewer { person { id } networks { network { id slug demo } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EnterDemoDocument,
    "\n  mutation ErasePerson($memberId: ID!) {\n    erasePerson(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ErasePersonDocument,
    "\n  mutation GrantMandate($memberId: ID!, $organisationId: ID!, $kind: MandateKind!, $until: DateTime) {\n    grantMandate(memberId: $memberId, organisationId: $organisationId, kind: $kind, until: $until) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.GrantMandateDocument,
    "\n  fragment InvitationParts on Invitation {\n    id email role organisationName newOrganisation createdAt expiresAt acceptedAt\n  }\n": types.InvitationPartsFragmentDoc,
    "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount }\n  }\n": types.InvitationPreviewDocument,
    "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      ... on NewInvitation { link invitation { ...InvitationParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.InviteDocument,
    "\n  fragment MemberParts on Member {\n    id\n    role\n    person { id name initials email }\n    mandates { id kind from until organisation { id name initials colour } }\n  }\n": types.MemberPartsFragmentDoc,
    "\n  subscription MembersChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      invitations { ...InvitationParts }\n    }\n  }\n": types.MembersChangedDocument,
    "\n  query Members($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      members(first: 200) { totalCount nodes { ...MemberParts organisation { id } } }\n      invitations { ...InvitationParts }\n    }\n  }\n": types.MembersDocument,
    "\n  fragment OrganisationParts on Organisation {\n    id name initials colour standing about website kindsOfWork size joinedAt\n    publicPage { shown about website path }\n  }\n": types.OrganisationPartsFragmentDoc,
    "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RemoveMemberDocument,
    "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokeAccessTokenDocument,
    "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokeInvitationDocument,
    "\n  mutation RevokeMandate($id: ID!) {\n    revokeMandate(id: $id) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokeMandateDocument,
    "\n  subscription RightsChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) { id }\n  }\n": types.RightsChangedDocument,
    "\n  mutation SetUpNetwork($input: SetUpNetworkInput!) {\n    setUpNetwork(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SetUpNetworkDocument,
    "\n  mutation ShowOrganisation($organisationId: ID!, $shown: Boolean!, $about: String!, $website: String) {\n    showOrganisation(organisationId: $organisationId, shown: $shown, about: $about, website: $website) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ShowOrganisationDocument,
    "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      ... on Viewer { person { id name initials } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignOut {\n    signOut {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SignOutDocument,
    "\n  subscription MentionsChanged($networkId: ID!) {\n    mentionsChanged(networkId: $networkId)\n  }\n": types.MentionsChangedDocument,
    "\n  mutation PassOverAmendment($id: ID!, $organisationId: ID!) {\n    passOverAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { id }\n      ... on Refusal { code message field }\n    }\n  }\n": types.PassOverAmendmentDocument,
    "\n  subscription PollsChanged($networkId: ID!) {\n    pollChanged(networkId: $networkId) { id }\n  }\n": types.PollsChangedDocument,
    "\n  subscription SignaturesChanged($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n": types.SignaturesChangedDocument,
    "\n  query SuggestionNews($slug: String!) {\n    network(slug: $slug) {\n      id\n      suggestionNews {\n        accepted\n        rejected\n        document { id title ask { number } }\n        latest { id settledAt settledBy { id name } }\n      }\n    }\n  }\n": types.SuggestionNewsDocument,
    "\n  subscription TurnsChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state closesAt eligibleCount answeredCount }\n  }\n": types.TurnsChangedDocument,
    "\n  query YourTurn($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourTurn {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        ballot { id number title state timeZone closesAt eligibleCount answeredCount rule { sentence } texts { id } document { id title ask { number } } }\n      }\n      yourSignatures {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        signOn { id number title timeZone texts { versionId document { id } } }\n      }\n      yourPolls { id number title closesAt timeZone questions { text } }\n      yourAmendments {\n        id kind deadline\n        organisation { id name initials colour }\n        amendment { id number reason change { lead replaced proposed tail } organisation { id name initials colour } document { id title ask { number } } }\n        ballot { id number timeZone }\n      }\n      yourProgress { id }\n      mentions {\n        organisation { id name }\n        comment { id body createdAt author { id name initials } organisation { id name initials colour } mentions { ref name } }\n        thread { id document { id title ask { number } } }\n      }\n    }\n  }\n": types.YourTurnDocument,
    "\n  mutation AnswerPoll($input: AnswerPollInput!) {\n    answerPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AnswerPollDocument,
    "\n  mutation AskPoll($input: AskPollInput!) {\n    askPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AskPollDocument,
    "\n  subscription PollLive($networkId: ID!) {\n    pollChanged(networkId: $networkId) { ...PollParts }\n  }\n": types.PollLiveDocument,
    "\n  fragment PollParts on Poll {\n    id number title introduction state mine asked answered tooFew openedAt closesAt timeZone can\n    openedBy { id name }\n    questions { text together choices { text count most } }\n    withdrawal { reason at by { id name } }\n  }\n": types.PollPartsFragmentDoc,
    "\n  query PollPeople($slug: String!) {\n    network(slug: $slug) { id members(first: 1) { totalCount } }\n  }\n": types.PollPeopleDocument,
    "\n  query PollTable($id: ID!) {\n    poll(id: $id) { id table { name type content } }\n  }\n": types.PollTableDocument,
    "\n  query PollPage($id: ID!) {\n    poll(id: $id) { ...PollParts }\n  }\n": types.PollPageDocument,
    "\n  query Polls($slug: String!, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PollParts } }\n    }\n  }\n": types.PollsDocument,
    "\n  mutation WithdrawPoll($id: ID!, $reason: String!) {\n    withdrawPoll(id: $id, reason: $reason) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawPollDocument,
    "\n  query Calendar($slug: String!) {\n    network(slug: $slug) { id calendarMadeAt }\n  }\n": types.CalendarDocument,
    "\n  mutation ConfirmDelivery($stepId: ID!) {\n    confirmDelivery(stepId: $stepId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ConfirmDeliveryDocument,
    "\n  mutation EndPlan($planId: ID!, $done: Boolean!) {\n    endPlan(planId: $planId, done: $done) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EndPlanDocument,
    "\n  mutation FollowProgress($networkId: ID!, $documentId: ID) {\n    followProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n": types.FollowProgressDocument,
    "\n  query Following($id: ID!, $slug: String!) {\n    document(id: $id) { id progress { id following } }\n    network(slug: $slug) { id sendsMail following }\n  }\n": types.FollowingDocument,
    "\n  mutation MakeCalendarAddress($networkId: ID!) {\n    makeCalendarAddress(networkId: $networkId) {\n      ... on CalendarAddress { url madeAt }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MakeCalendarAddressDocument,
    "\n  subscription ProgressChanged($networkId: ID!) {\n    progressChanged(networkId: $networkId) { ...ProgressParts }\n  }\n": types.ProgressChangedDocument,
    "\n  fragment ProgressStepParts on ProgressStep {\n    id number kind on words response delivery correctsId at shown contact mayConfirm\n    links { url label }\n    files { id name type size }\n    organisation { id name initials colour }\n    by { id name initials }\n    confirmations { organisation { id name initials colour } by { id name } at }\n  }\n": types.ProgressStepPartsFragmentDoc,
    "\n  fragment AdvocacyPlanParts on AdvocacyPlan {\n    id target way dueOn note state mayEnd\n    organisation { id name initials colour }\n    alsoTakenBy { id name }\n  }\n": types.AdvocacyPlanPartsFragmentDoc,
    "\n  fragment ProgressParts on Progress {\n    id response delivery\n    awaitsConfirmation { id }\n    steps { ...ProgressStepParts }\n    review { dueAt timeZone met setBy { id name } }\n    plans { ...AdvocacyPlanParts }\n  }\n": types.ProgressPartsFragmentDoc,
    "\n  query Progress($id: ID!, $slug: String!) {\n    document(id: $id) { id can progress { ...ProgressParts } }\n    network(slug: $slug) { id organisations { id name standing } }\n  }\n": types.ProgressDocument,
    "\n  mutation RecordStep($input: RecordStepInput!) {\n    recordStep(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RecordStepDocument,
    "\n  mutation RemoveReviewDate($documentId: ID!) {\n    removeReviewDate(documentId: $documentId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RemoveReviewDateDocument,
    "\n  mutation RevokeCalendarAddress($networkId: ID!) {\n    revokeCalendarAddress(networkId: $networkId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokeCalendarAddressDocument,
    "\n  query ScoreboardFile($slug: String!) {\n    network(slug: $slug) { id strategy { id scoreboard { id csv } } }\n  }\n": types.ScoreboardFileDocument,
    "\n  query Scoreboard($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy {\n        id title\n        scoreboard {\n          id shown\n          all { ...ScoreboardGroupParts } byAddressee { ...ScoreboardGroupParts } byTheme { ...ScoreboardGroupParts } byMonth { ...ScoreboardGroupParts }\n          rows { id response delivery awaitsConfirmation { id } document { id title language ask { number addressee theme } } }\n        }\n      }\n    }\n  }\n  fragment ScoreboardGroupParts on ScoreboardGroup { name asks responses { response asks } deliveries { delivery asks } }\n": types.ScoreboardDocument,
    "\n  mutation SetReviewDate($documentId: ID!, $dueAt: DateTime!, $timeZone: String!) {\n    setReviewDate(documentId: $documentId, dueAt: $dueAt, timeZone: $timeZone) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SetReviewDateDocument,
    "\n  mutation ShowScoreboard($networkId: ID!, $shown: Boolean!) {\n    showScoreboard(networkId: $networkId, shown: $shown) {\n      ... on Network { id strategy { id scoreboard { id shown } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ShowScoreboardDocument,
    "\n  mutation ShowStep($stepId: ID!, $shown: Boolean!) {\n    showStep(stepId: $stepId, shown: $shown) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ShowStepDocument,
    "\n  mutation TakeTarget($input: TakeTargetInput!) {\n    takeTarget(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.TakeTargetDocument,
    "\n  mutation UnfollowProgress($networkId: ID!, $documentId: ID) {\n    unfollowProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n": types.UnfollowProgressDocument,
    "\n  query YourProgress($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourProgress { id kind dueOn document { id title language ask { number } } plan { id target way organisation { id name } } }\n    }\n  }\n": types.YourProgressDocument,
    "\n  subscription BallotWentOn($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state }\n  }\n": types.BallotWentOnDocument,
    "\n  mutation CallOffScheduledEdition($scheduledId: ID!) {\n    callOffScheduledEdition(scheduledId: $scheduledId) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CallOffScheduledEditionDocument,
    "\n  fragment EditionParts on Edition {\n    id number title note contact licence path publishedAt\n    recorded { sequence hash }\n    publishedBy { id name }\n    documents { documentId kind title ballotNumber }\n    organisations { name reservations }\n    files { name title path }\n  }\n": types.EditionPartsFragmentDoc,
    "\n  subscription EditionPublished($networkId: ID!) {\n    editionPublished(networkId: $networkId) { ...EditionParts }\n  }\n": types.EditionPublishedDocument,
    "\n  subscription EditionScheduled($networkId: ID!) {\n    editionScheduled(networkId: $networkId) { id state }\n  }\n": types.EditionScheduledDocument,
    "\n  query Editions($slug: String!) {\n    network(slug: $slug) { id editions { ...EditionParts } }\n  }\n": types.EditionsDocument,
    "\n  mutation MakePreviewLink($scheduledId: ID!, $label: String!, $expiresAt: DateTime!) {\n    makePreviewLink(scheduledId: $scheduledId, label: $label, expiresAt: $expiresAt) {\n      __typename\n      ... on NewPreviewLink { url link { id } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MakePreviewLinkDocument,
    "\n  mutation MoveScheduledEdition($scheduledId: ID!, $publishAt: DateTime!, $timeZone: String!) {\n    moveScheduledEdition(scheduledId: $scheduledId, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MoveScheduledEditionDocument,
    "\n  mutation ProveEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!) {\n    proveEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds) {\n      __typename\n      ... on EditionProof { path files { name title path } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ProveEditionDocument,
    "\n  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $contact: String!, $licence: Licence, $versionIds: [ID!]) {\n    publishEdition(strategyId: $strategyId, title: $title, note: $note, contact: $contact, licence: $licence, versionIds: $versionIds) {\n      __typename\n      ... on Edition { ...EditionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.PublishEditionDocument,
    "\n  query PublishReadiness($strategyId: ID!) {\n    publishReadiness(strategyId: $strategyId) {\n      nextNumber\n      previous { id number title contact licence documents { documentId hash } }\n      texts {\n        movedOn signed signedSince signedUntil\n        document { id kind title status ask { number addressee } currentBallot { id number } lastBallot { id number state } }\n        version { id number hash }\n        ballot { id number closedAt }\n        supporters { reservation organisation { id name initials colour standing } }\n      }\n    }\n  }\n": types.PublishReadinessDocument,
    "\n  mutation RevokePreviewLink($previewLinkId: ID!) {\n    revokePreviewLink(previewLinkId: $previewLinkId) {\n      __typename\n      ... on PreviewLink { id revokedAt }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokePreviewLinkDocument,
    "\n  mutation ScheduleEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!) {\n    scheduleEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ScheduleEditionDocument,
    "\n  query ScheduledEdition($strategyId: ID!) {\n    scheduledEdition(strategyId: $strategyId) { ...ScheduledParts }\n  }\n": types.ScheduledEditionDocument,
    "\n  fragment ScheduledParts on ScheduledEdition {\n    id state title note contact licence versionIds publishAt timeZone setAt stoppedBecause trouble path\n    setBy { id name }\n    files { name title path }\n    links { id label madeAt expiresAt revokedAt opened lastOpenedAt }\n  }\n": types.ScheduledPartsFragmentDoc,
    "\n  subscription SignedMeanwhile($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n": types.SignedMeanwhileDocument,
    "\n  query StrategyToPublish($slug: String!) {\n    network(slug: $slug) { id strategy { id title } }\n  }\n": types.StrategyToPublishDocument,
    "\n  query WithdrawnNames($slug: String!) {\n    network(slug: $slug) {\n      id\n      scheduledEdition { id state title publishAt timeZone stoppedBecause }\n      withdrawnNames { withdrawnAt editions organisation { id name } document { id kind title ask { number } } copies { label lastAt } }\n    }\n  }\n": types.WithdrawnNamesDocument,
    "\n  mutation CheckRecord($networkId: ID!) {\n    checkRecord(networkId: $networkId) {\n      ... on DecisionRecord { ...RecordParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CheckRecordDocument,
    "\n  fragment RecordParts on DecisionRecord {\n    path mayCheck\n    head { sequence hash }\n    check { begunAt endedAt checked total ok sentences }\n  }\n": types.RecordPartsFragmentDoc,
    "\n  query Record($slug: String!) {\n    network(slug: $slug) { id record { ...RecordParts } }\n  }\n": types.RecordDocument,
    "\n  mutation AnswerSignOn($input: AnswerSignOnInput!) {\n    answerSignOn(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AnswerSignOnDocument,
    "\n  mutation CallForSignatures($input: CallForSignaturesInput!) {\n    callForSignatures(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CallForSignaturesDocument,
    "\n  mutation ExtendSignOn($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendSignOn(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ExtendSignOnDocument,
    "\n  mutation CallOffSignOn($id: ID!, $reason: String!) {\n    callOffSignOn(id: $id, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CallOffSignOnDocument,
    "\n  mutation RemindOfSignOn($id: ID!, $message: String!) {\n    remindOfSignOn(id: $id, message: $message) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RemindOfSignOnDocument,
    "\n  mutation PrepareSignature($input: PrepareSignatureInput!) {\n    prepareSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.PrepareSignatureDocument,
    "\n  subscription SignOnLive($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { ...SignOnParts }\n  }\n": types.SignOnLiveDocument,
    "\n  query SignOnChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy { id title goal { ...TextToSign } definition { ...TextToSign } asks { ...TextToSign } }\n    }\n  }\n": types.SignOnChoicesDocument,
    "\n  fragment SignOnParts on SignOn {\n    id number title introduction scope closesAt timeZone calledAt open can\n    calledBy { id name }\n    extensions { closesAt reason at by { id name } }\n    calledOff { reason at by { id name } }\n    lastReminder { message at by { id name } }\n    texts { versionId current signatures document { id kind title ask { number } } version { id number hash } }\n    board { organisation { id name initials colour } signatures { id versionId state reservation reason at revision by { id name } } }\n    preparations { organisation { id } at by { id name } answers { versionId answer words } }\n    maySignFor { id } mayPrepareFor { id } mayWithdrawFor { id }\n  }\n": types.SignOnPartsFragmentDoc,
    "\n  query SignOnPage($id: ID!) {\n    signOn(id: $id) { ...SignOnParts texts { versionId version { id content document { id language } } } }\n  }\n": types.SignOnPageDocument,
    "\n  query SignOns($slug: String!, $documentId: ID, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      signOns(documentId: $documentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SignOnParts } }\n    }\n  }\n": types.SignOnsDocument,
    "\n  fragment TextToSign on Document {\n    id kind title status\n    ask { number }\n    agreedVersion { id number hash }\n  }\n": types.TextToSignFragmentDoc,
    "\n  mutation WithdrawSignature($input: WithdrawSignatureInput!) {\n    withdrawSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawSignatureDocument,
    "\n  mutation BringBackAsk($documentId: ID!) {\n    bringBackAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.BringBackAskDocument,
    "\n  mutation CreateAskFromImport($importId: ID!, $input: AskInput!, $language: String!) {\n    createAskFromImport(importId: $importId, input: $input, language: $language) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CreateAskFromImportDocument,
    "\n  mutation CreateAsk($strategyId: ID!, $input: AskInput!) {\n    createAsk(strategyId: $strategyId, input: $input) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.CreateAskDocument,
    "\n  subscription DocumentChanged($documentId: ID!) {\n    documentChanged(documentId: $documentId) { ...DocumentHead suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n  }\n": types.DocumentChangedDocument,
    "\n  fragment DocumentHead on Document {\n    id kind title status language wordLimit mode can openThreadCount\n    ask { number addressee addresseeKind theme leadOrganisation { id name initials colour } }\n    currentBallot { id number state }\n  }\n": types.DocumentHeadFragmentDoc,
    "\n  query DocumentImport($id: ID!) {\n    documentImport(id: $id) { id fileName format title language more preview remarks { kind count lost } }\n  }\n": types.DocumentImportDocument,
    "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentHead\n      broughtIn { format fileName at by { id name } remarks { kind count lost } }\n      network { id slug }\n      strategy { id title themes asks { id title position ask { number } } }\n    }\n  }\n": types.DocumentPageDocument,
    "\n  fragment DocumentRow on Document {\n    id kind title status position excerpt language updatedAt changedSinceVisit openThreadCount can\n    ask { number addresseeKind addressee theme leadOrganisation { id name initials colour } }\n  }\n": types.DocumentRowFragmentDoc,
    "\n  mutation EditAsk($documentId: ID!, $input: AskInput!) {\n    editAsk(documentId: $documentId, input: $input) {\n      ... on Document { ...DocumentRow strategy { id themes } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EditAskDocument,
    "\n  mutation MarkVisited($documentId: ID!) {\n    markVisited(documentId: $documentId) {\n      ... on Document { id changedSinceVisit }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MarkVisitedDocument,
    "\n  mutation MoveAsk($documentId: ID!, $toPosition: Int!) {\n    moveAsk(documentId: $documentId, toPosition: $toPosition) {\n      ... on Strategy { ...StrategyParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.MoveAskDocument,
    "\n  query Places($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id goal { id title } definition { id title } asks { id title position status ask { number addressee } } }\n    }\n  }\n": types.PlacesDocument,
    "\n  mutation RenameStrategy($strategyId: ID!, $title: String!) {\n    renameStrategy(strategyId: $strategyId, title: $title) {\n      ... on Strategy { id title }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RenameStrategyDocument,
    "\n  mutation RetireAsk($documentId: ID!) {\n    retireAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RetireAskDocument,
    "\n  mutation SetUpDocument($documentId: ID!, $settings: DocumentSettingsInput!) {\n    setUpDocument(documentId: $documentId, settings: $settings) {\n      ... on Document { id language wordLimit updatedAt }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SetUpDocumentDocument,
    "\n  subscription StrategyChanged($strategyId: ID!) {\n    strategyChanged(strategyId: $strategyId) { ...StrategyParts }\n  }\n": types.StrategyChangedDocument,
    "\n  fragment StrategyParts on Strategy {\n    id title themes\n    goal { ...DocumentRow }\n    definition { ...DocumentRow }\n    asks(includeRetired: true) { ...DocumentRow }\n  }\n": types.StrategyPartsFragmentDoc,
    "\n  query Strategy($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { ...StrategyParts }\n      organisations { id name initials colour standing }\n    }\n  }\n": types.StrategyDocument,
    "\n  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    acceptAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AcceptAllSuggestionsDocument,
    "\n  mutation AcceptSuggestion($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) {\n    acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AcceptSuggestionDocument,
    "\n  mutation ChooseWording($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) {\n    chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ChooseWordingDocument,
    "\n  query DecidedBetween($documentId: ID!, $since: DateTime!, $until: DateTime, $after: String) {\n    document(id: $documentId) {\n      id\n      decidedSuggestions(since: $since, until: $until, first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n": types.DecidedBetweenDocument,
    "\n  query DocumentSuggestions($documentId: ID!, $open: Boolean!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openSuggestionCount\n      suggestionDeciders\n      decidesSuggestions\n      setsSuggestionDeciders\n      ask { leadOrganisation { id name } }\n      suggestions(open: $open, first: 80, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n": types.DocumentSuggestionsDocument,
    "\n  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    rejectAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RejectAllSuggestionsDocument,
    "\n  mutation RejectSuggestion($id: ID!, $reason: String) {\n    rejectSuggestion(suggestionId: $id, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RejectSuggestionDocument,
    "\n  mutation SetSuggestionDeciders($documentId: ID!, $deciders: SuggestionDeciders!) {\n    setSuggestionDeciders(documentId: $documentId, deciders: $deciders) {\n      ... on Document { id suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SetSuggestionDecidersDocument,
    "\n  mutation Suggest($documentId: ID!, $suggestions: [SuggestionInput!]!, $withdrawKeys: [String!]!) {\n    suggest(documentId: $documentId, suggestions: $suggestions, withdrawKeys: $withdrawKeys) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SuggestDocument,
    "\n  fragment SuggestionParts on Suggestion {\n    id\n    key\n    document { id }\n    state\n    from\n    to\n    replaced\n    proposed\n    before\n    after\n    parts { insertion deletion blocks }\n    author { id name initials }\n    organisation { id name initials colour }\n    createdAt\n    changedAt\n    settledAt\n    settledBy { id name }\n    settledByOrganisation { id name }\n    reason\n    takenPart\n    takenBlocks\n    chosenInstead { id author { id name } organisation { id name } }\n    support { organisation { id name initials colour } current }\n    threads { id seenAt comments { id createdAt author { id } } }\n    can\n  }\n": types.SuggestionPartsFragmentDoc,
    "\n  subscription SuggestionsChanged($documentId: ID!) {\n    suggestionsChanged(documentId: $documentId) { suggestions { ...SuggestionParts } }\n  }\n": types.SuggestionsChangedDocument,
    "\n  mutation SupportWording($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) {\n    supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SupportWordingDocument,
    "\n  query VersionDecisions($versionId: ID!) {\n    version(id: $versionId) { id settledSuggestions { ...SuggestionParts } }\n  }\n": types.VersionDecisionsDocument,
    "\n  mutation WithdrawSuggestion($id: ID!) {\n    withdrawSuggestion(suggestionId: $id) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawSuggestionDocument,
    "\n  query Authorship($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      authorship {\n        words\n        writers { person { id name } organisation { id name initials colour } words }\n        passages { client clock length writer since until broughtBack }\n      }\n    }\n  }\n": types.AuthorshipDocument,
    "\n  fragment ComparisonParts on Comparison {\n    from { id number name createdAt }\n    fromAt\n    to { id number name createdAt }\n    toIsCurrent\n    insertedWords\n    deletedWords\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n    changes { ...ChangeParts }\n    blocks {\n      type\n      level\n      depth\n      number\n      previousType\n      change\n      segments { kind text bold italic underline strike link needsSource move organisation { id name initials colour } }\n    }\n  }\n": types.ComparisonPartsFragmentDoc,
    "\n  fragment ChangeParts on ComparedChange {\n    organisation { id name initials colour }\n    heading\n    added\n    removed\n    reworded\n    moved\n    formatted\n  }\n": types.ChangePartsFragmentDoc,
    "\n  query CompareVersions($from: ID!, $to: ID, $by: CompareBy) {\n    compare(from: $from, to: $to, by: $by) { ...ComparisonParts }\n  }\n": types.CompareVersionsDocument,
    "\n  query ChangesSince($documentId: ID!, $since: CompareSince!, $by: CompareBy) {\n    changesSince(documentId: $documentId, since: $since, by: $by) { ...ComparisonParts }\n  }\n": types.ChangesSinceDocument,
    "\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n": types.DocumentVersionsDocument,
    "\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.NameVersionDocument,
    "\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RestoreVersionDocument,
    "\n  fragment StrayParts on StrayWords {\n    id\n    words\n    before\n    after\n    state\n    author { id name }\n    organisation { id name }\n    removedBy { id name }\n    createdAt\n    settledAt\n    settledBy { id name }\n  }\n": types.StrayPartsFragmentDoc,
    "\n  query StrayWords($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      strayWords { ...StrayParts }\n    }\n  }\n": types.StrayWordsDocument,
    "\n  subscription StrayWordsChanged($documentId: ID!) {\n    strayWordsChanged(documentId: $documentId) { strayWords { ...StrayParts } }\n  }\n": types.StrayWordsChangedDocument,
    "\n  mutation SettleStrayWords($id: ID!, $putIn: Boolean!) {\n    settleStrayWords(strayWordsId: $id, putIn: $putIn) {\n      ... on StrayWords { ...StrayParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.SettleStrayWordsDocument,
    "\n  query TextHistory($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      history {\n        updates\n        forgottenUntil\n        writers { person { id name } organisation { id name initials colour } }\n        frames { at writer inserted deleted }\n        moments { frame number kind name }\n        blocks { type level from until texts marks writers froms untils removers }\n      }\n    }\n  }\n": types.TextHistoryDocument,
    "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n": types.VersionCutDocument,
    "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n": types.VersionPartsFragmentDoc,
    "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content document { id language } changes { ...ChangeParts } }\n  }\n": types.VersionToReadDocument,
    "\n  fragment VoicesParts on Voices {\n    words\n    since\n    until\n    voices {\n      organisation { id name initials colour }\n      words\n      characters\n      deletedCharacters\n      comments\n      positions\n      writingOverTime\n      commentsOverTime\n      positionsOverTime\n    }\n  }\n": types.VoicesPartsFragmentDoc,
    "\n  query DocumentVoices($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      voices { ...VoicesParts }\n      authorship {\n        words\n        characters\n        writers { person { id name } organisation { id name initials colour } words characters deletedCharacters deletedOfOthers firstAt lastAt }\n      }\n    }\n  }\n": types.DocumentVoicesDocument,
    "\n  query StrategyVoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id title voices { ...VoicesParts } }\n    }\n  }\n": types.StrategyVoicesDocument,
    "\n  mutation AnswerSecretly($input: AnswerSecretlyInput!) {\n    answerSecretly(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.AnswerSecretlyDocument,
    "\n  subscription BallotChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotRow ...BallotElectors }\n  }\n": types.BallotChangedDocument,
    "\n  query BallotChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy {\n        id\n        goal { ...BallotSubject }\n        definition { ...BallotSubject }\n        asks { ...BallotSubject }\n      }\n    }\n  }\n": types.BallotChoicesDocument,
    "\n  fragment BallotElectors on Ballot {\n    electorate { answered left organisation { id name initials colour } }\n  }\n": types.BallotElectorsFragmentDoc,
    "\n  query BallotExport($id: ID!, $format: ExportFormat!) {\n    ballot(id: $id) { id export(format: $format) { name type content } }\n  }\n": types.BallotExportDocument,
    "\n  subscription BallotLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotParts }\n  }\n": types.BallotLiveDocument,
    "\n  fragment BallotParts on Ballot {\n    ...BallotRow\n    ...BallotElectors\n    introduction can\n    rule { template binding override basis quorum dots visibility sentence }\n    openedBy { id name }\n    positions { ...PositionParts }\n    mine { ...PositionParts }\n    mayPrepareFor { id name initials colour }\n    prepared { ...PreparedParts }\n    proxies { ...BallotProxyParts }\n    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory withheld ranking { place tied points backers document { id kind title ask { number } } } }\n    firstOutcome { headline }\n    statement { body nextSteps revision at by { id name } }\n    lastReminder { at message by { id name } }\n    review { open mayOverride mayWithdraw { id name initials colour } steps { kind choice reason at by { id name } organisation { id name initials colour } } }\n    mandates { kind until organisation { id } }\n    recorded { sequence hash }\n    extensions { previousClosesAt closesAt reason at by { id name } }\n  }\n": types.BallotPartsFragmentDoc,
    "\n  fragment BallotRow on Ballot {\n    id number title state opensAt closesAt timeZone closedAt eligibleCount answeredCount\n    document { id kind title ask { number } }\n    texts { id }\n    rule { template binding }\n    mayAnswerFor { id name initials colour }\n    mine { id choice revision organisation { id name initials colour } }\n    outcome { state headline }\n    withdrawalReason\n    supersededBy { id number }\n  }\n": types.BallotRowFragmentDoc,
    "\n  fragment BallotSubject on Document {\n    id kind title status can excerpt\n    ask { number }\n    currentBallot { id number title version { id } }\n  }\n": types.BallotSubjectFragmentDoc,
    "\n  query BallotPage($id: ID!) {\n    ballot(id: $id) {\n      ...BallotParts\n      texts { id document { id kind title ask { number } } version { id number name hash createdAt content document { id language } } before { voted version { id number createdAt } } }\n      notes { ...BallotNoteParts }\n      previous { id number state texts { id document { id } version { id number } } mine { id choice reason proposedChange shareDissent revision preferences { value document { id } } organisation { id } } }\n    }\n  }\n": types.BallotPageDocument,
    "\n  query Colleagues($slug: String!) {\n    network(slug: $slug) { id organisations { id people { id person { id name } mandates { id kind organisation { id } } } } }\n  }\n": types.ColleaguesDocument,
    "\n  mutation RemindOfBallot($id: ID!, $message: String!) {\n    remindOfBallot(id: $id, message: $message) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RemindOfBallotDocument,
    "\n  mutation StateOutcome($id: ID!, $body: String!, $nextSteps: String!, $expectedRevision: Int!) {\n    stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $expectedRevision) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.StateOutcomeDocument,
    "\n  mutation OverrideObjection($id: ID!, $reason: String!) {\n    overrideObjection(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.OverrideObjectionDocument,
    "\n  mutation WithdrawBlock($input: WithdrawBlockInput!) {\n    withdrawBlock(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawBlockDocument,
    "\n  query DocumentBallots($slug: String!, $documentId: ID!) {\n    network(slug: $slug) {\n      id\n      ballots(documentId: $documentId, first: 30) { totalCount nodes { ...BallotRow } }\n    }\n  }\n": types.DocumentBallotsDocument,
    "\n  query DraftMoved($versionId: ID!) {\n    compare(from: $versionId) { from { id } to { id } insertedWords deletedWords blocks { change } }\n  }\n": types.DraftMovedDocument,
    "\n  mutation DropPrepared($ballotId: ID!, $organisationId: ID!, $expectedRevision: Int!) {\n    dropPreparedPosition(ballotId: $ballotId, organisationId: $organisationId, expectedRevision: $expectedRevision) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.DropPreparedDocument,
    "\n  query EndedBallots($slug: String!, $states: [BallotState!], $after: String) {\n    network(slug: $slug) {\n      id\n      ballots(states: $states, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...BallotRow } }\n    }\n  }\n": types.EndedBallotsDocument,
    "\n  mutation ExtendBallot($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendBallot(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ExtendBallotDocument,
    "\n  fragment BallotNoteParts on BallotNote { id body revision at by { id name } organisation { id } }\n": types.BallotNotePartsFragmentDoc,
    "\n  mutation NoteOnBallot($input: BallotNoteInput!) {\n    noteOnBallot(input: $input) {\n      ... on Ballot { id notes { ...BallotNoteParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.NoteOnBallotDocument,
    "\n  mutation OpenBallot($input: OpenBallotInput!) {\n    openBallot(input: $input) {\n      ... on Ballot { ...BallotParts document { id status currentBallot { id number state } } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.OpenBallotDocument,
    "\n  fragment PositionParts on Position {\n    id choice reason proposedChange shareDissent takenAt revision\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    takenBy { id name initials }\n    preparedBy { id name }\n    answeredBy { id name }\n  }\n": types.PositionPartsFragmentDoc,
    "\n  fragment PreparedParts on PreparedPosition {\n    id choice reason proposedChange shareDissent preparedAt revision stale\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    preparedBy { id name initials }\n  }\n": types.PreparedPartsFragmentDoc,
    "\n  mutation PreparePosition($input: PreparePositionInput!) {\n    preparePosition(input: $input) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.PreparePositionDocument,
    "\n  fragment BallotProxyParts on BallotProxy { id organisation { id name } holder { id name } person { id name } }\n": types.BallotProxyPartsFragmentDoc,
    "\n  mutation GiveProxy($input: GiveProxyInput!) {\n    giveProxy(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.GiveProxyDocument,
    "\n  mutation RevokeProxy($ballotId: ID!, $organisationId: ID!) {\n    revokeProxy(ballotId: $ballotId, organisationId: $organisationId) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RevokeProxyDocument,
    "\n  query RunningBallots($slug: String!) {\n    network(slug: $slug) {\n      id\n      ballots(states: [NOTICE, OPEN], first: 100) { totalCount nodes { ...BallotRow ...BallotElectors } }\n    }\n  }\n": types.RunningBallotsDocument,
    "\n  query SubjectVersions($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { id number kind name createdAt } }\n    }\n  }\n": types.SubjectVersionsDocument,
    "\n  mutation TakePosition($input: TakePositionInput!) {\n    takePosition(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.TakePositionDocument,
    "\n  query VersionText($id: ID!) {\n    version(id: $id) { id number content document { id language } }\n  }\n": types.VersionTextDocument,
    "\n  mutation WithdrawBallot($id: ID!, $reason: String!) {\n    withdrawBallot(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.WithdrawBallotDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AmendmentParts on Amendment {\n    id number state reason decision proposedAt endedAt mayDecide mayWithdraw\n    change { lead replaced proposed tail }\n    organisation { id name initials colour }\n    proposedBy { id name }\n    endedBy { id name }\n    sponsors { id name }\n    version { id }\n    result { id }\n    ballot { id number }\n    vote { id number state }\n    collidesWith { id number state }\n    maySponsorFor { id name }\n    mayUnsponsorFor { id name }\n  }\n"): (typeof documents)["\n  fragment AmendmentParts on Amendment {\n    id number state reason decision proposedAt endedAt mayDecide mayWithdraw\n    change { lead replaced proposed tail }\n    organisation { id name initials colour }\n    proposedBy { id name }\n    endedBy { id name }\n    sponsors { id name }\n    version { id }\n    result { id }\n    ballot { id number }\n    vote { id number state }\n    collidesWith { id number state }\n    maySponsorFor { id name }\n    mayUnsponsorFor { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription AmendmentsLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotAmendments }\n  }\n"): (typeof documents)["\n  subscription AmendmentsLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotAmendments }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query AmendmentsOfBallot($id: ID!) {\n    ballot(id: $id) { ...BallotAmendments }\n  }\n"): (typeof documents)["\n  query AmendmentsOfBallot($id: ID!) {\n    ballot(id: $id) { ...BallotAmendments }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotAmendments on Ballot {\n    id number state closesAt timeZone answeredCount eligibleCount mayCorrect\n    mayAmendFor { id name }\n    amendments { ...AmendmentParts }\n    amendment { id number ballot { id number } organisation { id name } }\n    errata { ...ErratumParts }\n  }\n"): (typeof documents)["\n  fragment BallotAmendments on Ballot {\n    id number state closesAt timeZone answeredCount eligibleCount mayCorrect\n    mayAmendFor { id name }\n    amendments { ...AmendmentParts }\n    amendment { id number ballot { id number } organisation { id name } }\n    errata { ...ErratumParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ErratumParts on Erratum {\n    id number state reason until markedAt objection\n    change { lead replaced proposed tail }\n    markedBy { id name }\n    objectedBy { id name }\n    mayObjectFor { id name }\n  }\n"): (typeof documents)["\n  fragment ErratumParts on Erratum {\n    id number state reason until markedAt objection\n    change { lead replaced proposed tail }\n    markedBy { id name }\n    objectedBy { id name }\n    mayObjectFor { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkErratum($input: MarkErratumInput!) {\n    markErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkErratum($input: MarkErratumInput!) {\n    markErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoteAmendment($id: ID!, $reason: String!) {\n    noteAmendment(id: $id, reason: $reason) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation NoteAmendment($id: ID!, $reason: String!) {\n    noteAmendment(id: $id, reason: $reason) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ObjectToErratum($input: ObjectToErratumInput!) {\n    objectToErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ObjectToErratum($input: ObjectToErratumInput!) {\n    objectToErratum(input: $input) {\n      ... on Erratum { ...ErratumParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TextPassages($id: ID!, $documentId: ID!) {\n    ballot(id: $id) { id passages(documentId: $documentId) { from to words } }\n  }\n"): (typeof documents)["\n  query TextPassages($id: ID!, $documentId: ID!) {\n    ballot(id: $id) { id passages(documentId: $documentId) { from to words } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ProposeAmendment($input: ProposeAmendmentInput!) {\n    proposeAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PutAmendmentToVote($id: ID!, $closesAt: DateTime!) {\n    putAmendmentToVote(id: $id, closesAt: $closesAt) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation PutAmendmentToVote($id: ID!, $closesAt: DateTime!) {\n    putAmendmentToVote(id: $id, closesAt: $closesAt) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SponsorAmendment($input: SponsorAmendmentInput!) {\n    sponsorAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SponsorAmendment($input: SponsorAmendmentInput!) {\n    sponsorAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeInAmendment($input: TakeInAmendmentInput!) {\n    takeInAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeInAmendment($input: TakeInAmendmentInput!) {\n    takeInAmendment(input: $input) {\n      ... on Amendment { ...AmendmentParts }\n      ... on AmendmentCollision { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawAmendment($id: ID!, $organisationId: ID!) {\n    withdrawAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawAmendment($id: ID!, $organisationId: ID!) {\n    withdrawAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { ...AmendmentParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Session {\n    signInEnded\n    installation { networksExist demoAvailable demoMode keepsOnDevices }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    signInEnded\n    installation { networksExist demoAvailable demoMode keepsOnDevices }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AttachThread($id: ID!, $anchor: AnchorInput!) {\n    attachThread(id: $id, anchor: $anchor) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AttachThread($id: ID!, $anchor: AnchorInput!) {\n    attachThread(id: $id, anchor: $anchor) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscussSuggestion($suggestionId: ID!, $anchor: AnchorInput, $body: String!) {\n    discussSuggestion(suggestionId: $suggestionId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation DiscussSuggestion($suggestionId: ID!, $anchor: AnchorInput, $body: String!) {\n    discussSuggestion(suggestionId: $suggestionId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 50, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 50, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkSeen($documentId: ID!, $threadIds: [ID!], $upTo: DateTime!) {\n    markSeen(documentId: $documentId, threadIds: $threadIds, upTo: $upTo) {\n      ... on Document { id }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkSeen($documentId: ID!, $threadIds: [ID!], $upTo: DateTime!) {\n    markSeen(documentId: $documentId, threadIds: $threadIds, upTo: $upTo) {\n      ... on Document { id }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Mentionable($slug: String!, $after: String) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      members(first: 200, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id person { id name initials } organisation { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Mentionable($slug: String!, $after: String) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      members(first: 200, after: $after) {\n        pageInfo { hasNextPage endCursor }\n        nodes { id person { id name initials } organisation { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReactToComment($commentId: ID!, $kind: ReactionKind!, $on: Boolean!) {\n    react(commentId: $commentId, kind: $kind, on: $on) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReactToComment($commentId: ID!, $kind: ReactionKind!, $on: Boolean!) {\n    react(commentId: $commentId, kind: $kind, on: $on) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n"): (typeof documents)["\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end words prefix suffix }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    reopenedAt\n    reopenedBy { id name }\n    reopenedByOrganisation { id name }\n    can\n    mayAttach\n    seenAt\n    suggestion {\n      id\n      state\n      replaced\n      proposed\n      author { id name }\n      organisation { id name }\n      settledBy { id name }\n      settledByOrganisation { id name }\n      settledAt\n      threads { id }\n    }\n    attachment { formerQuote at by { id name } organisation { id name } }\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n      mentions { ref name left me }\n      reactions { kind mine people { id name } }\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end words prefix suffix }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    reopenedAt\n    reopenedBy { id name }\n    reopenedByOrganisation { id name }\n    can\n    mayAttach\n    seenAt\n    suggestion {\n      id\n      state\n      replaced\n      proposed\n      author { id name }\n      organisation { id name }\n      settledBy { id name }\n      settledByOrganisation { id name }\n      settledAt\n      threads { id }\n    }\n    attachment { formerQuote at by { id name } organisation { id name } }\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n      mentions { ref name left me }\n      reactions { kind mine people { id name } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      language\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      language\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug name } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug name } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Account {\n    me {\n      person { id }\n      sessions { id createdAt lastSeenAt device current }\n      accessTokens { id name createdAt expiresAt lastUsedAt }\n    }\n  }\n"): (typeof documents)["\n  query Account {\n    me {\n      person { id }\n      sessions { id createdAt lastSeenAt device current }\n      accessTokens { id name createdAt expiresAt lastUsedAt }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ActFor($networkId: ID!, $organisationId: ID!) {\n    actFor(networkId: $networkId, organisationId: $organisationId) {\n      ... on Network { id viewer { actingFor { id name } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ActFor($networkId: ID!, $organisationId: ID!) {\n    actFor(networkId: $networkId, organisationId: $organisationId) {\n      ... on Network { id viewer { actingFor { id name } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($current: String!, $next: String!) {\n    changePassword(current: $current, next: $next) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeRole($memberId: ID!, $role: Role!) {\n    changeRole(memberId: $memberId, role: $role) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeRole($memberId: ID!, $role: Role!) {\n    changeRole(memberId: $memberId, role: $role) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeStanding($organisationId: ID!, $standing: Standing!, $takesBackPositions: Boolean!) {\n    changeStanding(organisationId: $organisationId, standing: $standing, takesBackPositions: $takesBackPositions) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeStanding($organisationId: ID!, $standing: Standing!, $takesBackPositions: Boolean!) {\n    changeStanding(organisationId: $organisationId, standing: $standing, takesBackPositions: $takesBackPositions) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAccessToken($name: String!, $days: Int!) {\n    createAccessToken(name: $name, days: $days) {\n      ... on NewAccessToken { secret token { id name createdAt expiresAt lastUsedAt } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAccessToken($name: String!, $days: Int!) {\n    createAccessToken(name: $name, days: $days) {\n      ... on NewAccessToken { secret token { id name createdAt expiresAt lastUsedAt } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DemoPeople {\n    demoPeople { id name description organisation { id name initials colour } }\n  }\n"): (typeof documents)["\n  query DemoPeople {\n    demoPeople { id name description organisation { id name initials colour } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditProfile($organisationId: ID!, $input: ProfileInput!) {\n    editProfile(organisationId: $organisationId, input: $input) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EditProfile($organisationId: ID!, $input: ProfileInput!) {\n    editProfile(organisationId: $organisationId, input: $input) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnterDemo($personId: ID) {\n    enterDemo(personId: $personId) {\n      ... on Viewer { person { id } networks { network { id slug demo } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EnterDemo($personId: ID) {\n    enterDemo(personId: $personId) {\n      ... on Viewer { person { id } networks { network { id slug demo } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ErasePerson($memberId: ID!) {\n    erasePerson(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ErasePerson($memberId: ID!) {\n    erasePerson(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GrantMandate($memberId: ID!, $organisationId: ID!, $kind: MandateKind!, $until: DateTime) {\n    grantMandate(memberId: $memberId, organisationId: $organisationId, kind: $kind, until: $until) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation GrantMandate($memberId: ID!, $organisationId: ID!, $kind: MandateKind!, $until: DateTime) {\n    grantMandate(memberId: $memberId, organisationId: $organisationId, kind: $kind, until: $until) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationParts on Invitation {\n    id email role organisationName newOrganisation createdAt expiresAt acceptedAt\n  }\n"): (typeof documents)["\n  fragment InvitationParts on Invitation {\n    id email role organisationName newOrganisation createdAt expiresAt acceptedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount }\n  }\n"): (typeof documents)["\n  query InvitationPreview($token: String!) {\n    invitation(token: $token) { networkName organisationName newOrganisation invitedBy role email hasAccount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      ... on NewInvitation { link invitation { ...InvitationParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation Invite($input: InviteInput!) {\n    invite(input: $input) {\n      ... on NewInvitation { link invitation { ...InvitationParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MemberParts on Member {\n    id\n    role\n    person { id name initials email }\n    mandates { id kind from until organisation { id name initials colour } }\n  }\n"): (typeof documents)["\n  fragment MemberParts on Member {\n    id\n    role\n    person { id name initials email }\n    mandates { id kind from until organisation { id name initials colour } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MembersChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      invitations { ...InvitationParts }\n    }\n  }\n"): (typeof documents)["\n  subscription MembersChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      invitations { ...InvitationParts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Members($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      members(first: 200) { totalCount nodes { ...MemberParts organisation { id } } }\n      invitations { ...InvitationParts }\n    }\n  }\n"): (typeof documents)["\n  query Members($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { ...OrganisationParts people { ...MemberParts } }\n      members(first: 200) { totalCount nodes { ...MemberParts organisation { id } } }\n      invitations { ...InvitationParts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OrganisationParts on Organisation {\n    id name initials colour standing about website kindsOfWork size joinedAt\n    publicPage { shown about website path }\n  }\n"): (typeof documents)["\n  fragment OrganisationParts on Organisation {\n    id name initials colour standing about website kindsOfWork size joinedAt\n    publicPage { shown about website path }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveMember($memberId: ID!) {\n    removeMember(memberId: $memberId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeAccessToken($id: ID!) {\n    revokeAccessToken(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeInvitation($id: ID!) {\n    revokeInvitation(id: $id) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeMandate($id: ID!) {\n    revokeMandate(id: $id) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeMandate($id: ID!) {\n    revokeMandate(id: $id) {\n      ... on Member { ...MemberParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription RightsChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) { id }\n  }\n"): (typeof documents)["\n  subscription RightsChanged($networkId: ID!) {\n    membersChanged(networkId: $networkId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUpNetwork($input: SetUpNetworkInput!) {\n    setUpNetwork(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetUpNetwork($input: SetUpNetworkInput!) {\n    setUpNetwork(input: $input) {\n      ... on Viewer { person { id } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowOrganisation($organisationId: ID!, $shown: Boolean!, $about: String!, $website: String) {\n    showOrganisation(organisationId: $organisationId, shown: $shown, about: $about, website: $website) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ShowOrganisation($organisationId: ID!, $shown: Boolean!, $about: String!, $website: String) {\n    showOrganisation(organisationId: $organisationId, shown: $shown, about: $about, website: $website) {\n      ... on Organisation { ...OrganisationParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      ... on Viewer { person { id name initials } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($email: String!, $password: String!) {\n    signIn(email: $email, password: $password) {\n      ... on Viewer { person { id name initials } networks { network { id slug } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription MentionsChanged($networkId: ID!) {\n    mentionsChanged(networkId: $networkId)\n  }\n"): (typeof documents)["\n  subscription MentionsChanged($networkId: ID!) {\n    mentionsChanged(networkId: $networkId)\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PassOverAmendment($id: ID!, $organisationId: ID!) {\n    passOverAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { id }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation PassOverAmendment($id: ID!, $organisationId: ID!) {\n    passOverAmendment(id: $id, organisationId: $organisationId) {\n      ... on Amendment { id }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PollsChanged($networkId: ID!) {\n    pollChanged(networkId: $networkId) { id }\n  }\n"): (typeof documents)["\n  subscription PollsChanged($networkId: ID!) {\n    pollChanged(networkId: $networkId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SignaturesChanged($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n"): (typeof documents)["\n  subscription SignaturesChanged($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SuggestionNews($slug: String!) {\n    network(slug: $slug) {\n      id\n      suggestionNews {\n        accepted\n        rejected\n        document { id title ask { number } }\n        latest { id settledAt settledBy { id name } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SuggestionNews($slug: String!) {\n    network(slug: $slug) {\n      id\n      suggestionNews {\n        accepted\n        rejected\n        document { id title ask { number } }\n        latest { id settledAt settledBy { id name } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription TurnsChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state closesAt eligibleCount answeredCount }\n  }\n"): (typeof documents)["\n  subscription TurnsChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state closesAt eligibleCount answeredCount }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query YourTurn($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourTurn {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        ballot { id number title state timeZone closesAt eligibleCount answeredCount rule { sentence } texts { id } document { id title ask { number } } }\n      }\n      yourSignatures {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        signOn { id number title timeZone texts { versionId document { id } } }\n      }\n      yourPolls { id number title closesAt timeZone questions { text } }\n      yourAmendments {\n        id kind deadline\n        organisation { id name initials colour }\n        amendment { id number reason change { lead replaced proposed tail } organisation { id name initials colour } document { id title ask { number } } }\n        ballot { id number timeZone }\n      }\n      yourProgress { id }\n      mentions {\n        organisation { id name }\n        comment { id body createdAt author { id name initials } organisation { id name initials colour } mentions { ref name } }\n        thread { id document { id title ask { number } } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query YourTurn($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourTurn {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        ballot { id number title state timeZone closesAt eligibleCount answeredCount rule { sentence } texts { id } document { id title ask { number } } }\n      }\n      yourSignatures {\n        id kind deadline remindedAt\n        organisation { id name initials colour }\n        signOn { id number title timeZone texts { versionId document { id } } }\n      }\n      yourPolls { id number title closesAt timeZone questions { text } }\n      yourAmendments {\n        id kind deadline\n        organisation { id name initials colour }\n        amendment { id number reason change { lead replaced proposed tail } organisation { id name initials colour } document { id title ask { number } } }\n        ballot { id number timeZone }\n      }\n      yourProgress { id }\n      mentions {\n        organisation { id name }\n        comment { id body createdAt author { id name initials } organisation { id name initials colour } mentions { ref name } }\n        thread { id document { id title ask { number } } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerPoll($input: AnswerPollInput!) {\n    answerPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerPoll($input: AnswerPollInput!) {\n    answerPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AskPoll($input: AskPollInput!) {\n    askPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AskPoll($input: AskPollInput!) {\n    askPoll(input: $input) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription PollLive($networkId: ID!) {\n    pollChanged(networkId: $networkId) { ...PollParts }\n  }\n"): (typeof documents)["\n  subscription PollLive($networkId: ID!) {\n    pollChanged(networkId: $networkId) { ...PollParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PollParts on Poll {\n    id number title introduction state mine asked answered tooFew openedAt closesAt timeZone can\n    openedBy { id name }\n    questions { text together choices { text count most } }\n    withdrawal { reason at by { id name } }\n  }\n"): (typeof documents)["\n  fragment PollParts on Poll {\n    id number title introduction state mine asked answered tooFew openedAt closesAt timeZone can\n    openedBy { id name }\n    questions { text together choices { text count most } }\n    withdrawal { reason at by { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PollPeople($slug: String!) {\n    network(slug: $slug) { id members(first: 1) { totalCount } }\n  }\n"): (typeof documents)["\n  query PollPeople($slug: String!) {\n    network(slug: $slug) { id members(first: 1) { totalCount } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PollTable($id: ID!) {\n    poll(id: $id) { id table { name type content } }\n  }\n"): (typeof documents)["\n  query PollTable($id: ID!) {\n    poll(id: $id) { id table { name type content } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PollPage($id: ID!) {\n    poll(id: $id) { ...PollParts }\n  }\n"): (typeof documents)["\n  query PollPage($id: ID!) {\n    poll(id: $id) { ...PollParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Polls($slug: String!, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PollParts } }\n    }\n  }\n"): (typeof documents)["\n  query Polls($slug: String!, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      polls(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...PollParts } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawPoll($id: ID!, $reason: String!) {\n    withdrawPoll(id: $id, reason: $reason) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawPoll($id: ID!, $reason: String!) {\n    withdrawPoll(id: $id, reason: $reason) {\n      ... on Poll { ...PollParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Calendar($slug: String!) {\n    network(slug: $slug) { id calendarMadeAt }\n  }\n"): (typeof documents)["\n  query Calendar($slug: String!) {\n    network(slug: $slug) { id calendarMadeAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmDelivery($stepId: ID!) {\n    confirmDelivery(stepId: $stepId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmDelivery($stepId: ID!) {\n    confirmDelivery(stepId: $stepId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPlan($planId: ID!, $done: Boolean!) {\n    endPlan(planId: $planId, done: $done) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EndPlan($planId: ID!, $done: Boolean!) {\n    endPlan(planId: $planId, done: $done) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation FollowProgress($networkId: ID!, $documentId: ID) {\n    followProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation FollowProgress($networkId: ID!, $documentId: ID) {\n    followProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Following($id: ID!, $slug: String!) {\n    document(id: $id) { id progress { id following } }\n    network(slug: $slug) { id sendsMail following }\n  }\n"): (typeof documents)["\n  query Following($id: ID!, $slug: String!) {\n    document(id: $id) { id progress { id following } }\n    network(slug: $slug) { id sendsMail following }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakeCalendarAddress($networkId: ID!) {\n    makeCalendarAddress(networkId: $networkId) {\n      ... on CalendarAddress { url madeAt }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MakeCalendarAddress($networkId: ID!) {\n    makeCalendarAddress(networkId: $networkId) {\n      ... on CalendarAddress { url madeAt }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription ProgressChanged($networkId: ID!) {\n    progressChanged(networkId: $networkId) { ...ProgressParts }\n  }\n"): (typeof documents)["\n  subscription ProgressChanged($networkId: ID!) {\n    progressChanged(networkId: $networkId) { ...ProgressParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressStepParts on ProgressStep {\n    id number kind on words response delivery correctsId at shown contact mayConfirm\n    links { url label }\n    files { id name type size }\n    organisation { id name initials colour }\n    by { id name initials }\n    confirmations { organisation { id name initials colour } by { id name } at }\n  }\n"): (typeof documents)["\n  fragment ProgressStepParts on ProgressStep {\n    id number kind on words response delivery correctsId at shown contact mayConfirm\n    links { url label }\n    files { id name type size }\n    organisation { id name initials colour }\n    by { id name initials }\n    confirmations { organisation { id name initials colour } by { id name } at }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AdvocacyPlanParts on AdvocacyPlan {\n    id target way dueOn note state mayEnd\n    organisation { id name initials colour }\n    alsoTakenBy { id name }\n  }\n"): (typeof documents)["\n  fragment AdvocacyPlanParts on AdvocacyPlan {\n    id target way dueOn note state mayEnd\n    organisation { id name initials colour }\n    alsoTakenBy { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ProgressParts on Progress {\n    id response delivery\n    awaitsConfirmation { id }\n    steps { ...ProgressStepParts }\n    review { dueAt timeZone met setBy { id name } }\n    plans { ...AdvocacyPlanParts }\n  }\n"): (typeof documents)["\n  fragment ProgressParts on Progress {\n    id response delivery\n    awaitsConfirmation { id }\n    steps { ...ProgressStepParts }\n    review { dueAt timeZone met setBy { id name } }\n    plans { ...AdvocacyPlanParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Progress($id: ID!, $slug: String!) {\n    document(id: $id) { id can progress { ...ProgressParts } }\n    network(slug: $slug) { id organisations { id name standing } }\n  }\n"): (typeof documents)["\n  query Progress($id: ID!, $slug: String!) {\n    document(id: $id) { id can progress { ...ProgressParts } }\n    network(slug: $slug) { id organisations { id name standing } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RecordStep($input: RecordStepInput!) {\n    recordStep(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RecordStep($input: RecordStepInput!) {\n    recordStep(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveReviewDate($documentId: ID!) {\n    removeReviewDate(documentId: $documentId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveReviewDate($documentId: ID!) {\n    removeReviewDate(documentId: $documentId) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeCalendarAddress($networkId: ID!) {\n    revokeCalendarAddress(networkId: $networkId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeCalendarAddress($networkId: ID!) {\n    revokeCalendarAddress(networkId: $networkId) {\n      ... on Done { message }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScoreboardFile($slug: String!) {\n    network(slug: $slug) { id strategy { id scoreboard { id csv } } }\n  }\n"): (typeof documents)["\n  query ScoreboardFile($slug: String!) {\n    network(slug: $slug) { id strategy { id scoreboard { id csv } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Scoreboard($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy {\n        id title\n        scoreboard {\n          id shown\n          all { ...ScoreboardGroupParts } byAddressee { ...ScoreboardGroupParts } byTheme { ...ScoreboardGroupParts } byMonth { ...ScoreboardGroupParts }\n          rows { id response delivery awaitsConfirmation { id } document { id title language ask { number addressee theme } } }\n        }\n      }\n    }\n  }\n  fragment ScoreboardGroupParts on ScoreboardGroup { name asks responses { response asks } deliveries { delivery asks } }\n"): (typeof documents)["\n  query Scoreboard($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy {\n        id title\n        scoreboard {\n          id shown\n          all { ...ScoreboardGroupParts } byAddressee { ...ScoreboardGroupParts } byTheme { ...ScoreboardGroupParts } byMonth { ...ScoreboardGroupParts }\n          rows { id response delivery awaitsConfirmation { id } document { id title language ask { number addressee theme } } }\n        }\n      }\n    }\n  }\n  fragment ScoreboardGroupParts on ScoreboardGroup { name asks responses { response asks } deliveries { delivery asks } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetReviewDate($documentId: ID!, $dueAt: DateTime!, $timeZone: String!) {\n    setReviewDate(documentId: $documentId, dueAt: $dueAt, timeZone: $timeZone) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetReviewDate($documentId: ID!, $dueAt: DateTime!, $timeZone: String!) {\n    setReviewDate(documentId: $documentId, dueAt: $dueAt, timeZone: $timeZone) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowScoreboard($networkId: ID!, $shown: Boolean!) {\n    showScoreboard(networkId: $networkId, shown: $shown) {\n      ... on Network { id strategy { id scoreboard { id shown } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ShowScoreboard($networkId: ID!, $shown: Boolean!) {\n    showScoreboard(networkId: $networkId, shown: $shown) {\n      ... on Network { id strategy { id scoreboard { id shown } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ShowStep($stepId: ID!, $shown: Boolean!) {\n    showStep(stepId: $stepId, shown: $shown) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ShowStep($stepId: ID!, $shown: Boolean!) {\n    showStep(stepId: $stepId, shown: $shown) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakeTarget($input: TakeTargetInput!) {\n    takeTarget(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation TakeTarget($input: TakeTargetInput!) {\n    takeTarget(input: $input) {\n      ... on Progress { ...ProgressParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnfollowProgress($networkId: ID!, $documentId: ID) {\n    unfollowProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation UnfollowProgress($networkId: ID!, $documentId: ID) {\n    unfollowProgress(networkId: $networkId, documentId: $documentId) {\n      ... on Network { id following }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query YourProgress($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourProgress { id kind dueOn document { id title language ask { number } } plan { id target way organisation { id name } } }\n    }\n  }\n"): (typeof documents)["\n  query YourProgress($slug: String!) {\n    network(slug: $slug) {\n      id\n      yourProgress { id kind dueOn document { id title language ask { number } } plan { id target way organisation { id name } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BallotWentOn($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state }\n  }\n"): (typeof documents)["\n  subscription BallotWentOn($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { id state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CallOffScheduledEdition($scheduledId: ID!) {\n    callOffScheduledEdition(scheduledId: $scheduledId) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CallOffScheduledEdition($scheduledId: ID!) {\n    callOffScheduledEdition(scheduledId: $scheduledId) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment EditionParts on Edition {\n    id number title note contact licence path publishedAt\n    recorded { sequence hash }\n    publishedBy { id name }\n    documents { documentId kind title ballotNumber }\n    organisations { name reservations }\n    files { name title path }\n  }\n"): (typeof documents)["\n  fragment EditionParts on Edition {\n    id number title note contact licence path publishedAt\n    recorded { sequence hash }\n    publishedBy { id name }\n    documents { documentId kind title ballotNumber }\n    organisations { name reservations }\n    files { name title path }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription EditionPublished($networkId: ID!) {\n    editionPublished(networkId: $networkId) { ...EditionParts }\n  }\n"): (typeof documents)["\n  subscription EditionPublished($networkId: ID!) {\n    editionPublished(networkId: $networkId) { ...EditionParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription EditionScheduled($networkId: ID!) {\n    editionScheduled(networkId: $networkId) { id state }\n  }\n"): (typeof documents)["\n  subscription EditionScheduled($networkId: ID!) {\n    editionScheduled(networkId: $networkId) { id state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Editions($slug: String!) {\n    network(slug: $slug) { id editions { ...EditionParts } }\n  }\n"): (typeof documents)["\n  query Editions($slug: String!) {\n    network(slug: $slug) { id editions { ...EditionParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MakePreviewLink($scheduledId: ID!, $label: String!, $expiresAt: DateTime!) {\n    makePreviewLink(scheduledId: $scheduledId, label: $label, expiresAt: $expiresAt) {\n      __typename\n      ... on NewPreviewLink { url link { id } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MakePreviewLink($scheduledId: ID!, $label: String!, $expiresAt: DateTime!) {\n    makePreviewLink(scheduledId: $scheduledId, label: $label, expiresAt: $expiresAt) {\n      __typename\n      ... on NewPreviewLink { url link { id } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveScheduledEdition($scheduledId: ID!, $publishAt: DateTime!, $timeZone: String!) {\n    moveScheduledEdition(scheduledId: $scheduledId, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveScheduledEdition($scheduledId: ID!, $publishAt: DateTime!, $timeZone: String!) {\n    moveScheduledEdition(scheduledId: $scheduledId, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ProveEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!) {\n    proveEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds) {\n      __typename\n      ... on EditionProof { path files { name title path } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ProveEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!) {\n    proveEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds) {\n      __typename\n      ... on EditionProof { path files { name title path } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $contact: String!, $licence: Licence, $versionIds: [ID!]) {\n    publishEdition(strategyId: $strategyId, title: $title, note: $note, contact: $contact, licence: $licence, versionIds: $versionIds) {\n      __typename\n      ... on Edition { ...EditionParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation PublishEdition($strategyId: ID!, $title: String!, $note: String!, $contact: String!, $licence: Licence, $versionIds: [ID!]) {\n    publishEdition(strategyId: $strategyId, title: $title, note: $note, contact: $contact, licence: $licence, versionIds: $versionIds) {\n      __typename\n      ... on Edition { ...EditionParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query PublishReadiness($strategyId: ID!) {\n    publishReadiness(strategyId: $strategyId) {\n      nextNumber\n      previous { id number title contact licence documents { documentId hash } }\n      texts {\n        movedOn signed signedSince signedUntil\n        document { id kind title status ask { number addressee } currentBallot { id number } lastBallot { id number state } }\n        version { id number hash }\n        ballot { id number closedAt }\n        supporters { reservation organisation { id name initials colour standing } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query PublishReadiness($strategyId: ID!) {\n    publishReadiness(strategyId: $strategyId) {\n      nextNumber\n      previous { id number title contact licence documents { documentId hash } }\n      texts {\n        movedOn signed signedSince signedUntil\n        document { id kind title status ask { number addressee } currentBallot { id number } lastBallot { id number state } }\n        version { id number hash }\n        ballot { id number closedAt }\n        supporters { reservation organisation { id name initials colour standing } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokePreviewLink($previewLinkId: ID!) {\n    revokePreviewLink(previewLinkId: $previewLinkId) {\n      __typename\n      ... on PreviewLink { id revokedAt }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokePreviewLink($previewLinkId: ID!) {\n    revokePreviewLink(previewLinkId: $previewLinkId) {\n      __typename\n      ... on PreviewLink { id revokedAt }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ScheduleEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!) {\n    scheduleEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ScheduleEdition($strategyId: ID!, $cover: CoverInput!, $versionIds: [ID!]!, $publishAt: DateTime!, $timeZone: String!) {\n    scheduleEdition(strategyId: $strategyId, cover: $cover, versionIds: $versionIds, publishAt: $publishAt, timeZone: $timeZone) {\n      __typename\n      ... on ScheduledEdition { ...ScheduledParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ScheduledEdition($strategyId: ID!) {\n    scheduledEdition(strategyId: $strategyId) { ...ScheduledParts }\n  }\n"): (typeof documents)["\n  query ScheduledEdition($strategyId: ID!) {\n    scheduledEdition(strategyId: $strategyId) { ...ScheduledParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ScheduledParts on ScheduledEdition {\n    id state title note contact licence versionIds publishAt timeZone setAt stoppedBecause trouble path\n    setBy { id name }\n    files { name title path }\n    links { id label madeAt expiresAt revokedAt opened lastOpenedAt }\n  }\n"): (typeof documents)["\n  fragment ScheduledParts on ScheduledEdition {\n    id state title note contact licence versionIds publishAt timeZone setAt stoppedBecause trouble path\n    setBy { id name }\n    files { name title path }\n    links { id label madeAt expiresAt revokedAt opened lastOpenedAt }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SignedMeanwhile($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n"): (typeof documents)["\n  subscription SignedMeanwhile($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StrategyToPublish($slug: String!) {\n    network(slug: $slug) { id strategy { id title } }\n  }\n"): (typeof documents)["\n  query StrategyToPublish($slug: String!) {\n    network(slug: $slug) { id strategy { id title } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query WithdrawnNames($slug: String!) {\n    network(slug: $slug) {\n      id\n      scheduledEdition { id state title publishAt timeZone stoppedBecause }\n      withdrawnNames { withdrawnAt editions organisation { id name } document { id kind title ask { number } } copies { label lastAt } }\n    }\n  }\n"): (typeof documents)["\n  query WithdrawnNames($slug: String!) {\n    network(slug: $slug) {\n      id\n      scheduledEdition { id state title publishAt timeZone stoppedBecause }\n      withdrawnNames { withdrawnAt editions organisation { id name } document { id kind title ask { number } } copies { label lastAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CheckRecord($networkId: ID!) {\n    checkRecord(networkId: $networkId) {\n      ... on DecisionRecord { ...RecordParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CheckRecord($networkId: ID!) {\n    checkRecord(networkId: $networkId) {\n      ... on DecisionRecord { ...RecordParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RecordParts on DecisionRecord {\n    path mayCheck\n    head { sequence hash }\n    check { begunAt endedAt checked total ok sentences }\n  }\n"): (typeof documents)["\n  fragment RecordParts on DecisionRecord {\n    path mayCheck\n    head { sequence hash }\n    check { begunAt endedAt checked total ok sentences }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Record($slug: String!) {\n    network(slug: $slug) { id record { ...RecordParts } }\n  }\n"): (typeof documents)["\n  query Record($slug: String!) {\n    network(slug: $slug) { id record { ...RecordParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerSignOn($input: AnswerSignOnInput!) {\n    answerSignOn(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerSignOn($input: AnswerSignOnInput!) {\n    answerSignOn(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CallForSignatures($input: CallForSignaturesInput!) {\n    callForSignatures(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CallForSignatures($input: CallForSignaturesInput!) {\n    callForSignatures(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendSignOn($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendSignOn(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ExtendSignOn($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendSignOn(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CallOffSignOn($id: ID!, $reason: String!) {\n    callOffSignOn(id: $id, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CallOffSignOn($id: ID!, $reason: String!) {\n    callOffSignOn(id: $id, reason: $reason) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemindOfSignOn($id: ID!, $message: String!) {\n    remindOfSignOn(id: $id, message: $message) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RemindOfSignOn($id: ID!, $message: String!) {\n    remindOfSignOn(id: $id, message: $message) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PrepareSignature($input: PrepareSignatureInput!) {\n    prepareSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation PrepareSignature($input: PrepareSignatureInput!) {\n    prepareSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SignOnLive($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { ...SignOnParts }\n  }\n"): (typeof documents)["\n  subscription SignOnLive($networkId: ID!) {\n    signOnChanged(networkId: $networkId) { ...SignOnParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignOnChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy { id title goal { ...TextToSign } definition { ...TextToSign } asks { ...TextToSign } }\n    }\n  }\n"): (typeof documents)["\n  query SignOnChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy { id title goal { ...TextToSign } definition { ...TextToSign } asks { ...TextToSign } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SignOnParts on SignOn {\n    id number title introduction scope closesAt timeZone calledAt open can\n    calledBy { id name }\n    extensions { closesAt reason at by { id name } }\n    calledOff { reason at by { id name } }\n    lastReminder { message at by { id name } }\n    texts { versionId current signatures document { id kind title ask { number } } version { id number hash } }\n    board { organisation { id name initials colour } signatures { id versionId state reservation reason at revision by { id name } } }\n    preparations { organisation { id } at by { id name } answers { versionId answer words } }\n    maySignFor { id } mayPrepareFor { id } mayWithdrawFor { id }\n  }\n"): (typeof documents)["\n  fragment SignOnParts on SignOn {\n    id number title introduction scope closesAt timeZone calledAt open can\n    calledBy { id name }\n    extensions { closesAt reason at by { id name } }\n    calledOff { reason at by { id name } }\n    lastReminder { message at by { id name } }\n    texts { versionId current signatures document { id kind title ask { number } } version { id number hash } }\n    board { organisation { id name initials colour } signatures { id versionId state reservation reason at revision by { id name } } }\n    preparations { organisation { id } at by { id name } answers { versionId answer words } }\n    maySignFor { id } mayPrepareFor { id } mayWithdrawFor { id }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignOnPage($id: ID!) {\n    signOn(id: $id) { ...SignOnParts texts { versionId version { id content document { id language } } } }\n  }\n"): (typeof documents)["\n  query SignOnPage($id: ID!) {\n    signOn(id: $id) { ...SignOnParts texts { versionId version { id content document { id language } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignOns($slug: String!, $documentId: ID, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      signOns(documentId: $documentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SignOnParts } }\n    }\n  }\n"): (typeof documents)["\n  query SignOns($slug: String!, $documentId: ID, $first: Int!, $after: String) {\n    network(slug: $slug) {\n      id\n      signOns(documentId: $documentId, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...SignOnParts } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment TextToSign on Document {\n    id kind title status\n    ask { number }\n    agreedVersion { id number hash }\n  }\n"): (typeof documents)["\n  fragment TextToSign on Document {\n    id kind title status\n    ask { number }\n    agreedVersion { id number hash }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawSignature($input: WithdrawSignatureInput!) {\n    withdrawSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawSignature($input: WithdrawSignatureInput!) {\n    withdrawSignature(input: $input) {\n      ... on SignOn { ...SignOnParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BringBackAsk($documentId: ID!) {\n    bringBackAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation BringBackAsk($documentId: ID!) {\n    bringBackAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAskFromImport($importId: ID!, $input: AskInput!, $language: String!) {\n    createAskFromImport(importId: $importId, input: $input, language: $language) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAskFromImport($importId: ID!, $input: AskInput!, $language: String!) {\n    createAskFromImport(importId: $importId, input: $input, language: $language) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateAsk($strategyId: ID!, $input: AskInput!) {\n    createAsk(strategyId: $strategyId, input: $input) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateAsk($strategyId: ID!, $input: AskInput!) {\n    createAsk(strategyId: $strategyId, input: $input) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DocumentChanged($documentId: ID!) {\n    documentChanged(documentId: $documentId) { ...DocumentHead suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n  }\n"): (typeof documents)["\n  subscription DocumentChanged($documentId: ID!) {\n    documentChanged(documentId: $documentId) { ...DocumentHead suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentHead on Document {\n    id kind title status language wordLimit mode can openThreadCount\n    ask { number addressee addresseeKind theme leadOrganisation { id name initials colour } }\n    currentBallot { id number state }\n  }\n"): (typeof documents)["\n  fragment DocumentHead on Document {\n    id kind title status language wordLimit mode can openThreadCount\n    ask { number addressee addresseeKind theme leadOrganisation { id name initials colour } }\n    currentBallot { id number state }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentImport($id: ID!) {\n    documentImport(id: $id) { id fileName format title language more preview remarks { kind count lost } }\n  }\n"): (typeof documents)["\n  query DocumentImport($id: ID!) {\n    documentImport(id: $id) { id fileName format title language more preview remarks { kind count lost } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentHead\n      broughtIn { format fileName at by { id name } remarks { kind count lost } }\n      network { id slug }\n      strategy { id title themes asks { id title position ask { number } } }\n    }\n  }\n"): (typeof documents)["\n  query DocumentPage($id: ID!) {\n    document(id: $id) {\n      ...DocumentHead\n      broughtIn { format fileName at by { id name } remarks { kind count lost } }\n      network { id slug }\n      strategy { id title themes asks { id title position ask { number } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentRow on Document {\n    id kind title status position excerpt language updatedAt changedSinceVisit openThreadCount can\n    ask { number addresseeKind addressee theme leadOrganisation { id name initials colour } }\n  }\n"): (typeof documents)["\n  fragment DocumentRow on Document {\n    id kind title status position excerpt language updatedAt changedSinceVisit openThreadCount can\n    ask { number addresseeKind addressee theme leadOrganisation { id name initials colour } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditAsk($documentId: ID!, $input: AskInput!) {\n    editAsk(documentId: $documentId, input: $input) {\n      ... on Document { ...DocumentRow strategy { id themes } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EditAsk($documentId: ID!, $input: AskInput!) {\n    editAsk(documentId: $documentId, input: $input) {\n      ... on Document { ...DocumentRow strategy { id themes } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkVisited($documentId: ID!) {\n    markVisited(documentId: $documentId) {\n      ... on Document { id changedSinceVisit }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkVisited($documentId: ID!) {\n    markVisited(documentId: $documentId) {\n      ... on Document { id changedSinceVisit }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MoveAsk($documentId: ID!, $toPosition: Int!) {\n    moveAsk(documentId: $documentId, toPosition: $toPosition) {\n      ... on Strategy { ...StrategyParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation MoveAsk($documentId: ID!, $toPosition: Int!) {\n    moveAsk(documentId: $documentId, toPosition: $toPosition) {\n      ... on Strategy { ...StrategyParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Places($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id goal { id title } definition { id title } asks { id title position status ask { number addressee } } }\n    }\n  }\n"): (typeof documents)["\n  query Places($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id goal { id title } definition { id title } asks { id title position status ask { number addressee } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenameStrategy($strategyId: ID!, $title: String!) {\n    renameStrategy(strategyId: $strategyId, title: $title) {\n      ... on Strategy { id title }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RenameStrategy($strategyId: ID!, $title: String!) {\n    renameStrategy(strategyId: $strategyId, title: $title) {\n      ... on Strategy { id title }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetireAsk($documentId: ID!) {\n    retireAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RetireAsk($documentId: ID!) {\n    retireAsk(documentId: $documentId) {\n      ... on Document { ...DocumentRow strategy { ...StrategyParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetUpDocument($documentId: ID!, $settings: DocumentSettingsInput!) {\n    setUpDocument(documentId: $documentId, settings: $settings) {\n      ... on Document { id language wordLimit updatedAt }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetUpDocument($documentId: ID!, $settings: DocumentSettingsInput!) {\n    setUpDocument(documentId: $documentId, settings: $settings) {\n      ... on Document { id language wordLimit updatedAt }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StrategyChanged($strategyId: ID!) {\n    strategyChanged(strategyId: $strategyId) { ...StrategyParts }\n  }\n"): (typeof documents)["\n  subscription StrategyChanged($strategyId: ID!) {\n    strategyChanged(strategyId: $strategyId) { ...StrategyParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StrategyParts on Strategy {\n    id title themes\n    goal { ...DocumentRow }\n    definition { ...DocumentRow }\n    asks(includeRetired: true) { ...DocumentRow }\n  }\n"): (typeof documents)["\n  fragment StrategyParts on Strategy {\n    id title themes\n    goal { ...DocumentRow }\n    definition { ...DocumentRow }\n    asks(includeRetired: true) { ...DocumentRow }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Strategy($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { ...StrategyParts }\n      organisations { id name initials colour standing }\n    }\n  }\n"): (typeof documents)["\n  query Strategy($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { ...StrategyParts }\n      organisations { id name initials colour standing }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    acceptAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    acceptAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptSuggestion($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) {\n    acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptSuggestion($id: ID!, $part: SuggestionPart, $blocks: [Int!], $reason: String, $seen: DateTime) {\n    acceptSuggestion(suggestionId: $id, part: $part, blocks: $blocks, reason: $reason, seen: $seen) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseWording($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) {\n    chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseWording($ids: [ID!]!, $close: [ID!]!, $asOf: DateTime!, $reason: String) {\n    chooseWording(suggestionIds: $ids, closeSuggestionIds: $close, asOf: $asOf, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DecidedBetween($documentId: ID!, $since: DateTime!, $until: DateTime, $after: String) {\n    document(id: $documentId) {\n      id\n      decidedSuggestions(since: $since, until: $until, first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DecidedBetween($documentId: ID!, $since: DateTime!, $until: DateTime, $after: String) {\n    document(id: $documentId) {\n      id\n      decidedSuggestions(since: $since, until: $until, first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentSuggestions($documentId: ID!, $open: Boolean!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openSuggestionCount\n      suggestionDeciders\n      decidesSuggestions\n      setsSuggestionDeciders\n      ask { leadOrganisation { id name } }\n      suggestions(open: $open, first: 80, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentSuggestions($documentId: ID!, $open: Boolean!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openSuggestionCount\n      suggestionDeciders\n      decidesSuggestions\n      setsSuggestionDeciders\n      ask { leadOrganisation { id name } }\n      suggestions(open: $open, first: 80, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...SuggestionParts }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    rejectAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RejectAllSuggestions($documentId: ID!, $personId: ID!, $seen: [SeenSuggestionInput!]!, $reason: String) {\n    rejectAllSuggestions(documentId: $documentId, personId: $personId, seen: $seen, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } left { why suggestion { ...SuggestionParts } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RejectSuggestion($id: ID!, $reason: String) {\n    rejectSuggestion(suggestionId: $id, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RejectSuggestion($id: ID!, $reason: String) {\n    rejectSuggestion(suggestionId: $id, reason: $reason) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SetSuggestionDeciders($documentId: ID!, $deciders: SuggestionDeciders!) {\n    setSuggestionDeciders(documentId: $documentId, deciders: $deciders) {\n      ... on Document { id suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SetSuggestionDeciders($documentId: ID!, $deciders: SuggestionDeciders!) {\n    setSuggestionDeciders(documentId: $documentId, deciders: $deciders) {\n      ... on Document { id suggestionDeciders decidesSuggestions setsSuggestionDeciders }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Suggest($documentId: ID!, $suggestions: [SuggestionInput!]!, $withdrawKeys: [String!]!) {\n    suggest(documentId: $documentId, suggestions: $suggestions, withdrawKeys: $withdrawKeys) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation Suggest($documentId: ID!, $suggestions: [SuggestionInput!]!, $withdrawKeys: [String!]!) {\n    suggest(documentId: $documentId, suggestions: $suggestions, withdrawKeys: $withdrawKeys) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SuggestionParts on Suggestion {\n    id\n    key\n    document { id }\n    state\n    from\n    to\n    replaced\n    proposed\n    before\n    after\n    parts { insertion deletion blocks }\n    author { id name initials }\n    organisation { id name initials colour }\n    createdAt\n    changedAt\n    settledAt\n    settledBy { id name }\n    settledByOrganisation { id name }\n    reason\n    takenPart\n    takenBlocks\n    chosenInstead { id author { id name } organisation { id name } }\n    support { organisation { id name initials colour } current }\n    threads { id seenAt comments { id createdAt author { id } } }\n    can\n  }\n"): (typeof documents)["\n  fragment SuggestionParts on Suggestion {\n    id\n    key\n    document { id }\n    state\n    from\n    to\n    replaced\n    proposed\n    before\n    after\n    parts { insertion deletion blocks }\n    author { id name initials }\n    organisation { id name initials colour }\n    createdAt\n    changedAt\n    settledAt\n    settledBy { id name }\n    settledByOrganisation { id name }\n    reason\n    takenPart\n    takenBlocks\n    chosenInstead { id author { id name } organisation { id name } }\n    support { organisation { id name initials colour } current }\n    threads { id seenAt comments { id createdAt author { id } } }\n    can\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription SuggestionsChanged($documentId: ID!) {\n    suggestionsChanged(documentId: $documentId) { suggestions { ...SuggestionParts } }\n  }\n"): (typeof documents)["\n  subscription SuggestionsChanged($documentId: ID!) {\n    suggestionsChanged(documentId: $documentId) { suggestions { ...SuggestionParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SupportWording($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) {\n    supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SupportWording($ids: [ID!]!, $supports: Boolean!, $asOf: DateTime!) {\n    supportWording(suggestionIds: $ids, supports: $supports, asOf: $asOf) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionDecisions($versionId: ID!) {\n    version(id: $versionId) { id settledSuggestions { ...SuggestionParts } }\n  }\n"): (typeof documents)["\n  query VersionDecisions($versionId: ID!) {\n    version(id: $versionId) { id settledSuggestions { ...SuggestionParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawSuggestion($id: ID!) {\n    withdrawSuggestion(suggestionId: $id) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawSuggestion($id: ID!) {\n    withdrawSuggestion(suggestionId: $id) {\n      ... on Suggestions { suggestions { ...SuggestionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Authorship($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      authorship {\n        words\n        writers { person { id name } organisation { id name initials colour } words }\n        passages { client clock length writer since until broughtBack }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Authorship($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      authorship {\n        words\n        writers { person { id name } organisation { id name initials colour } words }\n        passages { client clock length writer since until broughtBack }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ComparisonParts on Comparison {\n    from { id number name createdAt }\n    fromAt\n    to { id number name createdAt }\n    toIsCurrent\n    insertedWords\n    deletedWords\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n    changes { ...ChangeParts }\n    blocks {\n      type\n      level\n      depth\n      number\n      previousType\n      change\n      segments { kind text bold italic underline strike link needsSource move organisation { id name initials colour } }\n    }\n  }\n"): (typeof documents)["\n  fragment ComparisonParts on Comparison {\n    from { id number name createdAt }\n    fromAt\n    to { id number name createdAt }\n    toIsCurrent\n    insertedWords\n    deletedWords\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n    changes { ...ChangeParts }\n    blocks {\n      type\n      level\n      depth\n      number\n      previousType\n      change\n      segments { kind text bold italic underline strike link needsSource move organisation { id name initials colour } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ChangeParts on ComparedChange {\n    organisation { id name initials colour }\n    heading\n    added\n    removed\n    reworded\n    moved\n    formatted\n  }\n"): (typeof documents)["\n  fragment ChangeParts on ComparedChange {\n    organisation { id name initials colour }\n    heading\n    added\n    removed\n    reworded\n    moved\n    formatted\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareVersions($from: ID!, $to: ID, $by: CompareBy) {\n    compare(from: $from, to: $to, by: $by) { ...ComparisonParts }\n  }\n"): (typeof documents)["\n  query CompareVersions($from: ID!, $to: ID, $by: CompareBy) {\n    compare(from: $from, to: $to, by: $by) { ...ComparisonParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ChangesSince($documentId: ID!, $since: CompareSince!, $by: CompareBy) {\n    changesSince(documentId: $documentId, since: $since, by: $by) { ...ComparisonParts }\n  }\n"): (typeof documents)["\n  query ChangesSince($documentId: ID!, $since: CompareSince!, $by: CompareBy) {\n    changesSince(documentId: $documentId, since: $since, by: $by) { ...ComparisonParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment StrayParts on StrayWords {\n    id\n    words\n    before\n    after\n    state\n    author { id name }\n    organisation { id name }\n    removedBy { id name }\n    createdAt\n    settledAt\n    settledBy { id name }\n  }\n"): (typeof documents)["\n  fragment StrayParts on StrayWords {\n    id\n    words\n    before\n    after\n    state\n    author { id name }\n    organisation { id name }\n    removedBy { id name }\n    createdAt\n    settledAt\n    settledBy { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StrayWords($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      strayWords { ...StrayParts }\n    }\n  }\n"): (typeof documents)["\n  query StrayWords($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      strayWords { ...StrayParts }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription StrayWordsChanged($documentId: ID!) {\n    strayWordsChanged(documentId: $documentId) { strayWords { ...StrayParts } }\n  }\n"): (typeof documents)["\n  subscription StrayWordsChanged($documentId: ID!) {\n    strayWordsChanged(documentId: $documentId) { strayWords { ...StrayParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SettleStrayWords($id: ID!, $putIn: Boolean!) {\n    settleStrayWords(strayWordsId: $id, putIn: $putIn) {\n      ... on StrayWords { ...StrayParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation SettleStrayWords($id: ID!, $putIn: Boolean!) {\n    settleStrayWords(strayWordsId: $id, putIn: $putIn) {\n      ... on StrayWords { ...StrayParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query TextHistory($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      history {\n        updates\n        forgottenUntil\n        writers { person { id name } organisation { id name initials colour } }\n        frames { at writer inserted deleted }\n        moments { frame number kind name }\n        blocks { type level from until texts marks writers froms untils removers }\n      }\n    }\n  }\n"): (typeof documents)["\n  query TextHistory($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      history {\n        updates\n        forgottenUntil\n        writers { person { id name } organisation { id name initials colour } }\n        frames { at writer inserted deleted }\n        moments { frame number kind name }\n        blocks { type level from until texts marks writers froms untils removers }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n"): (typeof documents)["\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n"): (typeof documents)["\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content document { id language } changes { ...ChangeParts } }\n  }\n"): (typeof documents)["\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content document { id language } changes { ...ChangeParts } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VoicesParts on Voices {\n    words\n    since\n    until\n    voices {\n      organisation { id name initials colour }\n      words\n      characters\n      deletedCharacters\n      comments\n      positions\n      writingOverTime\n      commentsOverTime\n      positionsOverTime\n    }\n  }\n"): (typeof documents)["\n  fragment VoicesParts on Voices {\n    words\n    since\n    until\n    voices {\n      organisation { id name initials colour }\n      words\n      characters\n      deletedCharacters\n      comments\n      positions\n      writingOverTime\n      commentsOverTime\n      positionsOverTime\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentVoices($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      voices { ...VoicesParts }\n      authorship {\n        words\n        characters\n        writers { person { id name } organisation { id name initials colour } words characters deletedCharacters deletedOfOthers firstAt lastAt }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentVoices($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      voices { ...VoicesParts }\n      authorship {\n        words\n        characters\n        writers { person { id name } organisation { id name initials colour } words characters deletedCharacters deletedOfOthers firstAt lastAt }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StrategyVoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id title voices { ...VoicesParts } }\n    }\n  }\n"): (typeof documents)["\n  query StrategyVoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      strategy { id title voices { ...VoicesParts } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AnswerSecretly($input: AnswerSecretlyInput!) {\n    answerSecretly(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation AnswerSecretly($input: AnswerSecretlyInput!) {\n    answerSecretly(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BallotChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotRow ...BallotElectors }\n  }\n"): (typeof documents)["\n  subscription BallotChanged($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotRow ...BallotElectors }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BallotChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy {\n        id\n        goal { ...BallotSubject }\n        definition { ...BallotSubject }\n        asks { ...BallotSubject }\n      }\n    }\n  }\n"): (typeof documents)["\n  query BallotChoices($slug: String!) {\n    network(slug: $slug) {\n      id\n      organisations { id name initials colour standing }\n      strategy {\n        id\n        goal { ...BallotSubject }\n        definition { ...BallotSubject }\n        asks { ...BallotSubject }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotElectors on Ballot {\n    electorate { answered left organisation { id name initials colour } }\n  }\n"): (typeof documents)["\n  fragment BallotElectors on Ballot {\n    electorate { answered left organisation { id name initials colour } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BallotExport($id: ID!, $format: ExportFormat!) {\n    ballot(id: $id) { id export(format: $format) { name type content } }\n  }\n"): (typeof documents)["\n  query BallotExport($id: ID!, $format: ExportFormat!) {\n    ballot(id: $id) { id export(format: $format) { name type content } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BallotLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotParts }\n  }\n"): (typeof documents)["\n  subscription BallotLive($networkId: ID!) {\n    ballotChanged(networkId: $networkId) { ...BallotParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotParts on Ballot {\n    ...BallotRow\n    ...BallotElectors\n    introduction can\n    rule { template binding override basis quorum dots visibility sentence }\n    openedBy { id name }\n    positions { ...PositionParts }\n    mine { ...PositionParts }\n    mayPrepareFor { id name initials colour }\n    prepared { ...PreparedParts }\n    proxies { ...BallotProxyParts }\n    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory withheld ranking { place tied points backers document { id kind title ask { number } } } }\n    firstOutcome { headline }\n    statement { body nextSteps revision at by { id name } }\n    lastReminder { at message by { id name } }\n    review { open mayOverride mayWithdraw { id name initials colour } steps { kind choice reason at by { id name } organisation { id name initials colour } } }\n    mandates { kind until organisation { id } }\n    recorded { sequence hash }\n    extensions { previousClosesAt closesAt reason at by { id name } }\n  }\n"): (typeof documents)["\n  fragment BallotParts on Ballot {\n    ...BallotRow\n    ...BallotElectors\n    introduction can\n    rule { template binding override basis quorum dots visibility sentence }\n    openedBy { id name }\n    positions { ...PositionParts }\n    mine { ...PositionParts }\n    mayPrepareFor { id name initials colour }\n    prepared { ...PreparedParts }\n    proxies { ...BallotProxyParts }\n    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory withheld ranking { place tied points backers document { id kind title ask { number } } } }\n    firstOutcome { headline }\n    statement { body nextSteps revision at by { id name } }\n    lastReminder { at message by { id name } }\n    review { open mayOverride mayWithdraw { id name initials colour } steps { kind choice reason at by { id name } organisation { id name initials colour } } }\n    mandates { kind until organisation { id } }\n    recorded { sequence hash }\n    extensions { previousClosesAt closesAt reason at by { id name } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotRow on Ballot {\n    id number title state opensAt closesAt timeZone closedAt eligibleCount answeredCount\n    document { id kind title ask { number } }\n    texts { id }\n    rule { template binding }\n    mayAnswerFor { id name initials colour }\n    mine { id choice revision organisation { id name initials colour } }\n    outcome { state headline }\n    withdrawalReason\n    supersededBy { id number }\n  }\n"): (typeof documents)["\n  fragment BallotRow on Ballot {\n    id number title state opensAt closesAt timeZone closedAt eligibleCount answeredCount\n    document { id kind title ask { number } }\n    texts { id }\n    rule { template binding }\n    mayAnswerFor { id name initials colour }\n    mine { id choice revision organisation { id name initials colour } }\n    outcome { state headline }\n    withdrawalReason\n    supersededBy { id number }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotSubject on Document {\n    id kind title status can excerpt\n    ask { number }\n    currentBallot { id number title version { id } }\n  }\n"): (typeof documents)["\n  fragment BallotSubject on Document {\n    id kind title status can excerpt\n    ask { number }\n    currentBallot { id number title version { id } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BallotPage($id: ID!) {\n    ballot(id: $id) {\n      ...BallotParts\n      texts { id document { id kind title ask { number } } version { id number name hash createdAt content document { id language } } before { voted version { id number createdAt } } }\n      notes { ...BallotNoteParts }\n      previous { id number state texts { id document { id } version { id number } } mine { id choice reason proposedChange shareDissent revision preferences { value document { id } } organisation { id } } }\n    }\n  }\n"): (typeof documents)["\n  query BallotPage($id: ID!) {\n    ballot(id: $id) {\n      ...BallotParts\n      texts { id document { id kind title ask { number } } version { id number name hash createdAt content document { id language } } before { voted version { id number createdAt } } }\n      notes { ...BallotNoteParts }\n      previous { id number state texts { id document { id } version { id number } } mine { id choice reason proposedChange shareDissent revision preferences { value document { id } } organisation { id } } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Colleagues($slug: String!) {\n    network(slug: $slug) { id organisations { id people { id person { id name } mandates { id kind organisation { id } } } } }\n  }\n"): (typeof documents)["\n  query Colleagues($slug: String!) {\n    network(slug: $slug) { id organisations { id people { id person { id name } mandates { id kind organisation { id } } } } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemindOfBallot($id: ID!, $message: String!) {\n    remindOfBallot(id: $id, message: $message) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RemindOfBallot($id: ID!, $message: String!) {\n    remindOfBallot(id: $id, message: $message) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation StateOutcome($id: ID!, $body: String!, $nextSteps: String!, $expectedRevision: Int!) {\n    stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $expectedRevision) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation StateOutcome($id: ID!, $body: String!, $nextSteps: String!, $expectedRevision: Int!) {\n    stateOutcome(id: $id, body: $body, nextSteps: $nextSteps, expectedRevision: $expectedRevision) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OverrideObjection($id: ID!, $reason: String!) {\n    overrideObjection(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation OverrideObjection($id: ID!, $reason: String!) {\n    overrideObjection(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawBlock($input: WithdrawBlockInput!) {\n    withdrawBlock(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawBlock($input: WithdrawBlockInput!) {\n    withdrawBlock(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentBallots($slug: String!, $documentId: ID!) {\n    network(slug: $slug) {\n      id\n      ballots(documentId: $documentId, first: 30) { totalCount nodes { ...BallotRow } }\n    }\n  }\n"): (typeof documents)["\n  query DocumentBallots($slug: String!, $documentId: ID!) {\n    network(slug: $slug) {\n      id\n      ballots(documentId: $documentId, first: 30) { totalCount nodes { ...BallotRow } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DraftMoved($versionId: ID!) {\n    compare(from: $versionId) { from { id } to { id } insertedWords deletedWords blocks { change } }\n  }\n"): (typeof documents)["\n  query DraftMoved($versionId: ID!) {\n    compare(from: $versionId) { from { id } to { id } insertedWords deletedWords blocks { change } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DropPrepared($ballotId: ID!, $organisationId: ID!, $expectedRevision: Int!) {\n    dropPreparedPosition(ballotId: $ballotId, organisationId: $organisationId, expectedRevision: $expectedRevision) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation DropPrepared($ballotId: ID!, $organisationId: ID!, $expectedRevision: Int!) {\n    dropPreparedPosition(ballotId: $ballotId, organisationId: $organisationId, expectedRevision: $expectedRevision) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query EndedBallots($slug: String!, $states: [BallotState!], $after: String) {\n    network(slug: $slug) {\n      id\n      ballots(states: $states, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...BallotRow } }\n    }\n  }\n"): (typeof documents)["\n  query EndedBallots($slug: String!, $states: [BallotState!], $after: String) {\n    network(slug: $slug) {\n      id\n      ballots(states: $states, first: 20, after: $after) { totalCount pageInfo { hasNextPage endCursor } nodes { ...BallotRow } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ExtendBallot($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendBallot(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation ExtendBallot($id: ID!, $closesAt: DateTime!, $reason: String!) {\n    extendBallot(id: $id, closesAt: $closesAt, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotNoteParts on BallotNote { id body revision at by { id name } organisation { id } }\n"): (typeof documents)["\n  fragment BallotNoteParts on BallotNote { id body revision at by { id name } organisation { id } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation NoteOnBallot($input: BallotNoteInput!) {\n    noteOnBallot(input: $input) {\n      ... on Ballot { id notes { ...BallotNoteParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation NoteOnBallot($input: BallotNoteInput!) {\n    noteOnBallot(input: $input) {\n      ... on Ballot { id notes { ...BallotNoteParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation OpenBallot($input: OpenBallotInput!) {\n    openBallot(input: $input) {\n      ... on Ballot { ...BallotParts document { id status currentBallot { id number state } } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation OpenBallot($input: OpenBallotInput!) {\n    openBallot(input: $input) {\n      ... on Ballot { ...BallotParts document { id status currentBallot { id number state } } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PositionParts on Position {\n    id choice reason proposedChange shareDissent takenAt revision\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    takenBy { id name initials }\n    preparedBy { id name }\n    answeredBy { id name }\n  }\n"): (typeof documents)["\n  fragment PositionParts on Position {\n    id choice reason proposedChange shareDissent takenAt revision\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    takenBy { id name initials }\n    preparedBy { id name }\n    answeredBy { id name }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PreparedParts on PreparedPosition {\n    id choice reason proposedChange shareDissent preparedAt revision stale\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    preparedBy { id name initials }\n  }\n"): (typeof documents)["\n  fragment PreparedParts on PreparedPosition {\n    id choice reason proposedChange shareDissent preparedAt revision stale\n    preferences { value document { id } }\n    organisation { id name initials colour }\n    preparedBy { id name initials }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PreparePosition($input: PreparePositionInput!) {\n    preparePosition(input: $input) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation PreparePosition($input: PreparePositionInput!) {\n    preparePosition(input: $input) {\n      ... on Ballot { id prepared { ...PreparedParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BallotProxyParts on BallotProxy { id organisation { id name } holder { id name } person { id name } }\n"): (typeof documents)["\n  fragment BallotProxyParts on BallotProxy { id organisation { id name } holder { id name } person { id name } }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation GiveProxy($input: GiveProxyInput!) {\n    giveProxy(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation GiveProxy($input: GiveProxyInput!) {\n    giveProxy(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeProxy($ballotId: ID!, $organisationId: ID!) {\n    revokeProxy(ballotId: $ballotId, organisationId: $organisationId) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeProxy($ballotId: ID!, $organisationId: ID!) {\n    revokeProxy(ballotId: $ballotId, organisationId: $organisationId) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query RunningBallots($slug: String!) {\n    network(slug: $slug) {\n      id\n      ballots(states: [NOTICE, OPEN], first: 100) { totalCount nodes { ...BallotRow ...BallotElectors } }\n    }\n  }\n"): (typeof documents)["\n  query RunningBallots($slug: String!) {\n    network(slug: $slug) {\n      id\n      ballots(states: [NOTICE, OPEN], first: 100) { totalCount nodes { ...BallotRow ...BallotElectors } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SubjectVersions($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { id number kind name createdAt } }\n    }\n  }\n"): (typeof documents)["\n  query SubjectVersions($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 30) { totalCount pageInfo { hasNextPage endCursor } nodes { id number kind name createdAt } }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TakePosition($input: TakePositionInput!) {\n    takePosition(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation TakePosition($input: TakePositionInput!) {\n    takePosition(input: $input) {\n      ... on Ballot { ...BallotParts }\n      ... on PositionConflict { message current { ...PositionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionText($id: ID!) {\n    version(id: $id) { id number content document { id language } }\n  }\n"): (typeof documents)["\n  query VersionText($id: ID!) {\n    version(id: $id) { id number content document { id language } }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawBallot($id: ID!, $reason: String!) {\n    withdrawBallot(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawBallot($id: ID!, $reason: String!) {\n    withdrawBallot(id: $id, reason: $reason) {\n      ... on Ballot { ...BallotParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;