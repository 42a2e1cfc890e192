package org.orgo.hooks;

/** What became of a delivery. */
public enum DeliveryResult {

  /** It is stored, and nothing was made of it yet. */
  WAITING,
  TAKEN,

  /** The same was reported before. */
  DUPLICATE,

  /** The mapping says that such deliveries are no signals. */
  LEFT_OUT,

  /** It is kept, with the reason, until it is delivered again or discarded. */
  REFUSED,

  /** It was refused, and its body was forgotten. */
  DISCARDED
}
