export { type Day, dayInWords, dayOf, monthEnds, startOf } from './day.js';
export { clashes, endPlan, type GivenPlan, LONGEST_PLAN_NOTE, LONGEST_TARGET, type Plan, PLAN_STATES, type PlanState, takeOn, targetKey } from './plan.js';
export { asRefusal, type ProgressCode, type ProgressOutcome, type ProgressRefusal } from './refusals.js';
export { isMet, lapses, type Review, setReview } from './review.js';
export { type Delivery, DELIVERIES, DELIVERY_WORDS, type Response, RESPONSE_WORDS, RESPONSES, SAID_DELIVERIES, SAID_RESPONSES, type SaidDelivery, type SaidResponse } from './scales.js';
export { type Counts, type Group, type Scored, type Scoreboard, scoreboard } from './scoreboard.js';
export { confirmDelivery, isConfirmed, type Standing, standingOf, standingOn, standingSteps } from './standing.js';
export { type GivenStep, isWebAddress, type Link, LONGEST_CONTACT, LONGEST_LABEL, LONGEST_WORDS, MOST_EVIDENCE, recordStep, type Step, STEP_KINDS, type StepKind, type Way, WAYS } from './step.js';
export { publicSteps } from './visible.js';
