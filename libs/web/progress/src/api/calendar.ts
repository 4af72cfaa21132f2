import { graphql } from '@northstar/web-graphql';

/** Whether the viewer has a calendar address. */
export const CALENDAR = graphql(`
  query Calendar($slug: String!) {
    network(slug: $slug) { id calendarMadeAt }
  }
`);
