package org.orgo.mail.outbound;

import java.util.List;
import java.util.Properties;
import org.orgo.mail.oauth.TokenSource;
import org.springframework.lang.Nullable;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * A server that takes mail.
 *
 * @param tls from the first byte on at port 465, else by STARTTLS before anything is said
 * @param username empty where no login is asked for
 * @param tokens where the server is given a token in place of the password; null for the password
 */
public record SmtpServer(
    String host,
    int port,
    boolean tls,
    String username,
    String password,
    @Nullable TokenSource tokens) {

  private static final int PORT_OF_SMTPS = 465;
  private static final String TIMEOUT_MILLIS = "10000";

  /** With time-outs, and without opening a connection. */
  public JavaMailSenderImpl sender() {
    JavaMailSenderImpl smtp = tokens == null ? new JavaMailSenderImpl() : new TokenSender(tokens);
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
      if (tokens != null) {
        session.setProperty("mail.smtp.auth.mechanisms", "XOAUTH2");
      }
    }
    return smtp;
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
