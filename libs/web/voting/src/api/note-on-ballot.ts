import { graphql } from '@northstar/web-graphql';

/** What an organisation of the viewer's writes for itself. */
export const BALLOT_NOTE = graphql(`
  fragment BallotNoteParts on BallotNote { id body revision at by { id name } organisation { id } }
`);

/** Writes that note. */
export const NOTE_ON_BALLOT = graphql(`
  mutation NoteOnBallot($input: BallotNoteInput!) {
    noteOnBallot(input: $input) {
      ... on Ballot { id notes { ...BallotNoteParts } }
      ... on Refusal { code message field }
    }
  }
`);
