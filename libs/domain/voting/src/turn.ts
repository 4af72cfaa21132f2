/** What a ballot waits for from an organisation. Reaffirming [D5.3]: it had answered the ballot that this one superseded, on an older text. */
export type Turn = 'take_position' | 'reaffirm_position';
