package org.orgo.engine.operations;

/** Which instances a list shows. */
public enum RunState {
  FAILED,
  SUSPENDED,
  RUNNING
}
