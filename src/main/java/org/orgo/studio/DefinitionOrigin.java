package org.orgo.studio;

/** Whose version of a definition it is. */
public enum DefinitionOrigin {
  /** Everybody's; it follows when the installation's changes. */
  SHARED,
  /** The organization's own. */
  OWN
}
