import { graphql } from '@northstar/web-graphql';

/** An erratum as its card shows it. */
export const ERRATUM_PARTS = graphql(`
  fragment ErratumParts on Erratum {
    id number state reason until markedAt objection
    change { lead replaced proposed tail }
    markedBy { id name }
    objectedBy { id name }
    mayObjectFor { id name }
  }
`);
