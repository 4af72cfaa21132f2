import type { ListedOrganisation } from '@northstar/api-network';
import type { Publication } from '../form/publication.js';

/** What the pages need to know beside the edition itself. */
export interface PublicSite {
  baseUrl: string;
  stylesheet: string;
  /** Where it is shown before it is public: its files and what changed lie below this path, and nothing leads to where it will be. */
  preview?: { path: string; notice: string };
  /** All editions of the network, newest first. */
  editions: { number: number; title: string; publishedAt: Date }[];
  /** Organisations that want to be listed, by name. */
  listed: readonly ListedOrganisation[];
  /** Whether what became of the asks is counted in public. */
  scoreboard: boolean;
}

/** An edition and where it is shown. */
export interface Shown {
  publication: Publication;
  site: PublicSite;
}
