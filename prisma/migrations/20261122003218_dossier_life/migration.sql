-- DropIndex
DROP INDEX "application_officeId_status_dueAt_idx";

-- AlterTable
ALTER TABLE "application" ADD COLUMN     "assigneeId" UUID,
ADD COLUMN     "behalf" BYTEA,
ADD COLUMN     "delivery" TEXT NOT NULL DEFAULT 'electronic',
ADD COLUMN     "deliveryState" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "deliveryTo" BYTEA,
ADD COLUMN     "extendedAt" TIMESTAMPTZ(3),
ADD COLUMN     "feeLines" JSONB NOT NULL DEFAULT '[]',
ADD COLUMN     "feeState" TEXT NOT NULL DEFAULT 'none',
ADD COLUMN     "feeVnd" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "helpId" UUID,
ADD COLUMN     "lockedById" UUID,
ADD COLUMN     "lockedUntil" TIMESTAMPTZ(3),
ADD COLUMN     "minutesLeft" INTEGER,
ADD COLUMN     "pausedAt" TIMESTAMPTZ(3),
ADD COLUMN     "processId" UUID,
ADD COLUMN     "rounds" SMALLINT NOT NULL DEFAULT 0,
ADD COLUMN     "stage" TEXT NOT NULL DEFAULT 'receive',
ADD COLUMN     "step" SMALLINT,
ADD COLUMN     "stepDueAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "application_history" ADD COLUMN     "detail" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "draft" ADD COLUMN     "behalf" BYTEA,
ADD COLUMN     "helpId" UUID;

-- AlterTable
ALTER TABLE "official" ADD COLUMN     "awayUntil" DATE;

-- AlterTable
ALTER TABLE "procedure" DROP COLUMN "currentVersion";

-- AlterTable
ALTER TABLE "procedure_version" ADD COLUMN     "inForceFrom" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "publishedById" UUID;

