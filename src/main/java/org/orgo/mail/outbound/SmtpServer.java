package org.orgo.mail.outbound;

import java.util.List;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A server that takes mail.
 *
 * @param tls from the first byte on at port 465, else by STARTTLS before anything is said
 * @param username empty where no login is asked for
 */
public record SmtpServer(String host, int port, boolean tls, String username, String password) {

  private static final int PORT_OF_SMTPS = 465;
  private static final String TIMEOUT_MILLIS = "10000";

  /** With time-outs, and without opening a connection. */
  public JavaMailSenderImpl sender() {
    JavaMailSenderImpl smtp = new JavaMailSenderImpl();
    smtp.setHost(host);
    smtp.setPort(port);
    smtp.setDefaultEncoding("UTF-8");
    Properties session = smtp.getJavaMailProperties();
    for (String kind : List.of("connectiontimeout", "timeout", "writetimeout")) {
      session.setProperty("mail.smtp." + kind, TIMEOUT_MILLIS);
    }
    boolean fromTheStart = tls && port == PORT_OF_SMTPS;
    session.setProperty("mail.smtp.ssl.enable", Boolean.toString(fromTheStart));
    session.setProperty("mail.smtp.starttls.enable", Boolean.toString(tls && !fromTheStart));
    session.setProperty("mail.smtp.starttls.required", Boolean.toString(tls && !fromTheStart));
    session.setProperty("mail.smtp.ssl.checkserveridentity", "true");
    if (!username.isEmpty()) {
      smtp.setUsername(username);
      smtp.setPassword(password);
      session.setProperty("mail.smtp.auth", "true");
    }
    return smtp;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
