import type { Api, Someone } from '../harness.js';

/** Who appears in the stories of texts: somebody in each role, each for an organisation of its own, and a stranger. */
export interface Coalition {
  /** Coordinates. */
  ana: Someone;
  /** A policy lead. */
  lead: Someone;
  /** A representative. */
  rep: Someone;
  /** An observer. */
  eye: Someone;
  /** Coordinates another network. */
  bea: Someone;
}

export async function coalition(api: Api): Promise<Coalition> {
  const ana = await api.founds({ network: 'Lantern Coalition', organisation: 'Harbour Watch', name: 'Ana Quill' });
  return {
    ana,
    lead: await ana.invites({ name: 'Lee Drift', organisation: 'Orchard Street', role: 'POLICY_LEAD' }),
    rep: await ana.invites({ name: 'Rea Present', organisation: 'Weir Collective' }),
    eye: await ana.invites({ name: 'Obs Erver', organisation: 'Stone Row', role: 'OBSERVER' }),
    bea: await api.founds({ network: 'Elsewhere', organisation: 'Far Shore' }),
  };
}
