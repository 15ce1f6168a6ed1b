/**
 * Where the keys are with which offices sign results. A key never leaves what is behind this interface: it is handed
 * bytes and gives back a signature. A hardware module or a remote signing service is another implementation of it.
 */

/** The office that signs, as its certificate names it. */
export type SigningOffice = {
  /** unit code, "H26.004" */
  readonly code: string;
  /** "Điểm phục vụ hành chính công phường Hoàn Kiếm" */
  readonly name: string;
  /** "Ủy ban nhân dân phường Hoàn Kiếm" */
  readonly organisation: string;
};

/** A key of an office, with its certificate. */
export type OfficeKey = {
  /** DER (X.509) */
  readonly certificate: Uint8Array;
  readonly algorithm: SignatureAlgorithm;
  /** Signs bytes, hashing them with SHA-256. ECDSA signatures are DER (RFC 3279), RSA ones PKCS #1 v1.5. */
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
};
export type SignatureAlgorithm = 'ecdsa-sha256' | 'rsa-sha256';

export type Signer = {
  /** The key that an office signs with at a moment. @throws Error when it has none that is valid then */
  readonly keyOf: (office: SigningOffice, at: Date) => Promise<OfficeKey>;
  /** DER certificates of the authorities whose signatures count. */
  readonly authorities: () => Promise<readonly Uint8Array[]>;
};
