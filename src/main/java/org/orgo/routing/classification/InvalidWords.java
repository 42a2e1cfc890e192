package org.orgo.routing.classification;

/** A cell of {@code signal-words} names no word that a text could hold. */
public final class InvalidWords extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  InvalidWords(String cell, String why) {
    super("\"%s\" is no word to search for: %s".formatted(cell, why));
  }
}
