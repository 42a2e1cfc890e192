package org.orgo.people.persons;

import java.util.Locale;

/** Writes what ANONYMISED work calls a person in few digits, as every page and record does. */
public final class Pseudonyms {

  private static final int FIVE_DIGITS = 0xFFFFF;

  private Pseudonyms() {}

  public static String digits(PersonId pseudonym) {
    return Integer.toHexString(pseudonym.value().hashCode() & FIVE_DIGITS).toUpperCase(Locale.ROOT);
  }
}
