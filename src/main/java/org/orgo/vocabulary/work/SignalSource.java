package org.orgo.vocabulary.work;

/** The channel something came in through. */
public enum SignalSource {
  EMAIL,
  API,
  MANUAL,
  SYNC
}
