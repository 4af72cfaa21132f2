import type { DemoSigning } from './types.js';

/** Signatures are being asked for under what is agreed: some have signed, some have not answered, and nobody takes silence for a signature. */
export const signing: DemoSigning = {
  by: 'ines', daysAgo: 6, closesDaysAgo: -9, title: 'Sign what we agreed before the hearing', documents: ['goal', 'early-warning', 'embassies'],
  introduction: 'Whoever signs is named under these words in our next edition, which goes to the committee before its hearing. Each text can be signed for itself: nobody has to stand under all three.',
  answers: [
    { organisation: 'fieldnote', by: 'lena', daysAgo: 5.4, says: [['goal', 'sign'], ['early-warning', 'sign'], ['embassies', 'sign']] },
    { organisation: 'memoryhouse', by: 'ruth', daysAgo: 4.8, says: [['goal', 'sign'], ['early-warning', 'sign'], ['embassies', 'sign']] },
    {
      organisation: 'meridian', by: 'hannah', daysAgo: 4.1, says: [
        ['goal', 'sign_with_reservation', 'We read “identity-based” as the law of our courts reads it, which is narrower than the word is in ordinary speech.'],
        ['early-warning', 'sign_with_reservation', 'We read “identity-based” as the law of our courts reads it, which is narrower than the word is in ordinary speech.'],
        ['embassies', 'sign_with_reservation', 'We read “identity-based” as the law of our courts reads it, which is narrower than the word is in ordinary speech.'],
      ],
    },
    { organisation: 'openschool', by: 'zofia', daysAgo: 3.3, says: [['goal', 'sign'], ['early-warning', 'sign'], ['embassies', 'decline', 'We teach in schools and have nothing to say about embassies.']] },
    { organisation: 'thornfield', by: 'edmund', daysAgo: 2.6, says: [['goal', 'decline', 'Our university lets us publish findings and not demands.'], ['early-warning', 'decline', 'Our university lets us publish findings and not demands.'], ['embassies', 'decline', 'Our university lets us publish findings and not demands.']] },
    { organisation: 'quietriver', by: 'greta', daysAgo: 1.2, says: [['goal', 'sign'], ['early-warning', 'sign'], ['embassies', 'sign']] },
  ],
  prepared: [{ organisation: 'ninebridges', by: 'callum', daysAgo: 0.8, says: [['goal', 'sign'], ['early-warning', 'sign'], ['embassies', 'sign_with_reservation', 'Those who live where an embassy stands should hear of its warnings, too.']] }],
};
