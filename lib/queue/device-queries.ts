import { tokenHash } from '#lib/platform/crypto.ts';
import { db } from '#lib/platform/db.ts';
import type { Device } from '#lib/platform/prisma/client.ts';
import { sql } from '#lib/platform/sql.ts';
import type { DeviceActor } from '#lib/identity/model.ts';
import type { DeviceSelf } from './schema.ts';

/** The device behind a token; `revoked` when it was sent away, null when there is none. Runs on every request of a device. */
export async function findDevice(token: string): Promise<{ actor: DeviceActor; lastSeenAt: Date | null } | 'revoked' | null> {
  const [device] = await sql().$queryRaw<Pick<Device, 'id' | 'officeId' | 'kind' | 'revokedAt' | 'lastSeenAt'>[]>`
    SELECT id, "officeId", kind, "revokedAt", "lastSeenAt" FROM device WHERE "tokenHash" = ${tokenHash(token)}`;
  if (!device) return null;
  if (device.revokedAt) return 'revoked';
  return { actor: { kind: 'device', deviceId: device.id, officeId: device.officeId, device: device.kind as DeviceActor['device'] }, lastSeenAt: device.lastSeenAt };
}

/** What a device shows of itself. */
export async function getDeviceSelf(actor: DeviceActor): Promise<DeviceSelf> {
  const device = await db().device.findUniqueOrThrow({ where: { id: actor.deviceId }, include: { office: { select: { code: true, nameVi: true, nameEn: true } } } });
  return { kind: actor.device, name: device.name, office: { code: device.office.code, name: { vi: device.office.nameVi, en: device.office.nameEn } } };
}
