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
    "\n  query Session {\n    installation { networksExist demoAvailable demoMode }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n": typeof types.SessionDocument,
    "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.DeleteCommentDocument,
    "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n": typeof types.DocumentThreadsDocument,
    "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.EditCommentDocument,
    "\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ReopenThreadDocument,
    "\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ReplyToThreadDocument,
    "\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.ResolveThreadDocument,
    "\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.StartThreadDocument,
    "\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n": typeof types.ThreadChangedDocument,
    "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    can\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n    }\n  }\n": typeof types.ThreadPartsFragmentDoc,
    "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n": typeof types.LastVersionDocument,
    "\n  query CompareVersions($from: ID!, $to: ID) {\n    compare(from: $from, to: $to) {\n      from { id number name createdAt }\n      to { id number name createdAt }\n      toIsCurrent\n      insertedWords\n      deletedWords\n      contributors {\n        organisation { id name initials colour }\n        people { id name }\n        insertedCharacters\n        deletedCharacters\n      }\n      blocks {\n        type\n        level\n        previousType\n        change\n        segments { kind text bold italic organisation { id name initials colour } }\n      }\n    }\n  }\n": typeof types.CompareVersionsDocument,
    "\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n": typeof types.DocumentVersionsDocument,
    "\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.NameVersionDocument,
    "\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": typeof types.RestoreVersionDocument,
    "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n": typeof types.VersionCutDocument,
    "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n": typeof types.VersionPartsFragmentDoc,
    "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content }\n  }\n": typeof types.VersionToReadDocument,
};
const documents: Documents = {
    "\n  query Session {\n    installation { networksExist demoAvailable demoMode }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n": types.SessionDocument,
    "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.DeleteCommentDocument,
    "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n": types.DocumentThreadsDocument,
    "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.EditCommentDocument,
    "\n  mutation ReopenThread($id: ID!) {\n    reopenThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ReopenThreadDocument,
    "\n  mutation ReplyToThread($threadId: ID!, $body: String!) {\n    reply(threadId: $threadId, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ReplyToThreadDocument,
    "\n  mutation ResolveThread($id: ID!) {\n    resolveThread(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.ResolveThreadDocument,
    "\n  mutation StartThread($documentId: ID!, $anchor: AnchorInput, $body: String!) {\n    startThread(documentId: $documentId, anchor: $anchor, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.StartThreadDocument,
    "\n  subscription ThreadChanged($documentId: ID!) {\n    threadChanged(documentId: $documentId) { ...ThreadParts }\n  }\n": types.ThreadChangedDocument,
    "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    can\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n    }\n  }\n": types.ThreadPartsFragmentDoc,
    "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n": types.LastVersionDocument,
    "\n  query CompareVersions($from: ID!, $to: ID) {\n    compare(from: $from, to: $to) {\n      from { id number name createdAt }\n      to { id number name createdAt }\n      toIsCurrent\n      insertedWords\n      deletedWords\n      contributors {\n        organisation { id name initials colour }\n        people { id name }\n        insertedCharacters\n        deletedCharacters\n      }\n      blocks {\n        type\n        level\n        previousType\n        change\n        segments { kind text bold italic organisation { id name initials colour } }\n      }\n    }\n  }\n": types.CompareVersionsDocument,
    "\n  query DocumentVersions($documentId: ID!, $after: String) {\n    document(id: $documentId) {\n      id\n      can\n      versions(first: 30, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...VersionParts }\n      }\n    }\n  }\n": types.DocumentVersionsDocument,
    "\n  mutation NameVersion($documentId: ID!, $name: String!, $note: String) {\n    nameVersion(documentId: $documentId, name: $name, note: $note) {\n      ... on Version { ...VersionParts }\n      ... on Refusal { code message field }\n    }\n  }\n": types.NameVersionDocument,
    "\n  mutation RestoreVersion($versionId: ID!) {\n    restoreVersion(versionId: $versionId) {\n      ... on RestoreResultOk { document { id } beforeRestore { ...VersionParts } }\n      ... on Refusal { code message field }\n    }\n  }\n": types.RestoreVersionDocument,
    "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n": types.VersionCutDocument,
    "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n": types.VersionPartsFragmentDoc,
    "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content }\n  }\n": types.VersionToReadDocument,
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
export function graphql(source: "\n  query Session {\n    installation { networksExist demoAvailable demoMode }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Session {\n    installation { networksExist demoAvailable demoMode }\n    me {\n      person { id name initials email }\n      networks {\n        role\n        can\n        network { id slug name demo }\n        organisations { id name initials colour standing }\n        actingFor { id name initials colour standing }\n        mandates { id kind from until organisation { id name initials colour } }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation DeleteComment($id: ID!) {\n    deleteComment(id: $id) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n"): (typeof documents)["\n  query DocumentThreads($documentId: ID!, $after: String) {\n    me { person { id } }\n    document(id: $documentId) {\n      id\n      can\n      openThreadCount\n      threads(first: 100, after: $after) {\n        totalCount\n        pageInfo { hasNextPage endCursor }\n        nodes { ...ThreadParts }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"): (typeof documents)["\n  mutation EditComment($id: ID!, $body: String!) {\n    editComment(id: $id, body: $body) {\n      ... on Thread { ...ThreadParts }\n      ... on Refusal { code message field }\n    }\n  }\n"];
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
export function graphql(source: "\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    can\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n    }\n  }\n"): (typeof documents)["\n  fragment ThreadParts on Thread {\n    id\n    state\n    anchor { start end }\n    quote\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    resolvedAt\n    resolvedBy { id name }\n    resolvedByOrganisation { id name }\n    can\n    comments {\n      id\n      body\n      createdAt\n      editedAt\n      author { id name initials }\n      organisation { id name initials colour }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n"): (typeof documents)["\n  query LastVersion($documentId: ID!) {\n    document(id: $documentId) {\n      id\n      versions(first: 1) {\n        nodes { id number createdAt content }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompareVersions($from: ID!, $to: ID) {\n    compare(from: $from, to: $to) {\n      from { id number name createdAt }\n      to { id number name createdAt }\n      toIsCurrent\n      insertedWords\n      deletedWords\n      contributors {\n        organisation { id name initials colour }\n        people { id name }\n        insertedCharacters\n        deletedCharacters\n      }\n      blocks {\n        type\n        level\n        previousType\n        change\n        segments { kind text bold italic organisation { id name initials colour } }\n      }\n    }\n  }\n"): (typeof documents)["\n  query CompareVersions($from: ID!, $to: ID) {\n    compare(from: $from, to: $to) {\n      from { id number name createdAt }\n      to { id number name createdAt }\n      toIsCurrent\n      insertedWords\n      deletedWords\n      contributors {\n        organisation { id name initials colour }\n        people { id name }\n        insertedCharacters\n        deletedCharacters\n      }\n      blocks {\n        type\n        level\n        previousType\n        change\n        segments { kind text bold italic organisation { id name initials colour } }\n      }\n    }\n  }\n"];
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
export function graphql(source: "\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n"): (typeof documents)["\n  subscription VersionCut($documentId: ID!) {\n    versionCut(documentId: $documentId) { ...VersionParts }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n"): (typeof documents)["\n  fragment VersionParts on Version {\n    id\n    number\n    kind\n    name\n    note\n    hash\n    createdAt\n    createdBy { id name initials }\n    organisation { id name initials colour }\n    contributors {\n      organisation { id name initials colour }\n      people { id name }\n      insertedCharacters\n      deletedCharacters\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content }\n  }\n"): (typeof documents)["\n  query VersionToRead($id: ID!) {\n    version(id: $id) { ...VersionParts content }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;