package org.orgo.vocabulary.work;

/** The channel a change came through. */
public enum EventOrigin {
  UI,
  API,
  EMAIL,
  SYSTEM,
  SYNC
}
