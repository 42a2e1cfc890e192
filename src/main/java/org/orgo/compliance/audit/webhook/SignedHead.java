package org.orgo.compliance.audit.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.orgo.audit.seal.WrittenHead;
import org.orgo.platform.http.outbound.OutboundFailure;
import org.orgo.platform.http.outbound.OutboundHttp;
import org.orgo.platform.tenancy.OrganizationId;
import org.springframework.stereotype.Component;

/**
 * Sends a head as JSON, as it stands in the file of heads. {@code Orgo-Signature} says when and
 * proves by whom: {@code t=1767225600,v1=} and the HMAC-SHA256 over {@code 1767225600.} and the
 * body. {@code Orgo-Delivery} is the same each time one head is sent.
 */
@Component
class SignedHead {

  private static final String ALGORITHM = "HmacSHA256";

  private final OutboundHttp http;
  private final ObjectMapper json;
  private final Clock clock;

  SignedHead(OutboundHttp http, ObjectMapper json, Clock clock) {
    this.http = http;
    this.json = json;
    this.clock = clock;
  }

  /**
   * @throws OutboundFailure when nobody took it
   */
  void send(HeadsWebhook webhook, OrganizationId organization, HeadDelivery head)
      throws OutboundFailure {
    byte[] body = body(organization, head);
    long time = clock.instant().getEpochSecond();
    http.postJson(
        webhook.url(),
        body,
        Map.of(
            "Orgo-Signature",
            "t=%d,v1=%s".formatted(time, signature(webhook.secret(), time, body)),
            "Orgo-Delivery",
            organization.value() + "/" + head.sealNumber()));
  }

  private byte[] body(OrganizationId organization, HeadDelivery head) {
    try {
      return json.writeValueAsBytes(
          new WrittenHead(
              organization.value().toString(),
              head.sealNumber(),
              head.head(),
              head.sealedAt(),
              head.keyId()));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static String signature(String secret, long time, byte[] body) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(mac.doFinal(body));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has HmacSHA256", e);
    }
  }
}
