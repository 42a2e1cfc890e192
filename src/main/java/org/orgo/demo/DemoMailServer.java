package org.orgo.demo;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.orgo.platform.database.CannotStart;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** GreenMail on loopback: takes any mail, and keeps it on disk until it is read. */
@Component
@Profile("demo")
class DemoMailServer {

  static final String HOST = "127.0.0.1";
  static final String PASSWORD = "demo";

  private final GreenMail server;
  private final boolean ours;

  DemoMailServer(DemoProperties properties, @Value("${orgo.data-dir:data}") Path dataDirectory) {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(properties.smtpPort(), HOST, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(properties.imapPort(), HOST, ServerSetup.PROTOCOL_IMAP)
            });
    // maintenance+<token>@… is maintenance@…, as most servers have it
    server.withConfiguration(GreenMailConfiguration.aConfig().withSieveIgnoreDetail());
    ours = properties.mailServer();
    if (ours) {
      requireFree(properties.smtpPort(), "orgo.demo.smtp-port");
      requireFree(properties.imapPort(), "orgo.demo.imap-port");
      DemoMailSpool.open(dataDirectory.resolve("mail"), server.getUserManager());
      server.start();
    }
  }

  /** The server itself would wait, and then leave its other half running. */
  private static void requireFree(int port, String setting) {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(HOST, port));
    } catch (IOException taken) {
      throw new CannotStart(
          "The demo's mail server cannot listen on %s:%d (%s); set %s to a free port."
              .formatted(HOST, port, taken.getMessage(), setting),
          taken);
    }
  }

  /** Makes the mailbox known, so that Orgo can log in to it. */
  void serve(String address) {
    if (ours) {
      server.setUser(address, address, PASSWORD);
    }
  }

  @PreDestroy
  void stop() {
    if (ours) {
      server.stop();
    }
  }
}
