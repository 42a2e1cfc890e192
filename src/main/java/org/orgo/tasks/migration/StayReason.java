package org.orgo.tasks.migration;

/** Why a running task stays in the version it began in. */
public enum StayReason {
  /** Nobody said where tasks at its wait state go on. */
  NOT_CHOSEN,
  /** A job has yet to bring it to its next wait state. */
  IN_TRANSIT,
  /** An operator has suspended it. */
  SUSPENDED,
  /** One of its steps has failed and waits for an operator. */
  STEP_FAILED,
  /** Each time, somebody else was moving it. */
  BUSY,
  /** The engine cannot move it. */
  REFUSED
}
