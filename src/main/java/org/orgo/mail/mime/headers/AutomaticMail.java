package org.orgo.mail.mime.headers;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells a machine's mail from a person's, because answering machines starts mail loops. */
public final class AutomaticMail {

  /** Marks every mail of ours; only a machine sends it back. */
  static final String OWN_LOOP_HEADER = "X-Orgo-Loop";

  private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

  private AutomaticMail() {}

  public static Optional<String> reason(MailHeaders headers) {
    if (headers.raw(OWN_LOOP_HEADER).isPresent()) {
      return Optional.of("own loop header");
    }
    Optional<String> submitted =
        Optional.of(headers.value("Auto-Submitted")).filter(v -> !v.isEmpty() && !v.equals("no"));
    if (submitted.isPresent()) {
      return Optional.of("Auto-Submitted");
    }
    if (BULK.contains(headers.value("Precedence"))) {
      return Optional.of("Precedence");
    }
    if (headers.names().stream().anyMatch(name -> name.startsWith("list-"))) {
      return Optional.of("List header");
    }
    if (headers.value("Content-Type").equals("multipart/report")) {
      return Optional.of("multipart/report");
    }
    if (headers.raw("Return-Path").filter(path -> path.replace(" ", "").equals("<>")).isPresent()) {
      return Optional.of("null return path");
    }
    return List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply-From").stream()
        .filter(name -> headers.raw(name).isPresent())
        .findFirst();
  }
}
