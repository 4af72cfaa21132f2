import { formatMoment, zonePlace } from '@northstar/web-ui';

/** A time on the clocks of the place in which it was said. */
export const momentThere = (at: string, timeZone: string): string => `${formatMoment(Date.parse(at), { timeZone })} (${zonePlace(timeZone)})`;
