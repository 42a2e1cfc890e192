package org.orgo.hooks;

/** Whether signals are made of what is delivered; it is stored in any case. */
public enum HookStatus {
  /** Its mapping has not made a signal of its sample yet. */
  DRAFT,
  ENABLED,
  PAUSED
}
