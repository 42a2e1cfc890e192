package org.orgo.platform.start;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.orgo.platform.database.CannotStart;
import org.orgo.platform.database.StartCheck;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The port that people's browsers call. Found to be taken only by Tomcat, it would be late. */
final class ServerPort implements StartCheck {

  private static final int DEFAULT = 8080;
  private static final int MAX = 65_535;

  @Override
  public void run(Environment environment) {
    ServerProperties server =
        Binder.get(environment).bindOrCreate("server", ServerProperties.class);
    int port = server.getPort() == null ? DEFAULT : server.getPort();
    if (port > MAX) {
      throw new CannotStart("server.port is %d; a port is at most %d.".formatted(port, MAX));
    }
    if (port > 0) {
      requireFree(server.getAddress(), port);
    }
  }

  private static void requireFree(InetAddress address, int port) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(address, port));
    } catch (IOException taken) {
      throw new CannotStart(
          "Port %d cannot be listened on (%s); end the program that uses it, or set server.port."
              .formatted(port, taken.getMessage()),
          taken);
    }
  }
}
