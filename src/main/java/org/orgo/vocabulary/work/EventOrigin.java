package org.orgo.vocabulary.work;

/** Through which door a change came. */
public enum EventOrigin {
  UI,
  API,
  EMAIL,
  SYSTEM,
  SYNC
}
