/** The largest file that is taken; the server says so, too, but only after it was asked. */
export const MOST_BYTES = 10 * 1024 * 1024;

/** What became of a file that was sent: the name under which it is read, or a sentence that says why not; null where nothing reached the server. */
export type Sent = { readonly id: string } | { readonly problem: string | null; readonly signedOut: boolean };

/** Sends a file to be read. By the older of the two ways that browsers have: only this one tells how far it is. */
export function sendFile(file: Blob & { readonly name: string }, strategyId: string, onProgress: (share: number) => void): { readonly sent: Promise<Sent>; readonly stop: () => void } {
  const request = new XMLHttpRequest();
  const sent = new Promise<Sent>((resolve) => {
    const failed = (problem: string | null = null) => resolve({ problem, signedOut: request.status === 401 });
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => {
      try {
        const { id, message } = JSON.parse(request.responseText) as { id?: string; message?: string };
        if (request.status === 201 && id) resolve({ id });
        else failed(message ?? null);
      } catch {
        failed();
      }
    };
    request.onerror = request.onabort = request.ontimeout = () => failed();
    request.open('POST', `/imports?${new URLSearchParams({ strategy: strategyId, name: file.name }).toString()}`);
    request.setRequestHeader('Content-Type', 'application/octet-stream');
    request.send(file);
  });
  return { sent, stop: () => request.abort() };
}
