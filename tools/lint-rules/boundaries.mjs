// Who may import whom, and which packages. The table is the architecture; its reasons are in docs/adr.

const LOWER = ['type:infra', 'type:engine', 'type:domain', 'type:contract', 'type:ui', 'type:testing'];

/** Nouns of the API floor → nouns they may import besides what lies below. Backward news travels as events. */
const API = {
  identity: [],
  network: ['identity'],
  strategies: ['network', 'identity'],
  collab: ['strategies', 'network', 'identity'],
  discussion: ['strategies', 'collab', 'network', 'identity'],
  importing: ['strategies', 'collab', 'network', 'identity'],
  versions: ['strategies', 'collab', 'network', 'identity'],
  suggestions: ['discussion', 'versions', 'strategies', 'collab', 'network', 'identity'],
  record: ['network', 'identity'],
  voting: ['record', 'versions', 'strategies', 'network', 'identity'],
  progress: ['strategies', 'network', 'identity'],
  publishing: ['progress', 'record', 'voting', 'versions', 'strategies', 'network', 'identity'],
  notices: ['voting', 'network', 'identity'],
};

/** The same for the web floor, where apps/web does the composing. */
const WEB = {
  editor: [], network: [], strategies: [], discussion: ['editor'], versions: ['editor'], suggestions: ['editor'], record: [], progress: [], voting: ['record'], publishing: ['record'], notices: [],
};

const arrows = (floor, nouns) => Object.entries(nouns).map(([noun, others]) => ({
  sourceTag: `scope:${floor}-${noun}`,
  onlyDependOnLibsWithTags: [...LOWER, `scope:${floor}-${noun}`, ...others.map((other) => `scope:${floor}-${other}`)],
}));

const REACT = ['react', 'react/*', 'react-dom', 'react-dom/*', 'react-router', 'react-router/*', 'react-i18next', '@mantine/*', '@tiptap/react', '@apollo/client', '@apollo/client/*', '@tabler/*', '@hello-pangea/*'];
const SERVER = ['@nestjs/*', '@apollo/server', '@apollo/server/*', '@as-integrations/*', 'typeorm', 'typeorm/*', 'pg', '@redis/*', 'ws', 'express', 'pino', 'prom-client', '@node-rs/*', 'graphql-ws/use/*'];

const ENGINE_PACKAGES = ['yjs', 'y-protocols', 'y-protocols/*', 'lib0', 'lib0/*', 'prosemirror-*', '@tiptap/core', '@tiptap/pm', '@tiptap/pm/*', '@tiptap/y-tiptap'];
const TEST_PACKAGES = ['fast-check', '@jest/*', 'jest*'];
// What a library's specs use counts as used by whoever imports the library; production code is kept from it by `no-testing-in-production`.
// What the specs of the engine try the room against: stock clients.
const ENGINE_TEST_PACKAGES = [...TEST_PACKAGES, 'y-websocket', 'ws'];

/** The constraints, for production code or for specs, which may use test tools besides. */
export const constraints = ({ specs = false } = {}) => [
  { sourceTag: 'type:app', onlyDependOnLibsWithTags: ['type:feature', ...LOWER] },
  { sourceTag: 'type:feature', onlyDependOnLibsWithTags: ['type:feature', ...LOWER] },
  { sourceTag: 'type:infra', onlyDependOnLibsWithTags: ['type:infra', 'type:domain', 'type:contract', 'type:testing'] },
  { sourceTag: 'type:ui', onlyDependOnLibsWithTags: ['type:ui', 'type:domain', 'type:testing'], bannedExternalImports: ['@apollo/*', 'yjs', 'y-*', 'lib0', '@tiptap/*'] },
  { sourceTag: 'type:contract', onlyDependOnLibsWithTags: ['type:domain', 'type:testing'] },
  {
    sourceTag: 'type:engine',
    onlyDependOnLibsWithTags: ['type:engine', 'type:domain', 'type:testing'],
    allowedExternalImports: [...ENGINE_PACKAGES, ...(specs ? ENGINE_TEST_PACKAGES : TEST_PACKAGES)],
  },
  { sourceTag: 'type:domain', onlyDependOnLibsWithTags: ['type:domain', 'type:testing'], allowedExternalImports: TEST_PACKAGES },
  { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:testing'], allowedExternalImports: ['pg', ...TEST_PACKAGES] },
  { sourceTag: 'type:tool', onlyDependOnLibsWithTags: ['type:infra', 'type:testing'] },
  { sourceTag: 'platform:any', onlyDependOnLibsWithTags: ['platform:any', ...(specs ? ['type:testing'] : [])], bannedExternalImports: specs ? REACT : [...REACT, ...SERVER] },
  { sourceTag: 'platform:node', onlyDependOnLibsWithTags: ['platform:any', 'platform:node'], bannedExternalImports: REACT },
  { sourceTag: 'platform:web', onlyDependOnLibsWithTags: ['platform:any', 'platform:web', ...(specs ? ['type:testing'] : [])], bannedExternalImports: SERVER },
  ...arrows('api', API),
  ...arrows('web', WEB),
];
