package org.orgo.mail.mime;

/** What a reader has to know of how a mail was read. */
public enum MailRemark {
  /** Its text is encrypted by S/MIME. */
  ENCRYPTED_SMIME,
  /** Its text is encrypted by PGP. */
  ENCRYPTED_PGP,
  /** Its text stands in a file with its signature. */
  SEALED_SMIME,
  /** Its markup is so long that only the beginning became text. */
  CUT
}
