/** The address of a public page in full, as one sends it to somebody. */
export const publicAddress = (path: string): string => new URL(path, window.location.origin).href;

/** Where the newest edition of a network always stands. */
export const currentPath = (slug: string): string => `/p/${slug}`;

/** Where one edition stands for good. */
export const editionPath = (slug: string, number: number): string => `${currentPath(slug)}/editions/${number}`;
