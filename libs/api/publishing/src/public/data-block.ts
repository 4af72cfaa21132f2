/** As it may stand in a page: no sign in it ends the element, whatever it says. */
export const asDataBlock = (data: Record<string, unknown>): string => JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
