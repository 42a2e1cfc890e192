package org.orgo.organizations;

/** How far INTERNAL items are read; from everybody to the fewest. */
public enum Transparency {
  FULL,
  BALANCED,
  RESTRICTED,
  PRIVATE
}
