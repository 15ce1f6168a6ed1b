/** What a person may upload; told before (`GET /uploads/limits`) and checked at every step. Sizes in bytes. */
export const UPLOAD_LIMITS = {
  /** of one upload */
  maxBytes: 20 * 1024 * 1024,
  /** images that become one paper together */
  maxImages: 30,
  /** all of them together */
  maxPaperBytes: 60 * 1024 * 1024,
  /** of a PDF */
  maxPages: 100,
  /** uploads on their way or waiting to be given their place, per person */
  maxUploads: 60,
  /** all of them together, as they were announced */
  maxUploadBytes: 200 * 1024 * 1024,
  /** files of one required paper in one dossier */
  maxPapersPerDocument: 10,
  /** files that are kept for a person in drafts and dossiers */
  maxFiles: 1000,
  maxFileBytes: 2 * 1024 * 1024 * 1024,
  /** an upload that nobody finishes or uses is given up after these hours */
  hours: 24,
} as const;

/** What may be uploaded: by its content, whatever its name says. */
export const UPLOAD_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;

/** What is kept: images are drawn anew as one of the first two. */
export const FILE_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;
export type FileType = (typeof FILE_TYPES)[number];

/** Where a kept file comes from. */
export type FileOrigin = 'upload' | 'counter-scan' | 'result' | 'receipt';

/** What an official said of a paper. */
export const PAPER_CHECKS = ['unchecked', 'good', 'defect'] as const;
