package org.orgo.operations.health;

/** What may wait too long. */
enum Waiting {
  UNPROCESSED_MAIL,
  UNSENT_MAIL,
  UNPUBLISHED_EVENT,
  UNSEALED_AUDIT,
  DUE_JOB
}
