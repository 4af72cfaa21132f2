// Addresses of what is public, for good: none of them may ever mean something else.

export const home = (slug: string): string => `/p/${slug}`;
export const editionPath = (slug: string, number: number): string => `${home(slug)}/editions/${number}`;
export const askPath = (slug: string, edition: number, place: number): string => `${editionPath(slug, edition)}/asks/${place}`;
/** What became of the asks, for feed readers and programs; its scoreboard; a file that shows it. */
export const progressPath = (slug: string, ending: 'atom' | 'json'): string => `${home(slug)}/progress.${ending}`;
export const scoreboardPath = (slug: string): string => `${home(slug)}/scoreboard`;
export const evidencePath = (slug: string, id: string): string => `${home(slug)}/evidence/${id}`;
/** A file of an edition, named so that it can be found again among others once it is saved. */
export const filePath = (slug: string, number: number, extension: string): string => `${editionPath(slug, number)}/${slug}-edition-${number}.${extension}`;
/** What is different from the edition before. */
export const changesPath = (slug: string, number: number): string => `${editionPath(slug, number)}/changes`;
/** What is shown beside a link to the page of an edition or an ask. */
export const picturePath = (page: string): string => `${page}/picture.png`;
/** How it was decided. */
export const recordPath = (slug: string, number: number): string => `${editionPath(slug, number)}/record`;
/** Who wants to be listed, and one of them; the same as data. */
export const organisationsPath = (slug: string): string => `${home(slug)}/organisations`;
export const organisationPath = (slug: string, address: string): string => `${organisationsPath(slug)}/${address}`;
export const feedPath = (slug: string): string => `${home(slug)}/editions.atom`;
export const sitemapPath = (slug: string): string => `${home(slug)}/sitemap.xml`;
