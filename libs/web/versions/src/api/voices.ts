import { graphql } from '@northstar/web-graphql';

/** How much came from which organisation. */
export const VOICES_PARTS = graphql(`
  fragment VoicesParts on Voices {
    words
    since
    until
    voices {
      organisation { id name initials colour }
      words
      characters
      deletedCharacters
      comments
      positions
      writingOverTime
      commentsOverTime
      positionsOverTime
    }
  }
`);

/** Whose voices are in a text, and who wrote it, person by person. */
export const DOCUMENT_VOICES = graphql(`
  query DocumentVoices($documentId: ID!) {
    document(id: $documentId) {
      id
      voices { ...VoicesParts }
      authorship {
        words
        characters
        writers { person { id name } organisation { id name initials colour } words characters deletedCharacters deletedOfOthers firstAt lastAt }
      }
    }
  }
`);

/** Whose voices are in all texts of a network's strategy. */
export const STRATEGY_VOICES = graphql(`
  query StrategyVoices($slug: String!) {
    network(slug: $slug) {
      id
      strategy { id title voices { ...VoicesParts } }
    }
  }
`);
