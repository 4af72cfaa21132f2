import { graphql } from '@northstar/web-graphql';

/** An amendment as its card shows it. */
export const AMENDMENT_PARTS = graphql(`
  fragment AmendmentParts on Amendment {
    id number state reason decision proposedAt endedAt mayDecide mayWithdraw
    change { lead replaced proposed tail }
    organisation { id name initials colour }
    proposedBy { id name }
    endedBy { id name }
    sponsors { id name }
    version { id }
    result { id }
    ballot { id number }
    vote { id number state }
    collidesWith { id number state }
    maySponsorFor { id name }
    mayUnsponsorFor { id name }
  }
`);
