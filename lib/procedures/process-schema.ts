import { z } from 'zod';
import { FIELDS } from './model.ts';
import { MAX_STEPS, STEP_KINDS } from './process.ts';

const Text = z.object({ vi: z.string().max(200), en: z.string().max(200) });

const ProcessStep = z.object({ key: z.string().max(60), kind: z.enum(STEP_KINDS), name: Text, hours: z.number() });

/** Dossiers that are under way here, by the steps that they were accepted with. */
const Running = z.object({
  /** whose steps, and their version there */
  source: z.enum(['office', 'city']),
  version: z.number().int(),
  count: z.number().int(),
});

/** A procedure in the list of an office's steps. */
export const ProcessSummary = z.object({
  code: z.string(),
  name: Text,
  field: z.enum(FIELDS),
  /** the office's own steps, or the city's */
  source: z.enum(['office', 'city']),
  /** the office has steps of its own, but they take longer than the law now gives */
  passedOver: z.boolean(),
  steps: z.number().int(),
  hours: z.number(),
});
export type ProcessSummary = z.output<typeof ProcessSummary>;

/** The steps of a procedure at an office, for its administrator. */
export const ProcessView = z.object({
  code: z.string(),
  name: Text,
  source: z.enum(['office', 'city']),
  passedOver: z.boolean(),
  /** of the office's own steps; 0 = it never had any */
  version: z.number().int(),
  /** for a dossier accepted now */
  steps: z.array(ProcessStep).readonly(),
  /** what the city's own steps are */
  city: z.array(ProcessStep).readonly(),
  /** working hours that the law gives here */
  legalHours: z.number(),
  running: z.array(Running),
  /** the office's own, the newest first; no steps = back to the city's */
  history: z.array(z.object({ version: z.number().int(), at: z.iso.datetime(), official: z.string().nullable(), steps: z.array(ProcessStep).readonly() })),
});
export type ProcessView = z.output<typeof ProcessView>;

export const StepsInput = z.strictObject({
  /** of the office's own steps, as they were read */
  version: z.number().int().min(0),
  /** none: the city's steps again */
  steps: z.array(ProcessStep).max(MAX_STEPS * 2).readonly(),
  preview: z.boolean(),
});
export type StepsInput = z.output<typeof StepsInput>;

/** What a change of steps does, or did. */
export const StepsPreview = z.object({
  applied: z.boolean(),
  version: z.number().int(),
  /** a dossier accepted at this moment … */
  acceptedAt: z.iso.datetime(),
  /** … is due then by law … */
  dueAt: z.iso.datetime(),
  /** … and each of its steps then, if every step takes all its time */
  timeline: z.array(ProcessStep.extend({ dueAt: z.iso.datetime() })),
  /** these go on as they began */
  running: z.array(Running),
});
export type StepsPreview = z.output<typeof StepsPreview>;
