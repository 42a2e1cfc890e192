package org.orgo.organizations.profile;

/** How far INTERNAL items are read; from everybody to the fewest. */
public enum Transparency {
  FULL,
  BALANCED,
  RESTRICTED,
  PRIVATE
}
