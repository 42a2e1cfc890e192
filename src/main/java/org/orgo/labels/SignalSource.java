package org.orgo.labels;

/** Through which door something came in. */
public enum SignalSource {
  EMAIL,
  API,
  MANUAL,
  SYNC
}
