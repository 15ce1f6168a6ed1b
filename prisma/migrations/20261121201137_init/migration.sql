-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "procedureCode" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "answers" BYTEA NOT NULL,
    "pageId" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "procedureCode" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "versionId" UUID NOT NULL,
    "draftId" UUID,
    "status" SMALLINT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "channel" SMALLINT NOT NULL,
    "applicantName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "trackHash" BYTEA,
    "answers" BYTEA NOT NULL,
    "prefilled" TEXT[],
    "submittedAt" TIMESTAMPTZ(3) NOT NULL,
    "acceptedAt" TIMESTAMPTZ(3),
    "dueAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_history" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "action" TEXT NOT NULL,
    "fromStatus" SMALLINT,
    "toStatus" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officialId" UUID,
    "reasonCode" TEXT,
    "note" TEXT,

    CONSTRAINT "application_history_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dossier_counter" (
    "officeId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "dossier_counter_pkey" PRIMARY KEY ("officeId","day")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "idNumberHash" BYTEA NOT NULL,
    "dataKey" BYTEA,
    "facts" BYTEA NOT NULL,
    "fullName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "level" SMALLINT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'vi',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity_link" (
    "issuer" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_link_pkey" PRIMARY KEY ("issuer","subject")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "personId" UUID NOT NULL,
    "level" SMALLINT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "userAgent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "official_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "official_role" (
    "id" UUID NOT NULL,
    "officialId" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "officeId" UUID,

    CONSTRAINT "official_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "province" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "fullNameEn" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "province_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ward" (
    "code" TEXT NOT NULL,
    "provinceCode" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "fullName" TEXT NOT NULL,
    "altName" TEXT,
    "nameEn" TEXT NOT NULL,
    "fullNameEn" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "lat" DOUBLE PRECISION NOT NULL,
    "lng" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "ward_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ethnic_group" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "otherNames" TEXT[],
    "searchOnly" TEXT[],
    "majority" BOOLEAN NOT NULL,

    CONSTRAINT "ethnic_group_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "office" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "wardCode" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "office_hours" (
    "officeId" UUID NOT NULL,
    "weekday" SMALLINT NOT NULL,
    "opens" SMALLINT NOT NULL,
    "closes" SMALLINT NOT NULL,

    CONSTRAINT "office_hours_pkey" PRIMARY KEY ("officeId","weekday","opens")
);

-- CreateTable
CREATE TABLE "field_group" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "letter" CHAR(1) NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "fields" TEXT[],

    CONSTRAINT "field_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter" (
    "id" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "number" SMALLINT NOT NULL,

    CONSTRAINT "counter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "counter_field_group" (
    "counterId" UUID NOT NULL,
    "fieldGroupId" UUID NOT NULL,

    CONSTRAINT "counter_field_group_pkey" PRIMARY KEY ("counterId","fieldGroupId")
);

-- CreateTable
CREATE TABLE "calendar_day" (
    "date" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "nameVi" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "status" TEXT NOT NULL,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL,
    "xid" xid8 NOT NULL DEFAULT pg_current_xact_id(),
    "topic" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "audience" TEXT[],
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "actor" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "route" TEXT NOT NULL,
    "bodyHash" BYTEA NOT NULL,
    "reply" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("actor","key")
);

-- CreateTable
CREATE TABLE "audit_row" (
    "id" BIGSERIAL NOT NULL,
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB NOT NULL,
    "prevHash" BYTEA NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_head" (
    "chain" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_head_pkey" PRIMARY KEY ("chain")
);

-- CreateTable
CREATE TABLE "procedure" (
    "code" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "active" BOOLEAN NOT NULL DEFAULT true,
    "currentVersion" INTEGER NOT NULL,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "procedure_version" (
    "id" UUID NOT NULL,
    "procedureCode" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "procedure_version_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "draft_personId_updatedAt_idx" ON "draft"("personId", "updatedAt" DESC);

-- CreateIndex
CREATE INDEX "draft_expiresAt_idx" ON "draft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "application_code_key" ON "application"("code");

-- CreateIndex
CREATE UNIQUE INDEX "application_draftId_key" ON "application"("draftId");

-- CreateIndex
CREATE INDEX "application_personId_submittedAt_idx" ON "application"("personId", "submittedAt" DESC);

-- CreateIndex
CREATE INDEX "application_officeId_status_submittedAt_idx" ON "application"("officeId", "status", "submittedAt");

-- CreateIndex
CREATE INDEX "application_officeId_submittedAt_idx" ON "application"("officeId", "submittedAt");

-- CreateIndex
CREATE INDEX "application_officeId_status_dueAt_idx" ON "application"("officeId", "status", "dueAt");

-- CreateIndex
CREATE INDEX "application_history_officialId_idx" ON "application_history"("officialId");

-- CreateIndex
CREATE UNIQUE INDEX "application_history_applicationId_revision_key" ON "application_history"("applicationId", "revision");

-- CreateIndex
CREATE UNIQUE INDEX "person_idNumberHash_key" ON "person"("idNumberHash");

-- CreateIndex
CREATE INDEX "identity_link_personId_idx" ON "identity_link"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "session_tokenHash_key" ON "session"("tokenHash");

-- CreateIndex
CREATE INDEX "session_personId_revokedAt_expiresAt_idx" ON "session"("personId", "revokedAt", "expiresAt");

-- CreateIndex
CREATE INDEX "session_expiresAt_idx" ON "session"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "official_personId_key" ON "official"("personId");

-- CreateIndex
CREATE INDEX "official_role_officeId_role_idx" ON "official_role"("officeId", "role");

-- CreateIndex
CREATE UNIQUE INDEX "official_role_officialId_role_officeId_key" ON "official_role"("officialId", "role", "officeId");

-- CreateIndex
CREATE UNIQUE INDEX "province_slug_key" ON "province"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ward_slug_key" ON "ward"("slug");

-- CreateIndex
CREATE INDEX "ward_provinceCode_idx" ON "ward"("provinceCode");

-- CreateIndex
CREATE UNIQUE INDEX "office_code_key" ON "office"("code");

-- CreateIndex
CREATE UNIQUE INDEX "office_wardCode_key" ON "office"("wardCode");

-- CreateIndex
CREATE UNIQUE INDEX "field_group_officeId_letter_key" ON "field_group"("officeId", "letter");

-- CreateIndex
CREATE UNIQUE INDEX "counter_officeId_number_key" ON "counter"("officeId", "number");

-- CreateIndex
CREATE INDEX "counter_field_group_fieldGroupId_idx" ON "counter_field_group"("fieldGroupId");

-- CreateIndex
CREATE INDEX "event_xid_id_idx" ON "event"("xid", "id");

-- CreateIndex
CREATE INDEX "event_at_idx" ON "event"("at");

-- CreateIndex
CREATE INDEX "idempotency_key_createdAt_idx" ON "idempotency_key"("createdAt");

-- CreateIndex
CREATE INDEX "audit_row_subject_at_idx" ON "audit_row"("subject", "at");

-- CreateIndex
CREATE UNIQUE INDEX "audit_row_chain_seq_key" ON "audit_row"("chain", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "procedure_version_procedureCode_version_key" ON "procedure_version"("procedureCode", "version");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "procedure_version"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_history" ADD CONSTRAINT "application_history_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_history" ADD CONSTRAINT "application_history_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_counter" ADD CONSTRAINT "dossier_counter_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity_link" ADD CONSTRAINT "identity_link_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official" ADD CONSTRAINT "official_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_role" ADD CONSTRAINT "official_role_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "official_role" ADD CONSTRAINT "official_role_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ward" ADD CONSTRAINT "ward_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office" ADD CONSTRAINT "office_wardCode_fkey" FOREIGN KEY ("wardCode") REFERENCES "ward"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "office_hours" ADD CONSTRAINT "office_hours_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "field_group" ADD CONSTRAINT "field_group_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter" ADD CONSTRAINT "counter_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_field_group" ADD CONSTRAINT "counter_field_group_counterId_fkey" FOREIGN KEY ("counterId") REFERENCES "counter"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "counter_field_group" ADD CONSTRAINT "counter_field_group_fieldGroupId_fkey" FOREIGN KEY ("fieldGroupId") REFERENCES "field_group"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_version" ADD CONSTRAINT "procedure_version_procedureCode_fkey" FOREIGN KEY ("procedureCode") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
