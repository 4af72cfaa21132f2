/** Short answers without words [C8]. */
export const REACTIONS = ['agree', 'thanks', 'seen', 'question'] as const;
export type Reaction = (typeof REACTIONS)[number];
