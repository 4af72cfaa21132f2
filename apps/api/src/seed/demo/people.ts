import type { DemoPerson } from './types.js';

const at = (organisation: string, ...kinds: ('voter' | 'alternate' | 'signatory')[]): DemoPerson['mandates'] => kinds.map((kind) => ({ organisation, kind }));

/** Invented, all of them. */
export const people: DemoPerson[] = [
  { key: 'ines', name: 'Inês Carvalho', email: 'ines@lantern-row.example', role: 'coordinator', organisations: ['lantern'], mandates: at('lantern', 'signatory'), description: 'Coordinator at the secretariat' },
  { key: 'tobias', name: 'Tobias Reed', email: 'tobias@lantern-row.example', role: 'representative', organisations: ['lantern'], mandates: at('lantern', 'voter') },
  { key: 'amina', name: 'Amina Yusuf', email: 'amina@harbour-watch.example', role: 'policy_lead', organisations: ['harbour'], mandates: at('harbour', 'alternate'), description: 'Policy lead, drafts asks' },
  { key: 'marcus', name: 'Marcus Oyelaran', email: 'marcus@harbour-watch.example', role: 'representative', organisations: ['harbour'], mandates: at('harbour', 'voter', 'signatory'), description: 'Member representative, votes for Harbour Watch' },
  { key: 'lena', name: 'Lena Brandt', email: 'lena@fieldnote.example', role: 'policy_lead', organisations: ['fieldnote'], mandates: at('fieldnote', 'voter', 'signatory'), description: 'Policy lead, drafts and votes' },
  { key: 'dev', name: 'Dev Raman', email: 'dev@fieldnote.example', role: 'representative', organisations: ['fieldnote'], mandates: at('fieldnote', 'alternate') },
  { key: 'josephine', name: 'Josephine Mbeki-Lund', email: 'josephine@nine-bridges.example', role: 'policy_lead', organisations: ['ninebridges'], mandates: at('ninebridges', 'alternate', 'signatory'), description: 'Policy lead, works with local peacebuilders' },
  { key: 'callum', name: 'Callum Price', email: 'callum@nine-bridges.example', role: 'representative', organisations: ['ninebridges'], mandates: at('ninebridges', 'voter') },
  { key: 'ruth', name: 'Ruth Adler', email: 'ruth@memory-house.example', role: 'representative', organisations: ['memoryhouse'], mandates: at('memoryhouse', 'voter', 'signatory') },
  { key: 'zofia', name: 'Zofia Nowak', email: 'zofia@open-school.example', role: 'representative', organisations: ['openschool'], mandates: at('openschool', 'voter', 'signatory') },
  { key: 'hannah', name: 'Hannah Okafor', email: 'hannah@meridian-legal.example', role: 'policy_lead', organisations: ['meridian'], mandates: at('meridian', 'voter', 'signatory'), description: 'Policy lead, lawyer' },
  { key: 'peter', name: 'Peter Vass', email: 'peter@meridian-legal.example', role: 'representative', organisations: ['meridian'], mandates: at('meridian', 'alternate') },
  { key: 'samir', name: 'Samir Haddad', email: 'samir@saltmarsh.example', role: 'representative', organisations: ['saltmarsh', 'safehaven'], mandates: [...at('saltmarsh', 'voter', 'signatory'), ...at('safehaven', 'alternate')], description: 'Speaks for two organisations' },
  { key: 'greta', name: 'Greta Lindqvist', email: 'greta@quiet-river.example', role: 'policy_lead', organisations: ['quietriver'], mandates: at('quietriver', 'voter', 'signatory') },
  { key: 'owen', name: 'Owen Blackwood', email: 'owen@ballast.example', role: 'representative', organisations: ['ballast'], mandates: at('ballast', 'voter', 'signatory'), description: 'Member representative with ten minutes and a phone' },
  { key: 'priya', name: 'Priya Nair', email: 'priya@thornfield.example', role: 'policy_lead', organisations: ['thornfield'], mandates: at('thornfield', 'alternate') },
  { key: 'edmund', name: 'Edmund Shaw', email: 'edmund@thornfield.example', role: 'representative', organisations: ['thornfield'], mandates: at('thornfield', 'voter', 'signatory') },
  { key: 'farida', name: 'Farida Rahimi', email: 'farida@safe-haven.example', role: 'representative', organisations: ['safehaven'], mandates: at('safehaven', 'voter', 'signatory') },
  { key: 'noah', name: 'Noah Whitcombe', email: 'noah@signal-hill.example', role: 'policy_lead', organisations: ['signalhill'], mandates: at('signalhill', 'voter', 'signatory') },
  { key: 'clare', name: 'Clare Dunmore', email: 'clare@oak-and-ash.example', role: 'representative', organisations: ['oakandash'], mandates: at('oakandash', 'voter') },
  { key: 'esther', name: 'Esther Uwase', email: 'esther@northgate.example', role: 'observer', organisations: ['northgate'], mandates: [] },
  { key: 'iris', name: 'Iris Falconer', email: 'iris@lantern-row.example', role: 'observer', organisations: ['lantern'], mandates: [], description: 'Observer, reads and comments' },
];