-- CreateTable
CREATE TABLE "process" (
    "id" UUID NOT NULL,
    "officeId" UUID,
    "procedureCode" TEXT,
    "version" INTEGER NOT NULL,
    "steps" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,

    CONSTRAINT "process_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement_request" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "round" SMALLINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "officialId" UUID NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "secondReason" TEXT,
    "approvedById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "supplement_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "supplement_item" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "position" SMALLINT NOT NULL,
    "kind" TEXT NOT NULL,
    "target" TEXT,
    "reasonCode" TEXT NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "supplement_item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officialId" UUID,
    "byId" UUID,
    "how" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officialId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "opinion_request" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "askedById" UUID NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "question" TEXT NOT NULL,
    "answer" TEXT,
    "answeredById" UUID,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "opinion_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rating" (
    "applicationId" UUID NOT NULL,
    "score" SMALLINT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "rating_pkey" PRIMARY KEY ("applicationId")
);

-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),
    "answeredById" UUID,

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "saved_filter" (
    "id" UUID NOT NULL,
    "officialId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_filter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "help" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "officeId" UUID,
    "personId" UUID NOT NULL,
    "codeHash" BYTEA,
    "codeUntil" TIMESTAMPTZ(3) NOT NULL,
    "helperId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "startedAt" TIMESTAMPTZ(3),
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "help_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stored_file" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "storeKey" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "pages" SMALLINT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "name" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "documentId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper" (
    "id" UUID NOT NULL,
    "draftId" UUID,
    "applicationId" UUID,
    "documentId" TEXT NOT NULL,
    "fileId" UUID NOT NULL,
    "position" SMALLINT NOT NULL DEFAULT 0,
    "itemId" UUID,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID,
    "originalSeenAt" TIMESTAMPTZ(3),
    "check" TEXT NOT NULL DEFAULT 'unchecked',
    "defectCode" TEXT,
    "defectNote" TEXT,
    "checkedById" UUID,
    "checkedAt" TIMESTAMPTZ(3),
    "replacedAt" TIMESTAMPTZ(3),

    CONSTRAINT "paper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "upload" (
    "id" TEXT NOT NULL,
    "personId" UUID NOT NULL,
    "officialId" UUID,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "upload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "result" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "fileId" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "checkCode" TEXT NOT NULL,
    "titleVi" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "sha256" BYTEA NOT NULL,
    "signedById" UUID NOT NULL,
    "signedAt" TIMESTAMPTZ(3) NOT NULL,
    "certificateSerial" TEXT NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "result_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_counter" (
    "officeId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "year" SMALLINT NOT NULL,
    "last" INTEGER NOT NULL,

    CONSTRAINT "paper_counter_pkey" PRIMARY KEY ("officeId","kind","year")
);

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "params" BYTEA NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "readAt" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_delivery" (
    "id" UUID NOT NULL,
    "noticeId" UUID NOT NULL,
    "channel" TEXT NOT NULL,
    "position" SMALLINT NOT NULL,
    "status" TEXT NOT NULL,
    "attempts" SMALLINT NOT NULL DEFAULT 0,
    "notBefore" TIMESTAMPTZ(3) NOT NULL,
    "providerRef" TEXT,
    "error" TEXT,
    "sentAt" TIMESTAMPTZ(3),

    CONSTRAINT "notice_delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notice_settings" (
    "personId" UUID NOT NULL,
    "channels" JSONB NOT NULL,
    "quietFrom" SMALLINT NOT NULL,
    "quietUntil" SMALLINT NOT NULL,
    "contact" BYTEA,
    "revision" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "notice_settings_pkey" PRIMARY KEY ("personId")
);

-- CreateTable
CREATE TABLE "gateway_token" (
    "name" TEXT NOT NULL,
    "dataKey" BYTEA NOT NULL,
    "sealed" BYTEA NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "gateway_token_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "payment" (
    "id" UUID NOT NULL,
    "applicationId" UUID NOT NULL,
    "amountVnd" INTEGER NOT NULL,
    "method" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "providerTxn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "paidAt" TIMESTAMPTZ(3),
    "refundedAt" TIMESTAMPTZ(3),
    "takenById" UUID,

    CONSTRAINT "payment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_notice" (
    "id" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "paymentId" UUID,
    "body" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL,

    CONSTRAINT "payment_notice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "paymentId" UUID NOT NULL,
    "officeId" UUID NOT NULL,
    "serial" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "fileId" UUID,

    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_edit" (
    "id" UUID NOT NULL,
    "procedureCode" TEXT NOT NULL,
    "baseVersion" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "content" JSONB NOT NULL,
    "form" JSONB NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedById" UUID NOT NULL,

    CONSTRAINT "procedure_edit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "process_officeId_procedureCode_version_key" ON "process"("officeId", "procedureCode", "version");

-- CreateIndex
CREATE UNIQUE INDEX "supplement_request_applicationId_round_key" ON "supplement_request"("applicationId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "supplement_item_requestId_position_key" ON "supplement_item"("requestId", "position");

-- CreateIndex
CREATE INDEX "assignment_applicationId_at_idx" ON "assignment"("applicationId", "at");

-- CreateIndex
CREATE INDEX "internal_note_applicationId_at_idx" ON "internal_note"("applicationId", "at");

-- CreateIndex
CREATE INDEX "opinion_request_officeId_answeredAt_idx" ON "opinion_request"("officeId", "answeredAt");

-- CreateIndex
CREATE INDEX "opinion_request_applicationId_idx" ON "opinion_request"("applicationId");

-- CreateIndex
CREATE INDEX "complaint_applicationId_idx" ON "complaint"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "saved_filter_officialId_name_key" ON "saved_filter"("officialId", "name");

-- CreateIndex
CREATE INDEX "help_personId_expiresAt_idx" ON "help"("personId", "expiresAt");

-- CreateIndex
CREATE INDEX "help_helperId_expiresAt_idx" ON "help"("helperId", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "stored_file_storeKey_key" ON "stored_file"("storeKey");

-- CreateIndex
CREATE INDEX "stored_file_personId_documentId_createdAt_idx" ON "stored_file"("personId", "documentId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "paper_draftId_documentId_idx" ON "paper"("draftId", "documentId");

-- CreateIndex
CREATE INDEX "paper_applicationId_documentId_idx" ON "paper"("applicationId", "documentId");

-- CreateIndex
CREATE INDEX "paper_fileId_idx" ON "paper"("fileId");

-- CreateIndex
CREATE INDEX "upload_personId_createdAt_idx" ON "upload"("personId", "createdAt");

-- CreateIndex
CREATE INDEX "upload_expiresAt_idx" ON "upload"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "result_checkCode_key" ON "result"("checkCode");

-- CreateIndex
CREATE UNIQUE INDEX "result_sha256_key" ON "result"("sha256");

-- CreateIndex
CREATE INDEX "result_applicationId_idx" ON "result"("applicationId");

-- CreateIndex
CREATE UNIQUE INDEX "notice_dedupeKey_key" ON "notice"("dedupeKey");

-- CreateIndex
CREATE INDEX "notice_personId_createdAt_idx" ON "notice"("personId", "createdAt" DESC);

-- CreateIndex
CREATE INDEX "notice_delivery_status_notBefore_idx" ON "notice_delivery"("status", "notBefore");

-- CreateIndex
CREATE UNIQUE INDEX "notice_delivery_noticeId_channel_key" ON "notice_delivery"("noticeId", "channel");

-- CreateIndex
CREATE UNIQUE INDEX "payment_reference_key" ON "payment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "payment_providerTxn_key" ON "payment"("providerTxn");

-- CreateIndex
CREATE INDEX "payment_applicationId_status_idx" ON "payment"("applicationId", "status");

-- CreateIndex
CREATE INDEX "payment_status_expiresAt_idx" ON "payment"("status", "expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "payment_notice_messageId_key" ON "payment_notice"("messageId");

-- CreateIndex
CREATE INDEX "payment_notice_paymentId_idx" ON "payment_notice"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_paymentId_key" ON "receipt"("paymentId");

-- CreateIndex
CREATE UNIQUE INDEX "receipt_officeId_serial_number_key" ON "receipt"("officeId", "serial", "number");

-- CreateIndex
CREATE INDEX "procedure_edit_procedureCode_status_idx" ON "procedure_edit"("procedureCode", "status");

-- CreateIndex
CREATE INDEX "application_officeId_stage_submittedAt_idx" ON "application"("officeId", "stage", "submittedAt");

-- CreateIndex
CREATE INDEX "application_officeId_stage_dueAt_searchName_idx" ON "application"("officeId", "stage", "dueAt", "searchName");

-- CreateIndex
CREATE INDEX "application_assigneeId_stage_idx" ON "application"("assigneeId", "stage");

-- CreateIndex
CREATE INDEX "application_searchName_idx" ON "application" USING GIN ("searchName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "application_code_idx" ON "application" USING GIN ("code" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "application_status_dueAt_idx" ON "application"("status", "dueAt");

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_helpId_fkey" FOREIGN KEY ("helpId") REFERENCES "help"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_helpId_fkey" FOREIGN KEY ("helpId") REFERENCES "help"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_processId_fkey" FOREIGN KEY ("processId") REFERENCES "process"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_assigneeId_fkey" FOREIGN KEY ("assigneeId") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application" ADD CONSTRAINT "application_lockedById_fkey" FOREIGN KEY ("lockedById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process" ADD CONSTRAINT "process_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "process" ADD CONSTRAINT "process_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_request" ADD CONSTRAINT "supplement_request_approvedById_fkey" FOREIGN KEY ("approvedById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "supplement_item" ADD CONSTRAINT "supplement_item_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "supplement_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_byId_fkey" FOREIGN KEY ("byId") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_askedById_fkey" FOREIGN KEY ("askedById") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "opinion_request" ADD CONSTRAINT "opinion_request_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "rating" ADD CONSTRAINT "rating_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_answeredById_fkey" FOREIGN KEY ("answeredById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "saved_filter" ADD CONSTRAINT "saved_filter_officialId_fkey" FOREIGN KEY ("officialId") REFERENCES "official"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help" ADD CONSTRAINT "help_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help" ADD CONSTRAINT "help_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help" ADD CONSTRAINT "help_helperId_fkey" FOREIGN KEY ("helperId") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "supplement_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper" ADD CONSTRAINT "paper_checkedById_fkey" FOREIGN KEY ("checkedById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "upload" ADD CONSTRAINT "upload_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "result" ADD CONSTRAINT "result_signedById_fkey" FOREIGN KEY ("signedById") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "paper_counter" ADD CONSTRAINT "paper_counter_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_delivery" ADD CONSTRAINT "notice_delivery_noticeId_fkey" FOREIGN KEY ("noticeId") REFERENCES "notice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice_settings" ADD CONSTRAINT "notice_settings_personId_fkey" FOREIGN KEY ("personId") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_applicationId_fkey" FOREIGN KEY ("applicationId") REFERENCES "application"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment" ADD CONSTRAINT "payment_takenById_fkey" FOREIGN KEY ("takenById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_notice" ADD CONSTRAINT "payment_notice_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_paymentId_fkey" FOREIGN KEY ("paymentId") REFERENCES "payment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "receipt" ADD CONSTRAINT "receipt_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_version" ADD CONSTRAINT "procedure_version_publishedById_fkey" FOREIGN KEY ("publishedById") REFERENCES "official"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_edit" ADD CONSTRAINT "procedure_edit_procedureCode_fkey" FOREIGN KEY ("procedureCode") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_edit" ADD CONSTRAINT "procedure_edit_updatedById_fkey" FOREIGN KEY ("updatedById") REFERENCES "official"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Dossiers from before knew three statuses: whose turn each of them is now.
UPDATE "application" SET "stage" = CASE "status" WHEN 1 THEN 'receive' WHEN 2 THEN 'process' ELSE 'done' END;
