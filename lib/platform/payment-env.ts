import { z } from 'zod';

/** Where fees are paid: the portal's payment platform, and the account that transfers by VietQR go to. */
export const paymentEnv = {
  PAYGOV_URL: z.url(),
  /** our number at PayGov */
  PAYGOV_MERCHANT: z.string().min(1),
  /** signs what we ask, and what PayGov tells us */
  PAYGOV_SECRET: z.string().min(32),
  /** 6 digits (NAPAS) */
  VIETQR_BANK_BIN: z.string().regex(/^\d{6}$/),
  VIETQR_BANK_NAME: z.string().min(1),
  VIETQR_ACCOUNT: z.string().regex(/^[0-9A-Za-z]{1,19}$/),
  VIETQR_ACCOUNT_NAME: z.string().min(1),
};
