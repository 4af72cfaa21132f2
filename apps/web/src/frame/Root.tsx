import { Outlet, ScrollRestoration } from 'react-router';

/** Around every page. */
export function Root() {
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
