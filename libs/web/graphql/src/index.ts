export * from './generated/gql.js';
export type * from './generated/graphql.js';
