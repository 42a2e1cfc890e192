package org.orgo.compliance.audit.webhook;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.lang.Nullable;

/**
 * Where the head of each seal is sent.
 *
 * @param url an https address outside; nowhere unless set
 * @param secret with which each message is signed; the receiver knows it too
 */
@ConfigurationProperties("orgo.audit.heads-webhook")
public record HeadsWebhook(@Nullable URI url, @Nullable String secret) {

  private static final int MIN_SECRET = 32;

  public HeadsWebhook {
    if (isNamed(url) && (secret == null || secret.length() < MIN_SECRET)) {
      throw new IllegalArgumentException(
          "orgo.audit.heads-webhook.secret must have %d characters at least where a url is set"
              .formatted(MIN_SECRET));
    }
  }

  public boolean isSet() {
    return isNamed(url);
  }

  private static boolean isNamed(URI url) {
    return url != null && !url.toString().isBlank();
  }

  /** Without the secret, wherever it may be written. */
  @Override
  public String toString() {
    return "the webhook of heads";
  }
}
