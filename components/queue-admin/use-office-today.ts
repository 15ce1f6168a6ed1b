'use client';

import { useResource } from '#components/api/use-resource.ts';
import type { QueueOfficeDetail } from '#lib/queue/schema.ts';

/** The office's date as the server sees it (the device's clock may be wrong); undefined until it is known. */
export function useOfficeToday(office: string): string | undefined {
  return useResource<QueueOfficeDetail>(`/queue/offices/${encodeURIComponent(office)}`).data?.days[0]?.day;
}
