import { graphql } from '@northstar/web-graphql';

/** Everything that the page of a ballot shows and that can change while one looks; the text itself never does and is read once. */
export const BALLOT_PARTS = graphql(`
  fragment BallotParts on Ballot {
    ...BallotRow
    ...BallotElectors
    introduction can
    rule { template binding override basis quorum dots visibility sentence }
    openedBy { id name }
    positions { ...PositionParts }
    mine { ...PositionParts }
    mayPrepareFor { id name initials colour }
    prepared { ...PreparedParts }
    proxies { ...BallotProxyParts }
    outcome { state headline steps { name sentence passed } support supportWithReservation abstain standAside oppose block eligible answered quorum advisory withheld ranking { place tied points backers document { id kind title ask { number } } } }
    firstOutcome { headline }
    statement { body nextSteps revision at by { id name } }
    lastReminder { at message by { id name } }
    review { open mayOverride mayWithdraw { id name initials colour } steps { kind choice reason at by { id name } organisation { id name initials colour } } }
    mandates { kind until organisation { id } }
    recorded { sequence hash }
    extensions { previousClosesAt closesAt reason at by { id name } }
  }
`);
