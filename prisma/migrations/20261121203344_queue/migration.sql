-- AlterTable
ALTER TABLE "counter" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "field_group" ADD COLUMN     "active" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "mode" TEXT NOT NULL DEFAULT 'slots',
ADD COLUMN     "serviceMinutes" SMALLINT NOT NULL DEFAULT 12,
ADD COLUMN     "slotCapacity" SMALLINT NOT NULL DEFAULT 12,
ADD COLUMN     "slotMinutes" SMALLINT NOT NULL DEFAULT 60,
ADD COLUMN     "walkInShare" SMALLINT NOT NULL DEFAULT 40;

-- CreateTable
CREATE TABLE "queue_settings" (
    "officeId" UUID NOT NULL,
    "headStarts" JSONB NOT NULL,
    "absencePenalty" SMALLINT NOT NULL,
    "maxAbsences" SMALLINT NOT NULL DEFAULT 3,
    "bookingOpen" BOOLEAN NOT NULL DEFAULT true,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "queue_settings_pkey" PRIMARY KEY ("officeId")
);

-- CreateTable
CREATE TABLE "queue_settings_change" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officialId" UUID NOT NULL,
    "what" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,

    CONSTRAINT "queue_settings_change_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "closure" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "fromMin" SMALLINT NOT NULL DEFAULT 0,
    "untilMin" SMALLINT NOT NULL DEFAULT 1440,
    "reasonVi" TEXT NOT NULL,
    "reasonEn" TEXT NOT NULL,

    CONSTRAINT "closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_counter" (
    "groupId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "ticket_counter_pkey" PRIMARY KEY ("groupId","day")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "start" SMALLINT NOT NULL,
    "end" SMALLINT NOT NULL,
    "capacity" SMALLINT NOT NULL,
    "taken" SMALLINT NOT NULL DEFAULT 0,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "issuedGroupId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "number" INTEGER NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "source" TEXT NOT NULL,
    "holder" BYTEA,
    "personId" UUID,
    "tokenHash" BYTEA NOT NULL,
    "slotId" UUID,
    "slotStartAt" TIMESTAMPTZ(3),
    "procedureCode" TEXT,
    "applicationId" UUID,
    "priorityClass" TEXT,
    "evidence" TEXT,
    "headStart" SMALLINT NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3),
    "rankAt" TIMESTAMPTZ(3),
    "absences" SMALLINT NOT NULL DEFAULT 0,
    "counterId" UUID,
    "calledAt" TIMESTAMPTZ(3),
    "startedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "rating" SMALLINT,
    "ratingWords" TEXT,

    CONSTRAINT "ticket_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ticket_period" (
    "ticketId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "counterId" UUID,
    "officialId" UUID,
    "deviceId" UUID,
    "reason" TEXT,
    "before" JSONB,

    CONSTRAINT "ticket_period_pkey" PRIMARY KEY ("ticketId","revision")
);

-- CreateTable
CREATE TABLE "waitlist_entry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "status" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "slotId" UUID,
    "offeredUntil" TIMESTAMPTZ(3),
    "priority" JSONB,

    CONSTRAINT "waitlist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "device" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "issuedById" UUID NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "lastSeenAt" TIMESTAMPTZ(3),

    CONSTRAINT "device_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_block" (
    "id" UUID NOT NULL,
    "deviceId" UUID NOT NULL,
    "groupId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "first" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    "leasedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "number_block_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "desk_session" (
    "id" UUID NOT NULL,
    "counterId" UUID NOT NULL,
    "officialId" UUID NOT NULL,
    "groupIds" UUID[],
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "desk_session_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "queue_settings_change_officeId_at_idx" ON "queue_settings_change"("officeId", "at" DESC);

-- CreateIndex
CREATE INDEX "closure_officeId_day_idx" ON "closure"("officeId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "slot_groupId_day_start_key" ON "slot"("groupId", "day", "start");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_tokenHash_key" ON "ticket"("tokenHash");

-- CreateIndex
CREATE INDEX "ticket_officeId_day_status_idx" ON "ticket"("officeId", "day", "status");

-- CreateIndex
CREATE INDEX "ticket_personId_day_idx" ON "ticket"("personId", "day");

-- CreateIndex
CREATE INDEX "ticket_holder_day_idx" ON "ticket"("holder", "day");

-- CreateIndex
CREATE INDEX "ticket_groupId_endedAt_idx" ON "ticket"("groupId", "endedAt");

-- CreateIndex
CREATE INDEX "ticket_line" ON "ticket"("officeId", "day", "rankAt", "number", "id") WHERE (status = 'waiting');

-- CreateIndex
CREATE UNIQUE INDEX "ticket_issuedGroupId_day_number_key" ON "ticket"("issuedGroupId", "day", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ticket_one_open" ON "ticket"("holder", "issuedGroupId", "day") WHERE (status IN ('booked', 'waiting', 'called', 'serving', 'held'));

-- CreateIndex
CREATE UNIQUE INDEX "ticket_at_counter" ON "ticket"("counterId") WHERE (status IN ('called', 'serving'));

-- CreateIndex
CREATE INDEX "ticket_period_counterId_at_idx" ON "ticket_period"("counterId", "at");

-- CreateIndex
CREATE INDEX "waitlist_entry_groupId_day_status_createdAt_idx" ON "waitlist_entry"("groupId", "day", "status", "createdAt");

-- CreateIndex
CREATE INDEX "waitlist_entry_personId_day_idx" ON "waitlist_entry"("personId", "day");

-- CreateIndex
CREATE UNIQUE INDEX "device_tokenHash_key" ON "device"("tokenHash");

-- CreateIndex
CREATE INDEX "device_officeId_idx" ON "device"("officeId");

-- CreateIndex
CREATE INDEX "number_block_deviceId_day_idx" ON "number_block"("deviceId", "day");

-- CreateIndex
CREATE INDEX "desk_session_counterId_openedAt_idx" ON "desk_session"("counterId", "openedAt");

-- CreateIndex
CREATE INDEX "desk_session_officialId_openedAt_idx" ON "desk_session"("officialId", "openedAt");

-- CreateIndex
CREATE UNIQUE INDEX "desk_session_open_counter" ON "desk_session"("counterId") WHERE ("closedAt" IS NULL);

-- CreateIndex
CREATE UNIQUE INDEX "desk_session_open_official" ON "desk_session"("officialId") WHERE ("closedAt" IS NULL);

-- AddForeignKey
ALTER TABLE "queue_settings" ADD CONSTRAINT "queue_settings_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_settings_change" ADD CONSTRAINT "queue_settings_change_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "queue_settings_change" ADD CONSTRAINT "queue_settings_change_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "closure" ADD CONSTRAINT "closure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "field_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_issuedGroupId_fkey" FOREIGN KEY ("issuedGroupId") REFERENCES "field_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "field_group"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket" ADD CONSTRAINT "ticket_counterId_fkey" FOREIGN KEY ("counterId") REFERENCES "counter"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ticket_period" ADD CONSTRAINT "ticket_period_ticketId_fkey" FOREIGN KEY ("ticketId") REFERENCES "ticket"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "waitlist_entry" ADD CONSTRAINT "waitlist_entry_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "field_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "device" ADD CONSTRAINT "device_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "number_block" ADD CONSTRAINT "number_block_deviceId_fkey" FOREIGN KEY ("deviceId") REFERENCES "device"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_counterId_fkey" FOREIGN KEY ("counterId") REFERENCES "counter"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "desk_session" ADD CONSTRAINT "desk_session_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
