/** Works with the browser's local storage; null where it is full, or forbidden by the browser's settings. */
export function withStorage<T>(work: (storage: Storage) => T): T | null {
  try {
    return work(window.localStorage);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
