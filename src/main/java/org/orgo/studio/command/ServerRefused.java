package org.orgo.studio.command;

import org.orgo.platform.refusals.Refusal;

/** The server refused what the command asked for. */
class ServerRefused extends RuntimeException implements Refusal {

  private static final long serialVersionUID = 1L;

  ServerRefused(int status, String detail) {
    super("The server answered %d: %s".formatted(status, detail));
  }

  @Override
  public String code() {
    return "server_refused";
  }

  @Override
  public RefusalKind kind() {
    return RefusalKind.INVALID;
  }
}
