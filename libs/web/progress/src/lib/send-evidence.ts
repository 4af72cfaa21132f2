/** The largest file that is taken; the server says so, too, but only after it was asked. */
export const MOST_BYTES = 10_000_000;

export type SentFile = { readonly id: string; readonly name: string } | { readonly problem: string | null; readonly signedOut: boolean };

/** Brings a file to an ask as evidence; a step then takes it. */
export async function sendEvidence(file: Blob & { readonly name: string }, documentId: string): Promise<SentFile> {
  try {
    const response = await fetch(`/progress/files?${new URLSearchParams({ ask: documentId, name: file.name }).toString()}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
    const { id, name, message } = (await response.json()) as { id?: string; name?: string; message?: string };
    if (response.status === 201 && id && name) return { id, name };
    return { problem: message ?? null, signedOut: response.status === 401 };
  } catch {
    return { problem: null, signedOut: false };
  }
}
