package org.orgo.vocabulary.work;

/** Through which door something came in. */
public enum SignalSource {
  EMAIL,
  API,
  MANUAL,
  SYNC
}
