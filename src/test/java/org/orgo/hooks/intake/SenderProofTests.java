package org.orgo.hooks.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.apache.commons.codec.digest.HmacAlgorithms;
import org.apache.commons.codec.digest.HmacUtils;
import org.junit.jupiter.api.Test;
import org.orgo.hooks.HookSettings;
import org.orgo.hooks.SignatureScheme;

/** Only who knows the secret is let in. */
class SenderProofTests {

  private static final String SECRET = "It's a Secret to Everybody";
  private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void the_signature_of_githubs_own_example_is_taken() {
    String github = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    assertThat(given(SignatureScheme.BODY_HMAC, "sha256=" + github)).isTrue();
    assertThat(given(SignatureScheme.BODY_HMAC, github)).isTrue();
    assertThat(given(SignatureScheme.BODY_HMAC, base64(github))).isTrue();
    assertThat(given(SignatureScheme.BODY_HMAC, "sha256=" + github.replace('7', '8'))).isFalse();
    assertThat(given(SignatureScheme.BODY_HMAC, "")).isFalse();
    assertThat(given(SignatureScheme.BODY_HMAC, null)).isFalse();
  }

  @Test
  void a_signed_time_ends() {
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, signedAt(NOW))).isTrue();
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, signedAt(NOW.minusSeconds(300)))).isTrue();
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, signedAt(NOW.minusSeconds(301)))).isFalse();
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, signedAt(NOW.plusSeconds(301)))).isFalse();
    String late = signedAt(NOW.minusSeconds(400));
    String moved =
        late.replace("t=" + NOW.minusSeconds(400).getEpochSecond(), "t=" + NOW.getEpochSecond());
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, moved)).isFalse();
    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, "v1=00")).isFalse();
  }

  @Test
  void one_of_several_signatures_is_enough_while_a_sender_changes_its_secret() {
    String two = signedAt(NOW).replace(",v1=", ",v1=" + "00".repeat(32) + ",v1=");

    assertThat(given(SignatureScheme.TIMESTAMPED_HMAC, two)).isTrue();
  }

  @Test
  void the_secret_itself_is_taken_with_and_without_its_word() {
    assertThat(given(SignatureScheme.BEARER, "Bearer " + SECRET)).isTrue();
    assertThat(given(SignatureScheme.BEARER, SECRET)).isTrue();
    assertThat(given(SignatureScheme.BEARER, "Bearer " + SECRET + "!")).isFalse();
    assertThat(given(SignatureScheme.BEARER, null)).isFalse();
  }

  private static String signedAt(Instant time) {
    String signed = time.getEpochSecond() + "." + new String(BODY, StandardCharsets.UTF_8);
    return "t="
        + time.getEpochSecond()
        + ",v1="
        + new HmacUtils(HmacAlgorithms.HMAC_SHA_256, SECRET).hmacHex(signed);
  }

  private static String base64(String hex) {
    return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
  }

  private static boolean given(SignatureScheme scheme, String value) {
    HookSettings settings = HookSettings.of("Alerts", scheme, null, null, null, null);
    return new SenderProof(settings, SECRET.getBytes(StandardCharsets.UTF_8))
        .isGiven(value, BODY, NOW);
  }
}
