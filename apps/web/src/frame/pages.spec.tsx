import { act, render, screen, waitFor } from '@testing-library/react';
import { Suspense, type ComponentType } from 'react';
import { MemoryRouter, useLocation, useNavigate, useRoutes, type NavigateFunction, type RouteObject } from 'react-router';
import { fetchPage, page, PageBoundary } from './pages.js';
import { useScrollPlaces } from './useScrollPlaces.js';

jest.mock('./PageCrashed.js', () => ({ PageCrashed: () => 'This page stopped working' }));

/** Code that comes when it is let go. */
function held(words: string) {
  let arrive = (_shown: ComponentType): void => undefined;
  let fail = (_why: Error): void => undefined;
  const asked = jest.fn(() => new Promise<ComponentType>((resolve, reject) => { arrive = resolve; fail = reject; }));
  return { asked, arrives: () => arrive(() => <p>{words}</p>), fails: () => fail(new Error('gone')) };
}

let go: NavigateFunction;
function Pages({ routes }: { readonly routes: RouteObject[] }) {
  go = useNavigate();
  const shown = useRoutes(routes);
  return <PageBoundary place={useLocation()}><Suspense fallback="Loading">{shown}</Suspense></PageBoundary>;
}
const open = (routes: RouteObject[], at = '/one') => render(<MemoryRouter initialEntries={[at]}><Pages routes={routes} /></MemoryRouter>);

describe('pages whose code comes when they are visited', () => {
  test('it is asked for with the first visit and not before, and drawn at once the next time', async () => {
    const [one, two] = [held('First page'), held('Second page')];
    open([{ path: 'one', ...page(one.asked) }, { path: 'two', ...page(two.asked) }]);
    expect(screen.getByText('Loading')).toBeInTheDocument();
    expect(two.asked).not.toHaveBeenCalled();
    await act(async () => one.arrives());
    expect(screen.getByText('First page')).toBeInTheDocument();
    act(() => void go('/two'));
    await act(async () => two.arrives());
    expect(screen.getByText('Second page')).toBeInTheDocument();
    act(() => void go('/one'));
    expect(screen.getByText('First page')).toBeInTheDocument();
    expect(one.asked).toHaveBeenCalledTimes(1);
  });

  test('code fetched for an address beforehand is drawn without waiting; what cannot be fetched is no error until it is drawn', async () => {
    const [one, two] = [held('First page'), held('Second page')];
    const routes: RouteObject[] = [{ path: 'one', ...page(one.asked) }, { path: 'two', ...page(two.asked) }];
    const fetched = fetchPage(routes, { pathname: '/one' });
    one.arrives();
    await fetched;
    expect(two.asked).not.toHaveBeenCalled();
    open(routes);
    expect(screen.getByText('First page')).toBeInTheDocument();
    const failed = fetchPage(routes, { pathname: '/two' });
    two.fails();
    await expect(failed).resolves.toBeUndefined();
  });

  test('a page that fails is said to have failed, and the next address begins anew', async () => {
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const Broken = () => { throw new Error('a fault'); };
    open([{ path: 'one', element: <Broken /> }, { path: 'two', element: <p>Second page</p> }]);
    expect(screen.getByText('This page stopped working')).toBeInTheDocument();
    act(() => void go('/two'));
    expect(screen.getByText('Second page')).toBeInTheDocument();
    quiet.mockRestore();
  });
});

describe('where a page stands', () => {
  let scrolled: jest.SpyInstance;
  const stand = (y: number) => { Object.defineProperty(window, 'scrollY', { value: y, configurable: true }); act(() => { window.dispatchEvent(new Event('scroll')); }); };
  function Places() {
    go = useNavigate();
    useScrollPlaces();
    return <h2 id="end">The end</h2>;
  }
  beforeEach(() => {
    sessionStorage.clear();
    scrolled = jest.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
  });
  afterEach(() => scrolled.mockRestore());

  test('a new page begins at its top, back finds the one before where it was left, and what changes only in the address moves nothing', async () => {
    render(<MemoryRouter initialEntries={['/one']}><Places /></MemoryRouter>);
    stand(640);
    scrolled.mockClear();
    act(() => void go('/one?rail=versions'));
    expect(scrolled).not.toHaveBeenCalled();
    stand(700);
    act(() => void go('/two'));
    expect(scrolled).toHaveBeenLastCalledWith(0, 0);
    stand(90);
    act(() => void go(-1));
    await waitFor(() => expect(scrolled).toHaveBeenLastCalledWith(0, 700));
    act(() => void go(1));
    await waitFor(() => expect(scrolled).toHaveBeenLastCalledWith(0, 90));
  });

  test('an address that names a place leads there', () => {
    const into = jest.fn();
    Element.prototype.scrollIntoView = into;
    render(<MemoryRouter initialEntries={['/one']}><Places /></MemoryRouter>);
    act(() => void go('/one#end'));
    expect(into).toHaveBeenCalledTimes(1);
  });

  test('places outlast the window’s reload; what somebody else put there is none of ours', () => {
    const { unmount } = render(<MemoryRouter initialEntries={[{ pathname: '/one', key: 'k' }]}><Places /></MemoryRouter>);
    stand(320);
    act(() => { window.dispatchEvent(new Event('pagehide')); });
    expect(JSON.parse(sessionStorage.getItem('northstar-scroll')!)).toEqual({ k: 320 });
    unmount();
    render(<MemoryRouter initialEntries={[{ pathname: '/one', key: 'k' }]}><Places /></MemoryRouter>);
    expect(scrolled).toHaveBeenLastCalledWith(0, 320);
    sessionStorage.setItem('northstar-scroll', 'not ours');
    expect(() => render(<MemoryRouter initialEntries={['/one']}><Places /></MemoryRouter>)).not.toThrow();
  });
});
