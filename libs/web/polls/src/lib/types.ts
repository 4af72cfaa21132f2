import type { PollPartsFragment } from '@northstar/web-graphql';

export type Poll = PollPartsFragment;
export type Question = Poll['questions'][number];
/** What a coordinator is about to ask. */
export interface DraftQuestion { readonly text: string; readonly choices: readonly string[] }
