export { answerCall, type AnswerGiven, type Answering, type AnswerToText, LONGEST_WORDS, prepareAnswer, type Signatures, withdrawSignatures } from './answer.js';
export { type Call, callForSignatures, type CallText, LONGEST_INTRODUCTION, LONGEST_TITLE, MOST_TEXTS, type OfferedText, type Scope, SCOPES, takesSignatures, type Wanted } from './call.js';
export { asRefusal, type SignOnCode, type SignOnOutcome, type SignOnRefusal } from './refusals.js';
export { type Answer, type Answered, ANSWERS, type Declined, INVITED, NEXT, revisionOf, type Signature, type SignatureState, SIGNATURE_STATES, type Signed, type SignedWithReservation, stands, type Withdrawn } from './signature.js';
export { type SigningTurn, signingTurn } from './turn.js';
export { callOff, extendCall, remindOfCall, unanswered } from './conduct.js';
