import { createApi } from '@northstar/web-core';

/** The page's one connection to the API. */
export const api = createApi();
