import { z } from 'zod';
import { FILE_TYPES, PAPER_CHECKS, UPLOAD_LIMITS } from './model.ts';

/** Id of an upload: the last part of its address. */
export const UploadId = z.string().regex(/^[0-9a-f]{32}$/);

export const UploadLimits = z.object({
  maxBytes: z.number().int(),
  maxImages: z.number().int(),
  maxPages: z.number().int(),
  maxUploads: z.number().int(),
  maxPapersPerDocument: z.number().int(),
  hours: z.number().int(),
  types: z.array(z.string()),
});

export const FileView = z.object({
  id: z.uuid(),
  type: z.enum(FILE_TYPES),
  bytes: z.number().int(),
  pages: z.number().int(),
  /** the name it came with, cleaned */
  name: z.string(),
  createdAt: z.iso.datetime(),
});
export type FileView = z.output<typeof FileView>;

export const PaperView = z.object({
  id: z.uuid(),
  /** id of the required paper in the procedure's content */
  documentId: z.string(),
  file: FileView,
  addedAt: z.iso.datetime(),
  addedBy: z.enum(['applicant', 'office']),
  /** when an official saw the original and said that the copy matches it */
  originalSeen: z.iso.datetime().nullable(),
  check: z.enum(PAPER_CHECKS),
  defectCode: z.string().nullable(),
  defectNote: z.string().nullable(),
  /** the defect that it answers */
  itemId: z.uuid().nullable(),
});
export type PaperView = z.output<typeof PaperView>;

export const Papers = z.object({
  papers: z.array(PaperView),
  /** required papers that are still to be given */
  missing: z.array(z.string()),
});
export type Papers = z.output<typeof Papers>;

/** As an official sees them: also those that others took the place of. */
export const OfficePapers = Papers.extend({ replaced: z.array(PaperView) });
export type OfficePapers = z.output<typeof OfficePapers>;

const documentId = z.string().max(80);
const uploads = z.array(UploadId).min(1).max(UPLOAD_LIMITS.maxImages).refine((ids) => new Set(ids).size === ids.length);

/**
 * One new file (several images become one PDF in this order), or a file that was used before. `originalSeen`: the
 * official who enters the draft at the counter has the original before them and the scan matches it.
 */
export const AttachPaper = z.union([z.strictObject({ documentId, uploads, originalSeen: z.boolean().default(false) }), z.strictObject({ documentId, fileId: z.uuid() })]);
export type AttachPaper = z.output<typeof AttachPaper>;

/** A paper that answers an item of a supplement request. */
export const AttachSupplement = z.union([
  z.strictObject({ documentId, itemId: z.uuid(), uploads }),
  z.strictObject({ documentId, itemId: z.uuid(), fileId: z.uuid() }),
]);
export type AttachSupplement = z.output<typeof AttachSupplement>;

/** A scan made at the counter. `originalSeen`: the official has the original before them and the scan matches it. */
export const AttachScan = z.strictObject({ documentId, uploads, originalSeen: z.boolean().default(false) });
export type AttachScan = z.output<typeof AttachScan>;
