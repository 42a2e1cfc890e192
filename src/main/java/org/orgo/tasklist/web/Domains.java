package org.orgo.tasklist.web;

import java.util.List;

/** The domains people choose from. */
final class Domains {

  static final List<String> NAMES = List.of("maintenance", "safety", "hr", "education", "it");

  private Domains() {}
}
