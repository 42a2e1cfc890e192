package org.orgo.workfiles;

/** How far a file is. */
public enum WorkFileStatus {
  REHEARSED,
  IMPORTED
}
