import { graphql } from '@northstar/web-graphql';

/** Everything about a call that can change while one looks; the exact texts never do and are read once. */
export const SIGN_ON_PARTS = graphql(`
  fragment SignOnParts on SignOn {
    id number title introduction scope closesAt timeZone calledAt open can
    calledBy { id name }
    extensions { closesAt reason at by { id name } }
    calledOff { reason at by { id name } }
    lastReminder { message at by { id name } }
    texts { versionId current signatures document { id kind title ask { number } } version { id number hash } }
    board { organisation { id name initials colour } signatures { id versionId state reservation reason at revision by { id name } } }
    preparations { organisation { id } at by { id name } answers { versionId answer words } }
    maySignFor { id } mayPrepareFor { id } mayWithdrawFor { id }
  }
`);
