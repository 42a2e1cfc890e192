package org.orgo.imports;

/** How far an import is. */
public enum ImportStatus {
  /** The file is here and is being rehearsed. */
  UPLOADED,
  /** The rehearsal is over; somebody has to say that it is imported. */
  REHEARSED,
  /** Mails are being stored. */
  IMPORTING,
  /** All mails are stored; closed tasks are being opened from their threads. */
  OPENING,
  IMPORTED,
  /** What it brought is being deleted. */
  UNDOING,
  UNDONE,
  /** It stopped with a reason; an import goes on from there. */
  FAILED;

  /** Whether a node works on it. */
  public boolean isUnderWay() {
    return this == UPLOADED || this == IMPORTING || this == OPENING || this == UNDOING;
  }
}
