import { graphql } from '@northstar/web-graphql';

/** A text and its agreed words, where there are such. */
export const TEXT_TO_SIGN = graphql(`
  fragment TextToSign on Document {
    id kind title status
    ask { number }
    agreedVersion { id number hash }
  }
`);
