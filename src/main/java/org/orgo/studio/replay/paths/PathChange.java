package org.orgo.studio.replay.paths;

/** In what the path of a task differs under another lifecycle. */
public enum PathChange {
  /** Its next step leads elsewhere, or does not happen by itself any more. */
  OTHER_PATH,
  /** What was done next is not there any more. */
  STUCK
}
