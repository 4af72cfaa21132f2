/**
 * What a ballot waits for from an organisation. Reaffirming [D5.3]: it had answered the ballot that this one superseded, on an older text.
 * Casting [D1.7]: a colleague has prepared what it is to say. As a proxy [D1.9]: another organisation asked to be answered for.
 */
export type Turn = 'take_position' | 'reaffirm_position' | 'cast_position' | 'answer_as_proxy';
