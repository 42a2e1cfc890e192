package org.orgo.organizations.profile;

/** How many people read INTERNAL items, from everybody to the fewest. */
public enum Transparency {
  FULL,
  BALANCED,
  RESTRICTED,
  PRIVATE
}
