import type { Response } from 'express';

/** Makes the answer a file to keep. Its name is ours: letters, digits, hyphens and dots. */
export const recordAttachment = (res: Response, name: string): Response =>
  res.status(200).set({ 'Content-Type': 'application/json; charset=utf-8', 'Content-Disposition': `attachment; filename="${name}"`, 'X-Content-Type-Options': 'nosniff' });
