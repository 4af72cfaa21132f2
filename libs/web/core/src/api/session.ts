import { graphql } from '@northstar/web-graphql';

/** Who is signed in, and in which networks they may do what. */
export const SESSION = graphql(`
  query Session {
    signInEnded
    installation { networksExist demoAvailable demoMode keepsOnDevices }
    me {
      person { id name initials email }
      networks {
        role
        can
        network { id slug name demo }
        organisations { id name initials colour standing }
        actingFor { id name initials colour standing }
        mandates { id kind from until organisation { id name initials colour } }
      }
    }
  }
`);
