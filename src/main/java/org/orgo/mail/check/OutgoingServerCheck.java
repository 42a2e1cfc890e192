package org.orgo.mail.check;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.orgo.mail.MailProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Connects to the server that takes our mail and logs in; sends nothing. */
@Component
public class OutgoingServerCheck {

  private final MailProperties properties;
  private final JavaMailSenderImpl smtp;

  OutgoingServerCheck(MailProperties properties, JavaMailSenderImpl smtp) {
    this.properties = properties;
    this.smtp = smtp;
  }

  /** Whether a server is set at all. */
  public boolean isSet() {
    return !properties.smtp().host().isEmpty();
  }

  /** The server's name and port. */
  public String server() {
    return properties.smtp().host() + ":" + properties.smtp().port();
  }

  /** What went wrong, as the library says it; empty when the server takes our mail. */
  public Optional<String> failure() {
    try {
      smtp.testConnection();
      return Optional.empty();
    } catch (MessagingException failure) {
      return Optional.of(String.valueOf(failure.getMessage()).strip());
    }
  }
}
