import { serverClock } from '@northstar/web-core';
import { useNow } from '@northstar/web-ui';

/** Now by the server's clock, by which ballots open and close, whatever the clock of this computer says. */
export const useServerNow = (everyMs?: number): number => useNow(everyMs) + serverClock.ahead();
