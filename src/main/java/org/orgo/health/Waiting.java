package org.orgo.health;

/** What may wait too long. */
enum Waiting {
  UNPROCESSED_MAIL,
  UNSENT_MAIL,
  UNPUBLISHED_EVENT
}
