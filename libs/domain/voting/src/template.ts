/** The kinds of rule [D3.2]. */
export const TEMPLATES = ['consent', 'simple_majority', 'two_thirds', 'unanimity', 'sense_check', 'dots', 'ranked_choice'] as const;
export type Template = (typeof TEMPLATES)[number];

/** How much support carries a text. */
export const THRESHOLDS = ['none', 'majority', 'two_thirds', 'unanimity'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** The templates that put texts in an order instead of saying yes or no to them. */
export type RankingTemplate = 'dots' | 'ranked_choice';

/** What of a text a ballot is about. Two ballots on one text hinder each other only within a lane [D5.2]. */
export type Lane = 'decision' | 'sense' | 'priority';

const THRESHOLD_OF: Readonly<Record<Template, Threshold>> = {
  consent: 'none', simple_majority: 'majority', two_thirds: 'two_thirds', unanimity: 'unanimity', sense_check: 'majority', dots: 'none', ranked_choice: 'none',
};
const LANE_OF: Readonly<Record<Template, Lane>> = {
  consent: 'decision', simple_majority: 'decision', two_thirds: 'decision', unanimity: 'decision', sense_check: 'sense', dots: 'priority', ranked_choice: 'priority',
};

export const thresholdOf = (template: Template): Threshold => THRESHOLD_OF[template];
export const laneOf = (template: Template): Lane => LANE_OF[template];
export const isRanking = (template: Template): template is RankingTemplate => LANE_OF[template] === 'priority';

/** Whether its outcome agrees a text or refuses it. Sense checks and priorities never change the status of a text [D3.8]. */
export const isBinding = (template: Template): boolean => LANE_OF[template] === 'decision';
