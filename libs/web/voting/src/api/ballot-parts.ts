import { graphql } from '@northstar/web-graphql';

/** Everything that the page of a ballot shows and that can change while one looks; the text itself never does and is read once. */
export const BALLOT_PARTS = graphql(`
  fragment BallotParts on Ballot {
    ...BallotRow
    ...BallotElectors
    introduction can
    rule { template binding basis quorum dots visibility sentence }
    openedBy { id name }
    positions { ...PositionParts }
    mine { ...PositionParts }
    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory ranking { place tied points backers document { id kind title ask { number } } } }
    extensions { previousClosesAt closesAt reason at by { id name } }
  }
`);
