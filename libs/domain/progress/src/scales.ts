/** What government said to an ask [G1.1]. */
export const RESPONSES = ['not_sent', 'sent', 'acknowledged', 'accepted', 'partly_accepted', 'noted', 'rejected', 'overdue'] as const;
export type Response = (typeof RESPONSES)[number];
/** What people record; the first is where an ask begins, and the last is the clock's. */
export const SAID_RESPONSES = ['sent', 'acknowledged', 'accepted', 'partly_accepted', 'noted', 'rejected'] as const satisfies readonly Response[];
export type SaidResponse = (typeof SAID_RESPONSES)[number];

/** What government did about it. */
export const DELIVERIES = ['not_started', 'in_progress', 'delivered', 'reversed'] as const;
export type Delivery = (typeof DELIVERIES)[number];
export const SAID_DELIVERIES = ['in_progress', 'delivered', 'reversed'] as const satisfies readonly Delivery[];
export type SaidDelivery = (typeof SAID_DELIVERIES)[number];

export const RESPONSE_WORDS: Readonly<Record<Response, string>> = {
  not_sent: 'Not sent', sent: 'Sent', acknowledged: 'Acknowledged', accepted: 'Accepted', partly_accepted: 'Partly accepted', noted: 'Noted', rejected: 'Rejected', overdue: 'Overdue',
};
export const DELIVERY_WORDS: Readonly<Record<Delivery, string>> = { not_started: 'Not started', in_progress: 'In progress', delivered: 'Delivered', reversed: 'Reversed' };
