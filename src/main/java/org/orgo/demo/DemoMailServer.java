package org.orgo.demo;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import org.orgo.database.CannotStart;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** GreenMail on loopback: takes any mail, keeps it in memory. */
@Component
@Profile("demo")
class DemoMailServer {

  static final String HOST = "127.0.0.1";
  static final String PASSWORD = "demo";

  private final GreenMail server;
  private final boolean ours;

  DemoMailServer(DemoProperties properties) {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(properties.smtpPort(), HOST, ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(properties.imapPort(), HOST, ServerSetup.PROTOCOL_IMAP)
            });
    ours = properties.mailServer();
    if (ours) {
      start(properties);
    }
  }

  private void start(DemoProperties properties) {
    try {
      server.start();
    } catch (RuntimeException taken) {
      throw new CannotStart(
          "The demo's mail server cannot listen on %s:%d (SMTP) and %d (IMAP): %s. Set orgo.demo.smtp-port and orgo.demo.imap-port to free ports."
              .formatted(HOST, properties.smtpPort(), properties.imapPort(), taken.getMessage()),
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
